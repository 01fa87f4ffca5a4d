//! When and what to load and save. The only caller of `browser::storage` and
//! `browser::writing`.
//!
//! Two slots a record (`record::slots`), `dealgauge:settings`, and the newest
//! format that has been written, which `browser::writing` looks after. A record is
//! written soon after it changed, and at once when the page is left; it counts as
//! saved when the journal has it too. A text that can't be read stays where it is
//! and is never written over.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use yew::{hook, use_mut_ref};

use super::effect::use_effect_on;
use super::now;
use super::state::{Action, App, AppState, Damaged, KeepFault, SETTINGS, Saving, Settings};
use crate::browser::listen::{self, Elsewhere, Timer};
use crate::browser::storage::{self, Blocked, Head};
use crate::browser::writing::{self, End, Place};
use crate::browser::{forget, handover, lock};
use crate::json;
use crate::order::Set;
use crate::record::key::{self, Owner, PREFIX};
use crate::record::{self, Record, RecordError, Store, Stored, slots};

const SETTINGS_KEY: &str = "dealgauge:settings";
/// The newest format that has been written here, twice.
const FORMAT: &str = "dealgauge:format";

/// How long a change waits for others before it is written, in milliseconds.
const PATIENCE: i32 = 200;
/// How long until writing is tried again after it failed.
const RETRY: i32 = 3000;

/// The state with what storage holds, and what the first part left.
pub fn opened(mut state: AppState) -> AppState {
    let left = left_behind();
    let ids = left.iter().map(|stored| stored.record.id().to_owned());
    let ids = ids.collect();
    state.take(load(left));
    state.take(Action::Waiting(ids));
    state
}

/// Saves what waits, and hears other tabs.
#[hook]
pub fn use_keep(app: &App) {
    let latest: Rc<RefCell<App>> = {
        let first = app.clone();
        use_mut_ref(move || first)
    };
    *latest.borrow_mut() = app.clone();

    let at_start = latest.clone();
    use_effect_on((), move |()| {
        let app = at_start.borrow().clone();
        let dispatcher = app.dispatcher();
        let told = writing::heard(move |change, end, clashed| {
            dispatcher.dispatch(written(change, end, clashed));
        });
        let writer = {
            let latest = at_start.clone();
            lock::heard(move |may| {
                let app = latest.borrow().clone();
                if !may {
                    // The other tab goes on from what is here.
                    save(&app, true);
                }
                app.dispatch(Action::Writes(may));
            })
        };
        let dispatcher = app.dispatcher();
        let elsewhere = listen::storage(move |change| {
            if let Some(action) = from_elsewhere(change) {
                dispatcher.dispatch(action);
            }
        });
        let leaving = listen::leaving(move || save(&at_start.borrow().clone(), true));
        (elsewhere, leaving, told, writer)
    });

    // Anew after each writing, since there may have been a change in that very
    // moment, and each time that one has failed.
    let due = (
        app.loaded && app.waiting.has_unsent(),
        is_failing(app) && !app.waiting.is_empty(),
        (app.waiting.rounds(), app.tries),
    );
    use_effect_on(due, move |(changed, fails, _)| {
        let patience = if *changed { PATIENCE } else { RETRY };
        (*changed || *fails)
            .then(|| Timer::after(patience, move || save(&latest.borrow().clone(), false)))
            .flatten()
    });
}

/// What the first part could not save.
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

/// Looks at everything of ours, under what is at hand already. A record is only
/// listed; what does not tell its place in the order is read.
fn load(at_hand: Vec<Stored>) -> Action {
    let mut settings = Settings::default();
    let mut store = Store::over(|slot| storage::read(slot).ok().flatten());
    let mut damaged = Vec::new();
    let (heads, fault) = match storage::heads(PREFIX) {
        Ok(heads) => (heads, None),
        Err(Blocked) => (Vec::new(), Some((KeepFault::Blocked, now()))),
    };
    for Head { key, head, .. } in heads {
        if let (Some(owner), Some(seq)) = (key::owner(&key), record::seq(&head)) {
            store.list(owner, seq);
            continue;
        }
        let Ok(Some(text)) = storage::read(&key) else {
            continue;
        };
        if key == FORMAT {
            continue;
        }
        if key == SETTINGS_KEY {
            // Settings hold nothing that anyone would miss.
            settings = json::read(&text).unwrap_or_default();
            continue;
        }
        match record::read(&key, &text) {
            Ok(stored) => store.put(stored),
            Err(why) => damaged.push(damage(key, text, &why)),
        }
    }
    at_hand.into_iter().for_each(|stored| store.put(stored));
    Action::Loaded {
        settings,
        store,
        damaged,
        fault,
    }
}

fn damage(key: String, text: String, why: &RecordError) -> Damaged {
    Damaged {
        why: why.to_string(),
        key,
        text,
    }
}

/// Whether storage does not take what is on the screen.
pub fn is_failing(app: &AppState) -> bool {
    matches!(app.saving, Saving::Failing { .. })
}

/// Begins to write what waits. It is saved when [`writing::heard`] hears so.
pub fn save(app: &App, leaving: bool) {
    if !app.loaded || app.waiting.is_empty() {
        return;
    }
    let change = app.waiting.last();
    app.dispatch(Action::Sent(change));
    let mut gone = Set::new();
    for id in app.waiting.ids() {
        if id == SETTINGS {
            let text = app.settings.to_json().to_string();
            writing::keep(SETTINGS_KEY, &text);
        } else if let Some(stored) = app.store.stored(id) {
            put(&stored, app.waiting.base(id));
        } else if !app.store.holds(id) {
            gone.insert(id.clone());
        }
        // What is there and can't be read was not deleted, and nobody changed it.
    }
    for key in &keys_of(app, &gone) {
        let seq = app.store.next_seq();
        // What can't be read stays.
        let slots = [key.clone(), key::other(key)].map(|slot| {
            let text = storage::read(&slot).ok().flatten();
            let is_whole = text.is_some_and(|text| record::read(&slot, &text).is_ok());
            if is_whole { slot } else { String::new() }
        });
        writing::remove(key, seq, slots.each_ref().map(String::as_str));
    }
    writing::write(change, leaving);
}

fn put(stored: &Stored, base: u64) {
    let key = key::of(&stored.record);
    let text = |slot: &str| storage::read(slot).ok().flatten();
    let texts = [text(&key), text(&key::other(&key))];
    let rests = match &stored.record {
        Record::Assessment(assessment) => assessment.finished.is_some(),
        Record::Deal(_) => false,
    };
    let next = slots::next(&key, texts.each_ref().map(Option::as_deref), rests);
    let text = record::write(stored);
    let place = Place {
        slot: &next.write,
        outlived: next.remove.as_deref().unwrap_or_default(),
        aside: next.aside.as_deref().unwrap_or_default(),
    };
    writing::put(&key, stored.seq, base, &text, place);
}

/// What has become of a writing.
fn written(change: u64, end: End, clashed: bool) -> Action {
    let failing = |why| Saving::Failing { since: now(), why };
    Action::Written {
        change,
        saving: match end {
            End::Kept => Saving::Saved(now()),
            End::Weak => Saving::Weakly(now()),
            End::Full => failing(KeepFault::Full),
            End::Blocked => failing(KeepFault::Blocked),
            End::Lost => failing(KeepFault::Lost),
            End::Newer => failing(KeepFault::Newer),
        },
        clashed,
    }
}

/// The keys of deleted records: of those deleted last, which storage need not
/// hold, and of any that it holds.
fn keys_of(app: &AppState, gone: &Set) -> Set {
    if gone.is_empty() {
        return Set::new();
    }
    let deleted = app.deleted.iter().flat_map(|deleted| &deleted.records);
    let deleted = deleted.filter(|record| gone.contains(record.id()));
    let kept = storage::keys(PREFIX).unwrap_or_default();
    let kept = kept.iter().map(|slot| key::base(slot).to_owned());
    let kept = kept.filter(|key| key::owner(key).is_some_and(|own| gone.contains(own.id())));
    deleted.map(key::of).chain(kept).collect()
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

/// Erases all that this browser holds of ours, and says how many keys, databases
/// and caches it has then.
///
/// # Errors
///
/// [`Blocked`].
pub fn erase(app: &App) -> Result<impl Future<Output = [usize; 3]> + use<>, Blocked> {
    let keys = storage::keys(PREFIX)?;
    let left = forget::forget();
    // Nothing that waits is written after this.
    app.dispatch(Action::Erased);
    // What can't be looked at counts as left.
    Ok(async move { left.await.unwrap_or([keys.len(), 1, 1]) })
}

/// What each text of ours takes in storage, by key.
pub fn sizes() -> Vec<(String, usize)> {
    let heads = storage::heads(PREFIX).unwrap_or_default();
    let sizes = heads.into_iter().map(|own| (own.key, own.units));
    sizes.collect()
}

/// The keys of texts that were listed and not read.
pub fn listed() -> Vec<String> {
    let heads = storage::heads(PREFIX).unwrap_or_default();
    let listed = heads.into_iter();
    let listed =
        listed.filter(|own| key::owner(&own.key).is_some() && record::seq(&own.head).is_some());
    listed.map(|own| own.key).collect()
}

/// The slots of version 1 that have had their time, with their texts: see
/// [`slots::outlived`].
pub fn outlived(before: u64) -> Vec<(String, String)> {
    let heads = storage::heads(PREFIX).unwrap_or_default().into_iter();
    let first = heads.filter(|own| own.head.starts_with('{'));
    let old = first.filter_map(|Head { key, .. }| {
        let [text, other] =
            [&key, &key::other(&key)].map(|slot| storage::read(slot).ok().flatten());
        let text = text?;
        slots::outlived(&key, &text, other.as_deref(), before).then_some((key, text))
    });
    old.collect()
}

/// What is wrong with a text that was listed, if anything is.
pub fn damage_in(slot: &str) -> Option<Damaged> {
    let text = storage::read(slot).ok().flatten()?;
    let why = record::check(slot, &text).err()?;
    Some(damage(slot.to_owned(), text, &why))
}
