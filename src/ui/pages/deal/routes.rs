//! The paths through the instruments, as lists of tasks.

use yew::prelude::*;

use crate::browser::focus;
use crate::catalog::Entry;
use crate::catalog::paths::{Path, paths};
use crate::record::{Deal, Person, Topic};
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

    fn standing(self, entry: &Entry, topic: Topic) -> Option<&'a Standing> {
        let mut own = self.standings.iter();
        own.find(|own| own.entry == entry && own.latest.topic() == topic)
    }

    fn is_done_for(self, entry: &Entry, topic: Topic) -> bool {
        let standing = self.standing(entry, topic);
        standing.is_some_and(|own| own.latest.finished.is_some())
    }

    /// Of an instrument that is about persons: for each of them. Of one that a
    /// deal has several of: for those that were begun.
    fn is_done(self, entry: &Entry) -> bool {
        let topics = self.topics(entry);
        !topics.is_empty() && topics.iter().all(|topic| self.is_done_for(entry, *topic))
    }

    /// What the sheets of an instrument are about, or will be.
    fn topics(self, entry: &Entry) -> Vec<Topic<'a>> {
        let people = &self.deal.people;
        if entry.each_person {
            let people = people.iter().map(|own| Topic::of_person(Some(&own.id)));
            return people.collect();
        }
        if entry.subject.is_some() {
            let own = self.standings.iter().filter(|own| own.entry == entry);
            return own.map(|own| own.latest.topic()).collect();
        }
        vec![Topic::default()]
    }

    fn step(self, entry: &'static Entry) -> Html {
        let title = entry.title.get(self.app.lang());
        if entry.each_person {
            return self.people(entry);
        }
        if entry.subject.is_some() && !self.topics(entry).is_empty() {
            return self.several(entry);
        }
        let hint = html! { { (self.app.words().deal().minutes)(entry.minutes) } };
        self.task(entry, Topic::default(), title.to_owned(), hint)
    }

    /// A sheet of one instrument; `takes` stands beside one not begun.
    fn task(self, entry: &'static Entry, topic: Topic, name: String, takes: Html) -> Html {
        let words = self.app.words().deal();
        let standing = self.standing(entry, topic);
        let done = self.is_done_for(entry, topic);
        let hint = match standing {
            None => takes,
            Some(_) if done => self.again(entry, topic, &name),
            _ => Html::default(),
        };
        let state = match standing {
            None => words.not_started.to_owned(),
            Some(own) => self.state(own),
        };
        html! { <Task {name} way={self.way(entry, topic, standing)} {hint} {state} {done} /> }
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
    fn way(self, entry: &'static Entry, topic: Topic, standing: Option<&Standing>) -> Way {
        let Some(own) = standing else {
            let (app, deal) = (self.app.clone(), self.deal.clone());
            let person = topic.person.map(str::to_owned);
            return Way::Begin(Callback::from(move |()| {
                let topic = Topic::of_person(person.as_deref());
                let assessment = begin::assessment(&app, entry, &deal, topic);
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
    fn again(self, entry: &'static Entry, topic: Topic, name: &str) -> Html {
        let words = self.app.words().deal();
        let latest = self.app.store.latest(&self.deal.id, entry.key, topic);
        let app = self.app.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(latest) = &latest {
                begin::answer(&app, Vec::new(), begin::again(&app, entry, latest));
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
        let about = |person: &'a Person| Topic::of_person(Some(&person.id));
        let done = people
            .iter()
            .filter(|person| self.is_done_for(entry, about(person)))
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
        let one = |person: &'a Person| {
            self.task(entry, about(person), person.name.clone(), Html::default())
        };
        html! {
            <Task
                {name}
                way={Way::None}
                {hint}
                state={(words.people_done)(done, people.len())}
                done={done == people.len()}
            >
                <ul class="task__people">
                    { for people.iter().map(one) }
                    if entry.deal_part {
                        { self.task(entry, Topic::default(), words.whole_deal.to_owned(), Html::default()) }
                    }
                </ul>
            </Task>
        }
    }

    /// One line for each that was begun, and the way to another.
    fn several(self, entry: &'static Entry) -> Html {
        let words = self.app.words().deal();
        let topics = self.topics(entry);
        let done = topics
            .iter()
            .filter(|topic| self.is_done_for(entry, **topic))
            .count();
        let one = |topic: &Topic<'a>| {
            let name = topic.subject.unwrap_or(words.without_name).to_owned();
            self.task(entry, *topic, name, Html::default())
        };
        let name = entry.title.get(self.app.lang());
        let another = html! {
            <button
                class="press task__again no-print"
                type="button"
                onclick={self.another(entry)}
            >
                { words.another }<span class="unseen">{ (words.named)(name) }</span>
            </button>
        };
        html! {
            <Task
                {name}
                way={Way::None}
                hint={another}
                state={(words.route_done)(done, topics.len())}
                done={done == topics.len()}
            >
                <ul class="task__people">{ for topics.iter().map(one) }</ul>
            </Task>
        }
    }

    /// Begins one more, which is named on its first page.
    fn another(self, entry: &'static Entry) -> Callback<MouseEvent> {
        let (app, deal) = (self.app.clone(), self.deal.clone());
        Callback::from(move |_: MouseEvent| {
            let assessment = begin::assessment(&app, entry, &deal, Topic::default());
            begin::answer(&app, Vec::new(), assessment);
        })
    }
}
