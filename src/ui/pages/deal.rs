//! One deal: where it stands, what to do next, its people and its context.

mod context;
mod head;
mod history;
mod people;
mod person_form;
mod questions;
mod routes;
mod stands;
mod tables;

use yew::prelude::*;

use super::frame::use_title;
use super::undo::Undo;
use crate::browser::look;
use crate::order;
use crate::record::Deal;
use crate::route::Route;
use crate::ui::components::section::{Section, note};
use crate::ui::effect::use_effect_on;
use crate::ui::go;
use crate::ui::overview;
use crate::ui::shared::Shared;
use crate::ui::shelf::use_instruments;
use crate::ui::state::{Action, App, use_app};
use context::ContextPart;
use head::Head;
use people::People;

#[derive(PartialEq, Properties)]
pub struct DealPageProps {
    pub id: String,
}

#[component]
pub fn DealPage(props: &DealPageProps) -> Html {
    let app = use_app();
    match app.store.deal(&props.id) {
        Some(deal) => html! { <Whole deal={Shared(deal.clone())} /> },
        None if app.loaded => html! { <Gone /> },
        None => html! { <main class="page" id="main" tabindex="-1" /> },
    }
}

/// The address names a deal that is not here.
#[component]
fn Gone() -> Html {
    let app = use_app();
    let words = app.words().about();
    use_title(words.lost_deal);
    html! {
        <main class="page" id="main" tabindex="-1">
            <Undo />
            <div class="head-block">
                <h1>{ words.lost_deal }</h1>
                <p class="lede">{ words.lost_deal_why }</p>
            </div>
            <p><a class="button" href={Route::Home.href()}>{ words.to_deals }</a></p>
        </main>
    }
}

#[derive(PartialEq, Properties)]
struct WholeProps {
    deal: Shared<Deal>,
}

#[component]
fn Whole(props: &WholeProps) -> Html {
    let app = use_app();
    let deal = &props.deal;
    let calls = use_state(|| false);
    use_title(&overview::title_of(&app, deal));
    let keys = app.store.assessments_of(&deal.id);
    let mut keys: Vec<String> = keys.iter().map(|own| own.instrument.clone()).collect();
    order::sort_by(&mut keys, Ord::cmp);
    keys.dedup();
    use_instruments(keys);
    // Only the questions stay on the page while the call sheet is printed.
    {
        let calls = calls.clone();
        use_effect_on(*calls, move |printing| {
            if *printing {
                look::print();
                calls.set(false);
            }
        });
    }
    let disabled = app.elsewhere;
    let rest = classes!(calls.then_some("no-print"));
    let onprint = Callback::from(move |()| calls.set(true));
    let standings = overview::standings(&app, deal);
    html! {
        <main class="page" id="main" tabindex="-1">
            <Undo />
            <fieldset role="presentation" {disabled}><Head deal={deal.clone()} /></fieldset>
            <fieldset role="presentation" {disabled} class={rest.clone()}>
                { stands::stands(&app, deal, &standings) }
                { routes::routes(&app, deal, &standings) }
            </fieldset>
            { questions::asks(&app, deal, &standings, onprint) }
            <fieldset role="presentation" {disabled} class={rest}>
                { questions::flags(&app, deal, &standings) }
                <People deal={deal.clone()} />
                <ContextPart deal={deal.clone()} />
                { history::history(&app, deal) }
                <tables::Tables deal={deal.clone()} />
                { delete(&app, deal) }
            </fieldset>
        </main>
    }
}

/// Deletes the deal and goes to the list, where it can be brought back.
fn delete(app: &App, deal: &Deal) -> Html {
    let words = app.words().deal();
    let onclick = on_delete(app, deal);
    html! {
        <Section id="delete" unprinted={true} head={words.delete} note={note(words.delete_note)}>
            <p class="no-print">
                <button class="button button--plain" type="button" {onclick}>
                    if deal.sample { { words.sample_away } } else { { words.delete_it } }
                </button>
            </p>
        </Section>
    }
}

fn on_delete(app: &App, deal: &Deal) -> Callback<MouseEvent> {
    let (dispatcher, id) = (app.dispatcher(), deal.id.clone());
    Callback::from(move |_: MouseEvent| {
        dispatcher.dispatch(Action::Delete(id.clone()));
        dispatcher.dispatch(Action::Go(Route::Home));
        go(&Route::Home);
    })
}
