//! When and what to load and save. The only caller of `browser::storage`.
//!
//! One key a record: `dealgauge:deal:<id>`, `dealgauge:assessment:<deal>.<id>`
//! and `dealgauge:settings`. A record is written soon after it changed, and at
//! once when the page is left. A text that can't be read stays where it is and
//! is never written over: new records have ids of their own.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{hook, use_effect_with, use_mut_ref};

use super::now;
use super::state::{Action, App, AppState, Damaged, KeepFault, SETTINGS, Settings};
use crate::browser::handover;
use crate::browser::listen::{self, Elsewhere, Timer};
use crate::browser::storage::{self, StorageFault};
use crate::json;
use crate::record::{self, Record, Stored};

/// What all our keys begin with.
pub const PREFIX: &str = "dealgauge:";
const DEAL: &str = "dealgauge:deal:";
const ASSESSMENT: &str = "dealgauge:assessment:";
const SETTINGS_KEY: &str = "dealgauge:settings";

/// How long a change waits for others before it is written, in milliseconds.
const PATIENCE: i32 = 200;
/// How long until writing is tried again after it failed.
const RETRY: i32 = 3000;

/// Loads at the start, saves what waits, and hears other tabs.
#[hook]
pub fn use_keep(app: &App) {
    let latest: Rc<RefCell<App>> = {
        let first = app.clone();
        use_mut_ref(move || first)
    };
    *latest.borrow_mut() = app.clone();

    let at_start = latest.clone();
    use_effect_with((), move |()| {
        let app = at_start.borrow().clone();
        let left = left_behind();
        let ids = left.iter().map(|stored| stored.record.id().to_owned());
        let ids = ids.collect();
        app.dispatch(load(left));
        app.dispatch(Action::Waiting(ids));
        let dispatcher = app.dispatcher();
        let elsewhere = listen::storage(move |change| {
            if let Some(action) = from_elsewhere(change) {
                dispatcher.dispatch(action);
            }
        });
        let leaving = listen::leaving(move || save(&at_start.borrow().clone()));
        move || drop((elsewhere, leaving))
    });

    // What is changed in the moment of writing waits again, though nothing else
    // has changed since the last time: so the rounds are counted.
    let rounds = use_mut_ref(|| 0_u32);
    let waits = app.loaded && !app.waiting.is_empty();
    let due = (waits, app.saving.clone(), *rounds.borrow());
    use_effect_with(due, move |(waits, saving, _)| {
        let patience = match saving {
            super::state::Saving::Failing { .. } => RETRY,
            _ => PATIENCE,
        };
        let timer = waits
            .then(|| {
                Timer::after(patience, move || {
                    rounds.replace_with(|round| round.wrapping_add(1));
                    save(&latest.borrow().clone());
                })
            })
            .flatten();
        move || drop(timer)
    });
}

/// What the small build could not save.
fn left_behind() -> Vec<Stored> {
    let texts = handover::taken();
    texts
        .iter()
        .filter_map(|text| record::read(text).ok())
        .collect()
}

/// Reads everything of ours, over what is at hand already.
fn load(mut records: Vec<Stored>) -> Action {
    let mut settings = Settings::default();
    let mut damaged = Vec::new();
    let keys = match storage::keys(PREFIX) {
        Ok(keys) => keys,
        Err(fault) => {
            return Action::Loaded {
                settings,
                records,
                damaged,
                fault: Some((keep_fault(fault), now())),
            };
        }
    };
    for key in keys {
        let Ok(Some(text)) = storage::read(&key) else {
            continue;
        };
        if key == SETTINGS_KEY {
            // Settings hold nothing that anyone would miss.
            settings = json::read(&text).unwrap_or_default();
            continue;
        }
        match record::read(&text) {
            Ok(stored) if key_of(&stored.record) == key => records.push(stored),
            Ok(stored) => damaged.push(Damaged {
                why: format!("holds {}", key_of(&stored.record)),
                key,
                text,
            }),
            Err(error) => damaged.push(Damaged {
                why: error.to_string(),
                key,
                text,
            }),
        }
    }
    Action::Loaded {
        settings,
        records,
        damaged,
        fault: None,
    }
}

/// Whether storage does not take what is on the screen.
pub fn is_failing(app: &AppState) -> bool {
    matches!(app.saving, super::state::Saving::Failing { .. })
}

/// Writes what waits. The first fault ends it: what was not written goes on
/// waiting.
pub fn save(app: &App) {
    if !app.loaded || app.waiting.is_empty() {
        return;
    }
    let mut written = Vec::new();
    let mut fault = None;
    for id in &app.waiting {
        match save_one(app, id) {
            Ok(()) => written.push(id.clone()),
            Err(why) => fault = Some(keep_fault(why)),
        }
    }
    if let Some(why) = fault {
        app.dispatch(Action::Written {
            ids: written,
            now: now(),
        });
        app.dispatch(Action::NotWritten { why, now: now() });
    } else {
        app.dispatch(Action::Written {
            ids: written,
            now: now(),
        });
    }
}

fn save_one(app: &AppState, id: &str) -> Result<(), StorageFault> {
    if id == SETTINGS {
        let text = serde_json::to_string(&app.settings).unwrap_or_default();
        return storage::write(SETTINGS_KEY, &text);
    }
    match app.store.stored(id) {
        Some(stored) => storage::write(&key_of(&stored.record), &record::write(&stored)),
        None => remove(id),
    }
}

/// Removes a deleted record, whichever kind it was.
fn remove(id: &str) -> Result<(), StorageFault> {
    storage::remove(&format!("{DEAL}{id}"))?;
    let end = format!(".{id}");
    for key in storage::keys(ASSESSMENT)? {
        if key.ends_with(&end) {
            storage::remove(&key)?;
        }
    }
    Ok(())
}

fn key_of(record: &Record) -> String {
    match record {
        Record::Deal(deal) => format!("{DEAL}{}", deal.id),
        Record::Assessment(assessment) => {
            format!("{ASSESSMENT}{}.{}", assessment.deal, assessment.id)
        }
    }
}

/// What another tab's change means here. What can't be read is left alone.
fn from_elsewhere(change: Elsewhere) -> Option<Action> {
    match change {
        Elsewhere::Changed { key, text } if key.starts_with(PREFIX) => {
            let stored: Stored = record::read(&text).ok()?;
            Some(Action::Elsewhere(Box::new(stored)))
        }
        Elsewhere::Removed { key } => {
            let id = key.strip_prefix(DEAL).or_else(|| {
                let rest = key.strip_prefix(ASSESSMENT)?;
                rest.split_once('.').map(|(_, id)| id)
            })?;
            Some(Action::GoneElsewhere(id.to_owned()))
        }
        Elsewhere::Cleared => Some(Action::Erased),
        Elsewhere::Changed { .. } => None,
    }
}

/// Removes every key of ours and counts what is left.
///
/// # Errors
///
/// When storage can't be reached.
pub fn erase() -> Result<usize, KeepFault> {
    let keys = storage::keys(PREFIX).map_err(keep_fault)?;
    for key in keys {
        storage::remove(&key).map_err(keep_fault)?;
    }
    Ok(storage::keys(PREFIX).map_err(keep_fault)?.len())
}

/// Units of storage in use by our keys and values, of 5,242,880.
pub fn used() -> usize {
    let keys = storage::keys(PREFIX).unwrap_or_default();
    let size = |key: &String| {
        let text = storage::read(key).ok().flatten().unwrap_or_default();
        key.encode_utf16().count() + text.encode_utf16().count()
    };
    keys.iter().map(size).sum()
}

fn keep_fault(fault: StorageFault) -> KeepFault {
    match fault {
        StorageFault::Full => KeepFault::Full,
        StorageFault::Blocked => KeepFault::Blocked,
        StorageFault::Lost => KeepFault::Lost,
    }
}
