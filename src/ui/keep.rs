//! When and what to load and save. The only caller of `browser::storage`.
//!
//! Two slots a record (`record::key`), and `dealgauge:settings`. A record is written soon after it changed, and at
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
use crate::record::key::{self, Owner, PREFIX};
use crate::record::{self, Record, Stored, slots};

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
        .filter_map(|left| {
            let (key, text) = left.split_once('\n')?;
            record::read(key, text).ok()
        })
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
        match record::read(&key, &text) {
            Ok(stored) => records.push(stored),
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
        let text = app.settings.to_json().to_string();
        return storage::write(SETTINGS_KEY, &text);
    }
    match app.store.stored(id) {
        Some(stored) => write(&stored),
        None => remove(id),
    }
}

fn write(stored: &Stored) -> Result<(), StorageFault> {
    let key = key::of(&stored.record);
    let texts = [storage::read(&key)?, storage::read(&key::other(&key))?];
    let rests = match &stored.record {
        Record::Assessment(assessment) => assessment.finished.is_some(),
        Record::Deal(_) => false,
    };
    let next = slots::next(&key, texts.each_ref().map(Option::as_deref), rests);
    if let (Some(aside), [Some(damaged), _]) = (next.aside, &texts) {
        storage::write(&aside, damaged)?;
    }
    storage::write(&next.write, &record::write(stored))?;
    next.remove.map_or(Ok(()), |slot| storage::remove(&slot))
}

/// Removes a deleted record, whichever kind it was. What can't be read stays.
fn remove(id: &str) -> Result<(), StorageFault> {
    for slot in storage::keys(PREFIX)? {
        let is_its = key::owner(&slot).is_some_and(|owner| owner.id() == id);
        let text = if is_its { storage::read(&slot)? } else { None };
        if text.is_some_and(|text| record::read(&slot, &text).is_ok()) {
            storage::remove(&slot)?;
        }
    }
    Ok(())
}

/// What another tab's change means here. What can't be read is left alone.
fn from_elsewhere(change: Elsewhere) -> Option<Action> {
    match change {
        Elsewhere::Changed { key, text } if key.starts_with(PREFIX) => {
            let stored = record::read(&key, &text).ok()?;
            Some(Action::Elsewhere(Box::new(stored)))
        }
        Elsewhere::Removed { key } => {
            // One slot of two goes when a record is finished.
            let other = storage::read(&key::other(&key)).ok().flatten();
            let owner = key::owner(&key).filter(|_| other.is_none());
            let id = owner.map(Owner::id)?;
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
