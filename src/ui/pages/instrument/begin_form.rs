//! For which deal, and about whom, an instrument is answered.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{focus, input};
use crate::catalog::{self, Entry};
use crate::record::{Deal, DealStep, Record, Topic, names};
use crate::ui::begin;
use crate::ui::components::field::{FieldProps, field};
use crate::ui::components::options::Pick;
use crate::ui::components::select::Select;
use crate::ui::overview;
use crate::ui::state::{App, use_app};

/// Values in the lists; ids stand behind a prefix, so that none is mistaken.
const NEW: &str = "new";
const NONE: &str = "none";
const OWN: &str = "own-";

const DEAL_NAME: &str = "begin-deal-name";
const PERSON_NAME: &str = "begin-person-name";
const SUBJECT_NAME: &str = "begin-subject-name";

#[derive(PartialEq, Properties)]
pub struct BeginFormProps {
    pub entry: &'static str,
}

/// What was chosen and typed; `None`: as suggested.
#[derive(Clone, PartialEq, Default)]
struct Filled {
    place: Option<String>,
    deal_name: Option<String>,
    person: Option<String>,
    person_name: Option<String>,
    subject: Option<String>,
    subject_name: String,
    /// Id of the field that must not stay empty.
    fault: Option<&'static str>,
}

#[component]
pub fn BeginForm(props: &BeginFormProps) -> Html {
    let app = use_app();
    let filled = use_state(Filled::default);
    let words = app.words().catalogue();
    let Some(entry) = catalog::entry(props.entry) else {
        return Html::default();
    };
    let chosen = Chosen::of(&app, entry, &filled);
    let change = {
        let filled = filled.clone();
        move |change: fn(&mut Filled, String)| {
            let filled = filled.clone();
            Callback::from(move |typed: String| {
                let mut next = Filled {
                    fault: None,
                    ..(*filled).clone()
                };
                change(&mut next, typed);
                filled.set(next);
            })
        }
    };
    let fault_of =
        |id: &'static str| (filled.fault == Some(id)).then_some(AttrValue::Static(words.no_name));
    let onsubmit = {
        let (app, filled) = (app.clone(), filled.clone());
        let chosen = chosen.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match chosen.missing() {
                Some(id) => {
                    filled.set(Filled {
                        fault: Some(id),
                        ..(*filled).clone()
                    });
                    focus::on(id);
                }
                None => start(&app, entry, &chosen),
            }
        })
    };
    html! {
            <form class="flow" {onsubmit} onkeydown={Callback::from(|event| input::hold_enter(&event))}>
                <Select
                    id="begin-place"
                    label={words.for_which}
                    hint={chosen.hint(&app, entry)}
                    options={places(&app)}
                    picked={chosen.place.clone()}
                    onpick={change(|filled, place| {
                        filled.place = Some(place);
                        filled.person = None;
                        filled.subject = None;
                    })}
                />
                if chosen.place == NEW {
                    { field(&yew::props!(FieldProps {
                        id: DEAL_NAME,
                        label: words.deal_label,
                        hint: words.deal_hint,
                        fault: fault_of(DEAL_NAME),
                        value: chosen.deal_name.clone(),
                        oninput: change(|filled, name| filled.deal_name = Some(name)),
                    })) }
                }
                if chosen.has_people(entry) {
                    <Select
                        id="begin-person"
                        label={words.for_whom}
                        options={chosen.people(&app, entry)}
                        picked={chosen.person.clone().unwrap_or_default()}
                        onpick={change(|filled, person| filled.person = Some(person))}
                    />
                }
                if chosen.person.as_deref() == Some(NEW) {
                    { field(&yew::props!(FieldProps {
                        id: PERSON_NAME,
                        label: words.person_label,
                        hint: words.person_hint,
                        fault: fault_of(PERSON_NAME),
                        value: chosen.person_name.clone(),
                        oninput: change(|filled, name| filled.person_name = Some(name)),
                    })) }
                }
                if let Some(label) = entry.subject {
                    if !chosen.subjects.is_empty() {
                        <Select
                            id="begin-subject"
                            label={label.get(app.lang())}
                            options={chosen.subjects(&app)}
                            picked={chosen.subject.clone()}
                            onpick={change(|filled, subject| filled.subject = Some(subject))}
                        />
                    }
                    if chosen.subject == NEW {
                        { field(&FieldProps {
        id: (SUBJECT_NAME).into(),
        label: (if chosen.subjects.is_empty() { label.get(app.lang()) } else { words.subject_new }).into(),
        hint: Some((app.words().asking().subject_hint).into()),
        fault: None,
        kind: AttrValue::Static("text"),
        value: (filled.subject_name.clone()).into(),
        oninput: change(|filled, name| filled.subject_name = name),
    }) }
                    }
                }
                <p><button class="button" type="submit">{ words.begin }</button></p>
            </form>
        }
}

/// The deals that can be chosen, the one touched last first.
fn places(app: &App) -> Vec<Pick> {
    let words = app.words().catalogue();
    let own = app.store.recent_deals();
    let mut places: Vec<Pick> = own
        .iter()
        .map(|deal| Pick::new(format!("{OWN}{}", deal.id), overview::title_of(app, deal)))
        .collect();
    places.push(Pick::new(NEW, words.new_deal));
    places.push(Pick::new(NONE, words.no_deal));
    places
}

/// The form as it stands, suggestions included.
#[derive(Clone)]
struct Chosen {
    place: String,
    deal: Option<Rc<Deal>>,
    deal_name: String,
    /// Id of a person, [`NEW`], or [`NONE`] for the deal as a whole; `None`: the
    /// instrument is about nobody.
    person: Option<String>,
    person_name: String,
    /// What the sheets of the instrument in the deal are about.
    subjects: Vec<String>,
    /// One of those, or [`NEW`].
    subject: String,
    subject_name: String,
}

impl Chosen {
    fn of(app: &App, entry: &Entry, filled: &Filled) -> Chosen {
        let deals = app.store.recent_deals();
        let latest = || deals.first().map(|deal| format!("{OWN}{}", deal.id));
        let place = filled.place.clone();
        let place = place.or_else(latest).unwrap_or_else(|| NONE.to_owned());
        let id = place.strip_prefix(OWN);
        let deal = id.and_then(|id| app.store.deal(id)).cloned();
        let people = deal.as_ref().map_or(&[][..], |deal| &deal.people);
        let first = || {
            let first = people.first();
            first.map_or(NEW.to_owned(), |person| format!("{OWN}{}", person.id))
        };
        let used = deals.iter().map(|deal| deal.name.as_str());
        let named = people.iter().map(|person| person.name.as_str());
        let suggested = names::for_person(app.lang(), named);
        let subjects = match (&deal, entry.subject) {
            (Some(deal), Some(_)) => app.store.subjects(&deal.id, entry.key),
            _ => Vec::new(),
        };
        Chosen {
            person: entry
                .each_person
                .then(|| filled.person.clone().unwrap_or_else(first)),
            deal_name: (filled.deal_name.clone())
                .unwrap_or_else(|| names::for_deal(app.lang(), used)),
            person_name: filled.person_name.clone().unwrap_or(suggested),
            subject: filled.subject.clone().unwrap_or_else(|| {
                subjects
                    .first()
                    .map_or(NEW.to_owned(), |own| format!("{OWN}{own}"))
            }),
            subjects,
            subject_name: filled.subject_name.clone(),
            place,
            deal: deal.clone(),
        }
    }

    /// Whether there is anything to choose between.
    fn has_people(&self, entry: &Entry) -> bool {
        let people = self
            .deal
            .as_ref()
            .is_some_and(|deal| !deal.people.is_empty());
        self.person.is_some() && (people || entry.deal_part)
    }

    fn people(&self, app: &App, entry: &Entry) -> Vec<Pick> {
        let people = self.deal.iter().flat_map(|deal| &deal.people);
        let whole = Pick::new(NONE, app.words().deal().whole_deal);
        people
            .map(|person| Pick::new(format!("{OWN}{}", person.id), person.name.clone()))
            .chain([Pick::new(NEW, app.words().catalogue().somebody_new)])
            .chain(entry.deal_part.then_some(whole))
            .collect()
    }

    fn subjects(&self, app: &App) -> Vec<Pick> {
        let words = app.words();
        let name = |subject: &String| match subject.as_str() {
            "" => words.deal().without_name.to_owned(),
            named => named.to_owned(),
        };
        let own = self.subjects.iter();
        own.map(|subject| Pick::new(format!("{OWN}{subject}"), name(subject)))
            .chain([Pick::new(NEW, words.catalogue().subject_another)])
            .collect()
    }

    /// What the sheet will be about, of those that are there.
    fn topic(&self) -> Topic<'_> {
        let subject = match self.subject.strip_prefix(OWN) {
            Some(own) => own,
            None => self.subject_name.trim(),
        };
        Topic {
            person: self.person_id(),
            subject: Some(subject).filter(|own| !own.is_empty()),
        }
    }

    /// Id of a person of the deal.
    fn person_id(&self) -> Option<&str> {
        self.person.as_deref()?.strip_prefix(OWN)
    }

    /// The field that is shown and empty.
    fn missing(&self) -> Option<&'static str> {
        if self.place == NEW && self.deal_name.trim().is_empty() {
            return Some(DEAL_NAME);
        }
        let is_new = self.person.as_deref() == Some(NEW);
        (is_new && self.person_name.trim().is_empty()).then_some(PERSON_NAME)
    }

    /// What is there already, and what beginning means then.
    fn hint(&self, app: &App, entry: &Entry) -> Option<AttrValue> {
        let words = app.words().catalogue();
        let Some(deal) = &self.deal else {
            return (self.place == NONE).then(|| words.try_note.into());
        };
        let is_new = self.person.as_deref() == Some(NEW);
        let unnamed = entry.subject.is_some() && self.subject == NEW;
        if is_new || (unnamed && self.subject_name.trim().is_empty()) {
            return None;
        }
        let latest = app.store.latest(&deal.id, entry.key, self.topic())?;
        Some(match &latest.finished {
            None => words.goes_on.into(),
            Some(at) => (words.begins_anew)(&at.date().short(app.lang(), app.today)).into(),
        })
    }
}

fn start(app: &App, entry: &Entry, chosen: &Chosen) {
    let mut records = Vec::new();
    let mut deal = match &chosen.deal {
        Some(deal) => (**deal).clone(),
        None if chosen.place == NEW => begin::deal(app, &chosen.deal_name),
        None => begin::deal(app, ""),
    };
    let mut topic = chosen.topic();
    let somebody = begin::person(app, &chosen.person_name, "");
    let is_new = chosen.person.as_deref() == Some(NEW);
    if is_new {
        topic.person = Some(&somebody.id);
        deal = deal.after(DealStep::Person(somebody.clone()));
    }
    if is_new || chosen.deal.is_none() {
        records.push(Record::Deal(deal.clone()));
    }
    if topic.subject.is_none() && entry.subject.is_some() && chosen.subject == NEW {
        // Without a name it is another one, and none that was begun.
        let assessment = begin::assessment(app, entry, &deal, topic);
        begin::answer(app, records, assessment);
        return;
    }
    begin::go_on_or_answer(app, records, entry, &deal, topic);
}
