//! The people at the customer, by code name: add, change, take off the list.

use yew::prelude::*;

use super::person_form::{Filled, PersonForm};
use crate::answer::Value;
use crate::browser::focus;
use crate::catalog::{Entry, INDEX};
use crate::record::{Deal, DealStep, Person, names};
use crate::report::group::GroupReport;
use crate::report::reply;
use crate::ui::begin;
use crate::ui::components::notice::{Tone, notice};
use crate::ui::components::section::{Section, note};
use crate::ui::effect::use_effect_on;
use crate::ui::overview;
use crate::ui::shared::Shared;
use crate::ui::state::{Action, App, use_app};

/// Id of the field for the name.
pub const NAME: &str = "person-name";

/// Id of the button that opens the form.
const ADD: &str = "person-add";

/// What is open below the table.
#[derive(Clone, PartialEq)]
enum Open {
    Nothing,
    /// The form for somebody new.
    New,
    /// The form for the person with this id.
    Change(String),
    /// Why this person stays on the list.
    Stays(String),
    /// Taken off the list, and can be brought back.
    Removed(Person),
}

#[derive(PartialEq, Properties)]
pub struct PeopleProps {
    pub deal: Shared<Deal>,
}

#[component]
pub fn People(props: &PeopleProps) -> Html {
    let app = use_app();
    let words = app.words().deal();
    let deal = &props.deal;
    let open = use_state(|| Open::Nothing);
    let with_form = matches!(*open, Open::New | Open::Change(_));
    let first = use_mut_ref(|| true);
    use_effect_on((*open).clone(), move |open| {
        let id = match open {
            Open::New | Open::Change(_) => NAME,
            // The button that was pressed is gone.
            Open::Nothing | Open::Removed(_) => ADD,
            Open::Stays(_) => return,
        };
        if !first.replace(false) {
            focus::on(id);
        }
    });
    let to = |next: Open| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(next.clone()))
    };
    let below = match &*open {
        // Without anybody the form is there at once.
        Open::Nothing if deal.people.is_empty() => form(&app, deal, None, &open),
        Open::Nothing => Html::default(),
        Open::New => form(&app, deal, None, &open),
        Open::Change(id) => form(&app, deal, deal.person(id), &open),
        Open::Stays(id) => stays(&app, deal, id),
        Open::Removed(person) => removed(&app, deal, person, &open),
    };
    html! {
        <Section id="people" head={words.people} note={note(words.people_note)}>
            if deal.people.is_empty() {
                <p>{ words.nobody }</p>
            } else {
                { table(&app, deal, &open) }
            }
            { below }
            if !with_form && !deal.people.is_empty() {
                <p class="no-print">
                    <button class="button button--link" type="button" id={ADD} onclick={to(Open::New)}>
                        { words.add_person }
                    </button>
                </p>
            }
        </Section>
    }
}

fn table(app: &App, deal: &Deal, open: &UseStateHandle<Open>) -> Html {
    let words = app.words().deal();
    let entry = INDEX.iter().find(|entry| entry.each_person);
    let known = entry.filter(|entry| is_assessed(app, deal, entry));
    let group = known.and_then(|entry| overview::group_of(app, deal, entry.key));
    let row = |person: &Person| {
        html! {
            <tr role="row" key={person.id.clone()}>
                <th scope="row" role="rowheader">{ &person.name }</th>
                <td role="cell" data-label={words.position}>{ &person.position }</td>
                if let (Some(entry), Some(group)) = (known, &group) {
                    { views(app, deal, entry, group, person) }
                }
                <td role="cell" class="no-print">{ actions(app, deal, person, open) }</td>
            </tr>
        }
    };
    let head = |name: &'static str| html! { <th scope="col" role="columnheader">{ name }</th> };
    html! {
        <table class="grid-table grid-table--stack" role="table">
            <caption class="unseen">{ words.people_caption }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    { head(words.person) }
                    { head(words.position) }
                    if group.is_some() {
                        { head(words.say) }
                        { head(words.motive) }
                    }
                    <th scope="col" role="columnheader" class="no-print">
                        <span class="unseen">{ words.actions }</span>
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">{ for deal.people.iter().map(row) }</tbody>
        </table>
    }
}

fn is_assessed(app: &App, deal: &Deal, entry: &Entry) -> bool {
    let all = app.store.assessments_of(&deal.id);
    all.iter().any(|own| own.instrument == entry.key)
}

/// Say and type of a person, in the instrument's words.
fn views(app: &App, deal: &Deal, entry: &Entry, group: &GroupReport, person: &Person) -> Html {
    let lang = app.lang();
    let words = app.words().deal();
    let at = deal.people.iter().position(|own| own.id == person.id);
    let Some(row) = at.and_then(|at| group.persons.get(at)) else {
        return Html::default();
    };
    let say = row.say.and_then(|say| {
        let instrument = app.instrument(entry.key)?;
        let weight = &instrument.classifier.as_ref()?.group.as_ref()?.weight;
        let item = instrument.item(weight)?;
        let said = reply::words(&item.kind, &Value::Number(f64::from(say)))?;
        Some(said.get(lang).to_owned())
    });
    html! {
        <>
            <td role="cell" data-label={words.say}>
                { say.unwrap_or_else(|| words.not_asked.to_owned()) }
            </td>
            <td role="cell" data-label={words.motive}>{ row.class.name.say(lang) }</td>
        </>
    }
}

fn actions(app: &App, deal: &Deal, person: &Person, open: &UseStateHandle<Open>) -> Html {
    let words = app.words().deal();
    let change = {
        let (open, id) = (open.clone(), person.id.clone());
        Callback::from(move |_: MouseEvent| open.set(Open::Change(id.clone())))
    };
    let remove = {
        let (app, open) = (app.clone(), open.clone());
        let (deal, person) = (deal.id.clone(), person.clone());
        Callback::from(move |_: MouseEvent| {
            if sheets_about(&app, &deal, &person.id) > 0 {
                open.set(Open::Stays(person.id.clone()));
                return;
            }
            app.dispatch(Action::EditDeal {
                id: deal.clone(),
                step: DealStep::NoPerson(person.id.clone()),
            });
            open.set(Open::Removed(person.clone()));
        })
    };
    let button = |what: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <button class="press" type="button" {onclick}>
                { what }<span class="unseen">{ (words.named)(&person.name) }</span>
            </button>
        }
    };
    html! { <span class="row">{ button(words.change, change) }{ button(words.remove, remove) }</span> }
}

fn sheets_about(app: &App, deal: &str, person: &str) -> usize {
    let all = app.store.assessments_of(deal);
    let about = all
        .iter()
        .filter(|own| own.person.as_deref() == Some(person));
    about.count()
}

/// Nothing is lost by taking somebody off the list, so it is refused while
/// there are sheets about the person.
fn stays(app: &App, deal: &Deal, id: &str) -> Html {
    let name = deal.person(id).map_or("", |person| &person.name);
    let why = (app.words().deal().stays)(name, sheets_about(app, &deal.id, id));
    notice(why.into(), Tone::Status, Html::default())
}

fn removed(app: &App, deal: &Deal, person: &Person, open: &UseStateHandle<Open>) -> Html {
    let words = app.words().deal();
    let onclick = {
        let (dispatcher, id) = (app.dispatcher(), deal.id.clone());
        let (open, person) = (open.clone(), person.clone());
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(Action::EditDeal {
                id: id.clone(),
                step: DealStep::Person(person.clone()),
            });
            open.set(Open::Nothing);
        })
    };
    let body = html! {
        <p>
            <button class="press" type="button" {onclick}>{ app.words().ledger().undo }</button>
        </p>
    };
    notice((words.removed)(&person.name).into(), Tone::Status, body)
}

fn form(app: &App, deal: &Deal, person: Option<&Person>, open: &UseStateHandle<Open>) -> Html {
    let named = deal.people.iter().map(|own| own.name.as_str());
    let suggested = names::for_person(app.lang(), named);
    let onkeep = {
        let (app, open) = (app.clone(), open.clone());
        let (deal, id) = (deal.id.clone(), person.map(|person| person.id.clone()));
        Callback::from(move |filled: Filled| {
            let made = begin::person(&app, &filled.name, &filled.position);
            let step = DealStep::Person(Person {
                id: id.clone().unwrap_or(made.id.clone()),
                ..made
            });
            app.dispatch(Action::EditDeal {
                id: deal.clone(),
                step,
            });
            open.set(Open::Nothing);
        })
    };
    let onleave = {
        let open = open.clone();
        Callback::from(move |()| open.set(Open::Nothing))
    };
    let filled = match person {
        Some(person) => Filled {
            name: person.name.clone(),
            position: person.position.clone(),
        },
        None => Filled {
            name: suggested,
            position: String::new(),
        },
    };
    let key = person.map_or_else(
        || format!("new-{}", deal.people.len()),
        |person| person.id.clone(),
    );
    html! {
        <PersonForm
            {key}
            {filled}
            is_new={person.is_none()}
            can_leave={!deal.people.is_empty()}
            {onkeep}
            {onleave}
        />
    }
}
