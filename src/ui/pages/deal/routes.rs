//! The paths through the instruments, as lists of tasks.

use yew::prelude::*;

use crate::browser::focus;
use crate::catalog::Entry;
use crate::catalog::paths::{Path, paths};
use crate::record::{Deal, Person};
use crate::route::Route;
use crate::ui::begin;
use crate::ui::components::section::{Section, note};
use crate::ui::components::task::{Task, Way};
use crate::ui::overview::Standing;
use crate::ui::state::App;

pub fn routes(app: &App, deal: &Deal, standings: &[Standing]) -> Html {
    let words = app.words().deal();
    let of = Of {
        app,
        deal,
        standings,
    };
    html! {
        <Section id="routes" head={words.routes} note={note(words.routes_note)}>
            { for paths().map(|path| of.path(path)) }
        </Section>
    }
}

/// What every task is told from.
#[derive(Clone, Copy)]
struct Of<'a> {
    app: &'a App,
    deal: &'a Deal,
    standings: &'a [Standing],
}

impl<'a> Of<'a> {
    fn path(self, path: &Path) -> Html {
        let words = self.app.words().deal();
        let steps: Vec<&'static Entry> = path.steps().collect();
        let done = steps.iter().filter(|entry| self.is_done(entry)).count();
        html! {
            <div class="route">
                <div class="route__head">
                    <h3>{ path.title.get(self.app.lang()) }</h3>
                    <span class="small quiet">{ (words.route_done)(done, steps.len()) }</span>
                </div>
                <ol class="tasks">
                    { for steps.into_iter().map(|entry| self.step(entry)) }
                </ol>
            </div>
        }
    }

    fn standing(self, entry: &Entry, person: Option<&str>) -> Option<&'a Standing> {
        let mut own = self.standings.iter();
        own.find(|own| own.entry == entry && own.latest.person.as_deref() == person)
    }

    fn is_done_for(self, entry: &Entry, person: Option<&str>) -> bool {
        let standing = self.standing(entry, person);
        standing.is_some_and(|own| own.latest.finished.is_some())
    }

    /// Of an instrument that is about persons: for each of them.
    fn is_done(self, entry: &Entry) -> bool {
        if !entry.each_person {
            return self.is_done_for(entry, None);
        }
        let mut people = self.deal.people.iter();
        !self.deal.people.is_empty()
            && people.all(|person| self.is_done_for(entry, Some(&person.id)))
    }

    fn step(self, entry: &'static Entry) -> Html {
        if entry.each_person {
            return self.people(entry);
        }
        let title = entry.title.get(self.app.lang());
        self.task(entry, None, title.to_owned())
    }

    /// A sheet of one instrument, about one person or the whole deal.
    fn task(self, entry: &'static Entry, person: Option<&Person>, name: String) -> Html {
        let words = self.app.words().deal();
        let id = person.map(|person| person.id.as_str());
        let standing = self.standing(entry, id);
        let done = self.is_done_for(entry, id);
        let hint = match standing {
            None if person.is_none() => html! { { (words.minutes)(entry.minutes) } },
            Some(_) if done => self.again(entry, id, &name),
            _ => Html::default(),
        };
        let state = match standing {
            None => words.not_started.to_owned(),
            Some(own) => self.state(own),
        };
        html! { <Task {name} way={self.way(entry, id, standing)} {hint} {state} {done} /> }
    }

    fn state(self, standing: &Standing) -> String {
        let words = self.app.words().deal();
        match (&standing.latest.finished, &standing.progress) {
            (Some(at), _) => (words.done)(&at.date().short(self.app.lang(), self.app.today)),
            (None, Some(progress)) => (words.answered)(progress.answered, progress.all),
            (None, None) => words.in_progress.to_owned(),
        }
    }

    /// Begins, goes on, or opens the report.
    fn way(self, entry: &'static Entry, person: Option<&str>, standing: Option<&Standing>) -> Way {
        let Some(own) = standing else {
            let (app, deal) = (self.app.clone(), self.deal.clone());
            let person = person.map(str::to_owned);
            return Way::Begin(Callback::from(move |()| {
                let assessment = begin::assessment(&app, entry, &deal, person.as_deref());
                begin::answer(&app, Vec::new(), assessment);
            }));
        };
        let id = own.latest.id.clone();
        let route = if own.latest.finished.is_some() {
            Route::Report(id)
        } else {
            Route::Answer {
                assessment: id,
                part: None,
            }
        };
        Way::To(route.href().into())
    }

    /// Begins another sheet from the same answers; the present one is kept.
    fn again(self, entry: &'static Entry, person: Option<&str>, name: &str) -> Html {
        let words = self.app.words().deal();
        let (app, deal) = (self.app.clone(), self.deal.id.clone());
        let person = person.map(str::to_owned);
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(latest) = app.store.latest(&deal, entry.key, person.as_deref()) {
                begin::answer(&app, Vec::new(), begin::again(&app, entry, &latest));
            }
        });
        html! {
            <button class="press task__again no-print" type="button" {onclick}>
                { words.again }<span class="unseen">{ (words.named)(name) }</span>
            </button>
        }
    }

    /// One line a person, and the way to all of them in one picture.
    fn people(self, entry: &'static Entry) -> Html {
        let lang = self.app.lang();
        let words = self.app.words().deal();
        let people = &self.deal.people;
        let name = entry.title.get(lang);
        if people.is_empty() {
            let onclick = Callback::from(|_: MouseEvent| {
                focus::on(super::people::NAME);
            });
            let hint = html! {
                <>
                    { (words.minutes_each)(entry.minutes) }<br />
                    <button class="press task__again no-print" type="button" {onclick}>
                        { words.people_first }
                    </button>
                </>
            };
            return html! { <Task {name} way={Way::None} {hint} state={words.not_started} /> };
        }
        let done = people
            .iter()
            .filter(|person| self.is_done_for(entry, Some(&person.id)))
            .count();
        let began = self.standings.iter().any(|own| own.entry == entry);
        let group = Route::Group {
            deal: self.deal.id.clone(),
            instrument: entry.key.to_owned(),
        };
        let hint = html! {
            <>
                { (words.minutes_each)(entry.minutes) }
                if began {
                    <br /><a href={group.href()}>{ words.group }</a>
                }
            </>
        };
        let one = |person: &Person| self.task(entry, Some(person), person.name.clone());
        html! {
            <Task
                {name}
                way={Way::None}
                {hint}
                state={(words.people_done)(done, people.len())}
                done={done == people.len()}
            >
                <ul class="task__people">{ for people.iter().map(one) }</ul>
            </Task>
        }
    }
}
