//! All sheets of a deal, the latest first; each can be opened and deleted.

use std::rc::Rc;

use yew::prelude::*;

use crate::catalog;
use crate::record::{Assessment, Deal};
use crate::route::Route;
use crate::scoring::Depth;
use crate::ui::components::fold::Fold;
use crate::ui::components::section::{Section, note};
use crate::ui::state::{Action, App};

pub fn history(app: &App, deal: &Deal) -> Html {
    let words = app.words().deal();
    let sheets: Vec<Rc<Assessment>> = app.store.assessments_of(&deal.id);
    if sheets.is_empty() {
        return Html::default();
    }
    let head = |name: &'static str| html! { <th scope="col" role="columnheader">{ name }</th> };
    let rows = sheets.iter().rev().map(|sheet| row(app, deal, sheet));
    html! {
        <Section id="history" head={words.history} note={note(words.history_note)}>
            <Fold head={(words.history_fold)(sheets.len())}>
                <table class="grid-table grid-table--stack" role="table">
                    <caption class="unseen">{ words.history_caption }</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            { head(words.sheet) }
                            { head(words.date) }
                            { head(words.state) }
                            <th scope="col" role="columnheader" class="no-print">
                                <span class="unseen">{ words.actions }</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{ for rows }</tbody>
                </table>
            </Fold>
        </Section>
    }
}

/// The name of a sheet: its instrument, and what it is about.
fn name_of(app: &App, deal: &Deal, sheet: &Assessment) -> String {
    let words = app.words().deal();
    let title = catalog::entry(&sheet.instrument).map_or(sheet.instrument.as_str(), |entry| {
        entry.title.get(app.lang())
    });
    let person = |id: &String| deal.person(id).map_or(words.somebody, |own| &own.name);
    match (&sheet.person, &sheet.subject) {
        (Some(id), _) => (words.one)(title, person(id)),
        (None, Some(subject)) => (words.one)(title, subject),
        (None, None) if has_deal_part(&sheet.instrument) => (words.one)(title, words.whole_deal),
        (None, None) => title.to_owned(),
    }
}

fn has_deal_part(key: &str) -> bool {
    catalog::entry(key).is_some_and(|entry| entry.deal_part)
}

fn row(app: &App, deal: &Deal, sheet: &Assessment) -> Html {
    let words = app.words().deal();
    let name = name_of(app, deal, sheet);
    let date = sheet.changed.date().short(app.lang(), app.today);
    let depth = match sheet.run.depth {
        Depth::Quick => words.quick,
        Depth::Full => words.full,
    };
    let (state, opens, route) = match &sheet.finished {
        Some(_) => (
            words.finished,
            words.see_report,
            Route::Report(sheet.id.clone()),
        ),
        None => {
            let route = Route::Answer {
                assessment: sheet.id.clone(),
                part: None,
            };
            (words.in_progress, words.go_on, route)
        }
    };
    let state = (app.words().report().page.facts)(&[state.to_owned(), depth.to_owned()]);
    let onclick = {
        let (dispatcher, id) = (app.dispatcher(), sheet.id.clone());
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Delete(id.clone())))
    };
    let about = (words.named)(&name);
    html! {
        <tr role="row" key={sheet.id.clone()}>
            <th scope="row" role="rowheader">{ name }</th>
            <td role="cell" data-label={words.date}>{ date }</td>
            <td role="cell" data-label={words.state}>{ state }</td>
            <td role="cell" class="no-print">
                <span class="row">
                    <a href={route.href()}>{ opens }<span class="unseen">{ &about }</span></a>
                    <button class="press" type="button" {onclick}>
                        { words.delete_sheet }<span class="unseen">{ about.clone() }</span>
                    </button>
                </span>
            </td>
        </tr>
    }
}
