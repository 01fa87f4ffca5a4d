//! What the app knows, and the only reducer.
//!
//! Everything that changes goes through [`Action`]; the domain's pure
//! functions do the work. Nothing is saved here: a changed record's id is put
//! among those `waiting`, and `keep` writes it.

use std::rc::Rc;

use yew::{Reducible, UseReducerHandle, hook, use_context};

use super::saving::Waiting;
pub use super::saving::{KeepFault, Saving};
pub use super::settings::{Settings, Theme};
use crate::browser::crash;
use crate::instrument::{self, Context, Instrument, InstrumentError};
use crate::order::Map;
use crate::record::{Assessment, Deal, DealStep, Record, Store, Stored};
use crate::route::Route;
use crate::run::Step;
use crate::scoring::{self, Depth, Given, Results};
use crate::text::date::{Date, Stamp};
use crate::text::{Lang, Strings, strings};

/// An instrument on its way from the server.
#[derive(Debug, Clone)]
pub enum Shelf {
    Loading,
    Ready(Rc<Instrument>),
    Failed(LoadFault),
}

impl PartialEq for Shelf {
    /// An instrument never changes once it is read, so the same one is enough.
    fn eq(&self, other: &Shelf) -> bool {
        match (self, other) {
            (Shelf::Loading, Shelf::Loading) => true,
            (Shelf::Ready(own), Shelf::Ready(other)) => Rc::ptr_eq(own, other),
            (Shelf::Failed(own), Shelf::Failed(other)) => own == other,
            _ => false,
        }
    }
}

/// Why an instrument is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadFault {
    Offline,
    /// The server's status.
    Missing(u16),
    /// What the reader of the file said.
    Damaged(String),
}

/// A text in storage that is no record. It is kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    pub key: String,
    pub text: String,
    pub why: String,
}

/// Records that were deleted and can be brought back until the page is closed.
#[derive(Debug, Clone, PartialEq)]
pub struct Deleted {
    pub name: String,
    pub records: Vec<Record>,
}

/// How a part of the app reads an instrument: whole, or only its questions.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// From the name of a file and its text.
    pub read: fn(&str, &str) -> Result<Instrument, InstrumentError>,
    /// Whether the second file of the instrument, with its rules, is read too.
    pub rules: bool,
}

/// It is the same as long as the app runs.
impl PartialEq for Reader {
    fn eq(&self, _: &Reader) -> bool {
        true
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct AppState {
    pub reader: Reader,
    pub route: Route,
    pub today: Date,
    /// What the device wishes.
    pub device_lang: Lang,
    pub settings: Settings,
    /// Storage has been read.
    pub read: bool,
    /// What is here is all there is: the journal has been asked as well.
    pub loaded: bool,
    pub store: Store,
    pub damaged: Vec<Damaged>,
    pub shelves: Map<Shelf>,
    pub contexts: Rc<Vec<Context>>,
    pub saving: Saving,
    /// Records, and `settings`, that are not in storage as they are here.
    pub waiting: Waiting,
    /// How often writing has failed.
    pub tries: u32,
    /// What another tab had written was written over; its text is at hand.
    pub clashed: bool,
    /// Another tab writes to the deal that is open.
    pub elsewhere: bool,
    pub deleted: Option<Deleted>,
}

/// The name under which changed settings wait.
pub const SETTINGS: &str = "settings";

/// A change of the state that is a function.
pub struct Change(pub Box<dyn FnOnce(&mut AppState)>);

#[cfg(feature = "crash")]
impl std::fmt::Debug for Change {
    fn fmt(&self, to: &mut std::fmt::Formatter) -> std::fmt::Result {
        to.write_str("Change")
    }
}

#[cfg_attr(feature = "crash", derive(Debug))]
pub enum Action {
    Go(Route),
    Lang(Lang),
    Theme(Theme),
    /// What storage held at the start.
    Loaded {
        settings: Settings,
        store: Store,
        damaged: Vec<Damaged>,
        fault: Option<(KeepFault, Stamp)>,
    },
    /// These records are not in storage.
    Waiting(Vec<String>),
    /// Whether this tab writes to the deal that is open.
    Writes(bool),
    /// Another tab wrote a record.
    Elsewhere(Box<Stored>),
    /// Another tab removed a record.
    GoneElsewhere(String),
    Shelve(String, Shelf),
    Assess {
        id: String,
        step: Step,
        now: Stamp,
    },
    /// Names what an assessment is about, where a deal has several of its kind.
    Name {
        id: String,
        subject: Option<String>,
    },
    EditDeal {
        id: String,
        step: DealStep,
    },
    /// New or changed records.
    Put(Vec<Record>),
    /// Deletes a deal with all its assessments, or one assessment.
    Delete(String),
    BringBack,
    /// The writing of all changes up to this one has begun.
    Sent(u64),
    /// It has ended; and whether it went over what another tab had written.
    Written {
        change: u64,
        saving: Saving,
        clashed: bool,
    },
    /// What only the whole app does, so that the first part need not know it.
    Whole(Change),
    /// A full export was offered as a file.
    BackedUp(Stamp),
    /// Everything was erased from storage.
    Erased,
}

pub type App = UseReducerHandle<AppState>;

/// The app's state. A page is always under `<App>`.
#[hook]
pub fn use_app() -> App {
    use_context::<App>().expect("a page is always under <App>")
}

impl AppState {
    pub fn new(route: Route, today: Date, device_lang: Lang, reader: Reader) -> AppState {
        // The questions are compiled in; a native test reads them.
        let contexts = instrument::read_context("context.json", crate::catalog::CONTEXT_JSON)
            .unwrap_or_default();
        AppState {
            reader,
            route,
            today,
            device_lang,
            settings: Settings::default(),
            read: false,
            loaded: false,
            store: Store::default(),
            damaged: Vec::new(),
            shelves: Map::new(),
            contexts: Rc::new(contexts),
            saving: Saving::Idle,
            // The parts count apart: word of what the first one has written may
            // come when the whole app is there already.
            waiting: Waiting::counting_from(if reader.rules { 1 << 32 } else { 0 }),
            tries: 0,
            clashed: false,
            elsewhere: false,
            deleted: None,
        }
    }

    pub fn lang(&self) -> Lang {
        self.settings.lang.unwrap_or(self.device_lang)
    }

    pub fn words(&self) -> Strings {
        strings(self.lang())
    }

    /// An instrument that has been read.
    pub fn instrument(&self, key: &str) -> Option<Rc<Instrument>> {
        match self.shelves.get(key) {
            Some(Shelf::Ready(instrument)) => Some(instrument.clone()),
            _ => None,
        }
    }

    /// An assessment with its deal.
    pub fn assessment(&self, id: &str) -> Option<(Rc<Assessment>, Rc<Deal>)> {
        let assessment = self.store.assessment(id)?;
        let deal = self.store.deal(&assessment.deal)?;
        Some((assessment.clone(), deal.clone()))
    }

    /// The results of an assessment, under its own context once it is finished
    /// and its deal's before.
    pub fn results(
        &self,
        instrument: &Instrument,
        assessment: &Assessment,
        deal: &Deal,
    ) -> Results {
        scoring::score(&self.given(instrument, assessment, deal))
    }

    /// What is scored of an assessment.
    pub fn given<'a>(
        &self,
        instrument: &'a Instrument,
        assessment: &'a Assessment,
        deal: &'a Deal,
    ) -> Given<'a> {
        let age = self.today.days_since(assessment.changed.date());
        Given {
            instrument,
            sheet: &assessment.run.sheet,
            context: assessment.context.as_ref().unwrap_or(&deal.context),
            depth: match assessment.run.depth {
                Depth::Quick if !instrument.quick => Depth::Full,
                depth => depth,
            },
            age_days: Some(u32::try_from(age).unwrap_or(0)),
            scope: assessment.scope(instrument),
            others: &[],
        }
    }

    /// Something about this id is not in storage.
    pub fn wait(&mut self, id: &str) {
        let base = self.store.seq(id).unwrap_or(0);
        self.waiting.add(id, base);
    }

    /// Puts a new or changed record in, to be written.
    pub fn write(&mut self, record: Record) {
        self.wait(record.id());
        let seq = self.store.next_seq();
        self.store.put(Stored { seq, record });
    }

    /// Whether a newer app has written here: then this one must not.
    pub fn is_outdated(&self) -> bool {
        let why = KeepFault::Newer;
        matches!(&self.saving, Saving::Failing { why: own, .. } if *own == why)
    }

    fn written(&mut self, change: u64, saving: Saving, clashed: bool) {
        self.clashed |= clashed;
        self.saving = match (&self.saving, saving) {
            (Saving::Failing { since, .. }, Saving::Failing { why, .. }) => Saving::Failing {
                since: since.clone(),
                why,
            },
            (_, saving) => saving,
        };
        if let Saving::Failing { .. } = self.saving {
            self.tries += 1;
        } else {
            self.waiting.arrived(change);
        }
    }

    fn delete(&mut self, id: &str) {
        let deal = self.store.deal(id).cloned();
        let mut ids = vec![id.to_owned()];
        if deal.is_some() {
            let own = self.store.assessments_of(id);
            ids.extend(own.iter().map(|assessment| assessment.id.clone()));
        }
        let stored = ids.iter().filter_map(|id| self.store.stored(id));
        let records: Vec<Record> = stored.map(|stored| stored.record).collect();
        for id in ids {
            self.wait(&id);
            self.store.remove(&id);
        }
        self.deleted = Some(Deleted {
            name: deal.map(|deal| deal.name.clone()).unwrap_or_default(),
            records,
        });
    }

    fn changed_settings(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        self.waiting.add(SETTINGS, 0);
    }

    /// What an action does.
    pub fn take(&mut self, action: Action) {
        match action {
            Action::Go(route) => self.route = route,
            Action::Lang(lang) => self.changed_settings(|own| own.lang = Some(lang)),
            Action::Theme(theme) => self.changed_settings(|own| own.theme = theme),
            Action::Loaded {
                settings,
                store,
                damaged,
                fault,
            } => {
                self.settings = settings;
                self.store = store;
                self.damaged = damaged;
                self.read = true;
                // The first part leaves the journal to the start script.
                self.loaded = !self.reader.rules;
                if let Some((why, since)) = fault {
                    self.saving = Saving::Failing { since, why };
                }
            }
            Action::Waiting(ids) => ids.iter().for_each(|id| self.wait(id)),
            Action::Writes(may) => self.elsewhere = !may,
            // What waits here is compared when it is written.
            Action::Elsewhere(stored) if self.waiting.contains(stored.record.id()) => {}
            Action::Elsewhere(stored) => self.store.put(*stored),
            Action::GoneElsewhere(id) => self.store.remove(&id),
            Action::Shelve(key, shelf) => {
                self.shelves.insert(key, shelf);
            }
            Action::Assess { id, step, now } => {
                if let Some(assessment) = self.store.assessment(&id) {
                    let after = assessment.after(step, &now);
                    if after.run != assessment.run {
                        self.write(Record::Assessment(after));
                    }
                }
            }
            Action::Name { id, subject } => {
                if let Some(assessment) = self.store.assessment(&id)
                    && assessment.subject != subject
                {
                    let named = Assessment {
                        subject,
                        ..(**assessment).clone()
                    };
                    self.write(Record::Assessment(named));
                }
            }
            Action::EditDeal { id, step } => {
                if let Some(deal) = self.store.deal(&id) {
                    let after = deal.after(step);
                    if after != **deal {
                        self.write(Record::Deal(after));
                    }
                }
            }
            Action::Put(records) => records.into_iter().for_each(|record| self.write(record)),
            Action::Delete(id) => self.delete(&id),
            Action::BringBack => {
                let deleted = self.deleted.take();
                let records = deleted.into_iter().flat_map(|deleted| deleted.records);
                records.for_each(|record| self.write(record));
            }
            Action::Sent(change) => self.waiting.sent(change),
            Action::Written {
                change,
                saving,
                clashed,
            } => self.written(change, saving, clashed),
            Action::Whole(Change(change)) => change(self),
            Action::BackedUp(now) => {
                let seq = self.store.next_seq();
                self.changed_settings(|own| {
                    own.backup = Some(now);
                    own.backup_seq = seq;
                });
            }
            Action::Erased => {
                self.store = Store::default();
                self.damaged.clear();
                self.waiting.clear();
                self.deleted = None;
                self.settings = Settings::default();
                self.saving = Saving::Idle;
            }
        }
    }
}

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        crash::point!(
            "update",
            &format!("{action:?}")
                .split([' ', '('])
                .next()
                .unwrap_or_default()
        );
        next.take(action);
        if next == *self {
            // Yew 0.23 skips the render when the same `Rc` comes back.
            return self;
        }
        Rc::new(next)
    }
}
