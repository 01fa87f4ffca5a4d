//! What the whole app does with the second copy: what storage has lost comes
//! back from it, and what it lacks itself is put into it. `record::journal`
//! decides.
//!
//! The first part leaves all of this alone: where there is anything to do, the
//! start script begins with the whole one.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::{UseStateHandle, hook, use_state};

use super::effect::use_effect_on;
use super::keep;
use super::state::{Action, App, AppState, Change};
use crate::browser::listen::Timer;
use crate::browser::random;
use crate::browser::salvage::{self, Compared, Copy};
use crate::order::Set;
use crate::record::journal::{self, Wiped};
use crate::record::room::Room;
use crate::record::{self, Store, Stored, key};

/// So long the pages wait for the journal, in milliseconds.
const PATIENCE: i32 = 8000;

/// What there is to tell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Told {
    /// How many records came back that storage had lost.
    pub came_back: usize,
    /// What the journal has of a storage that was emptied.
    pub wiped: Option<Rc<Wiped>>,
    /// Whether it is to be erased is being asked.
    pub asks: bool,
    /// Id of the copy of what another tab had written at the same time.
    pub copy: Option<String>,
    /// Storage is nearly full.
    pub is_short: bool,
}

/// Compares with the journal once storage has been read, and hears when
/// something was written over.
#[hook]
pub fn use_recovery(app: &App) -> UseStateHandle<Told> {
    let told = use_state(Told::default);
    {
        let (app, told) = (app.clone(), told.clone());
        use_effect_on(app.read, move |read| {
            let dispatcher = app.dispatcher();
            let late = move || dispatcher.dispatch(whole(|state| state.loaded = true));
            let timer = read.then(|| Timer::after(PATIENCE, late)).flatten();
            if *read {
                spawn_local(async move {
                    let compared = salvage::compared().await.unwrap_or_default();
                    told.set(recover(&app, compared).await);
                    app.dispatch(whole(|state| state.loaded = true));
                });
            }
            timer
        });
    }
    // The first part leaves this to be done when the whole app has come.
    let (app, tell) = (app.clone(), told.clone());
    use_effect_on((app.loaded, app.clashed), move |(loaded, _)| {
        let both = || keep_both(&app, &app.store, read(&salvage::written_over()));
        let copy = loaded.then(both).flatten();
        if copy.is_some() {
            tell.set(Told {
                copy,
                ..(*tell).clone()
            });
        }
    });
    told
}

pub(super) fn whole(change: impl FnOnce(&mut AppState) + 'static) -> Action {
    Action::Whole(Change(Box::new(change)))
}

pub(super) fn read(copies: &[Copy]) -> Vec<Stored> {
    let read = |(key, text): &Copy| record::read(key, text).ok();
    copies.iter().filter_map(read).collect()
}

/// Brings back what storage has lost, unless it was emptied: that is asked.
async fn recover(app: &App, compared: Compared) -> Told {
    let unread = app.damaged.iter().map(|own| key::base(&own.key).to_owned());
    let copies = if compared.wiped || compared.lacks || !app.damaged.is_empty() {
        read(&salvage::missing(unread).await)
    } else {
        Vec::new()
    };
    if compared.wiped {
        let wiped = Rc::new(Wiped::of(copies));
        // What is begun beside it is not taken for something older.
        let seq = wiped.seq;
        app.dispatch(whole(move |state| state.store.begin_after(seq)));
        return Told {
            wiped: Some(wiped),
            ..Told::default()
        };
    }
    let start = journal::at_start(&app.store, read(&compared.other), copies, &compared.deleted);
    let came_back = start.told;
    let room = Room::of(&keep::sizes(), &Set::new());
    let mut here = app.store.clone();
    let back = start.back.iter().cloned();
    back.filter(|own| !app.waiting.contains(own.record.id()))
        .for_each(|own| here.bring_back(own));
    let mut theirs = read(&compared.twin);
    theirs.extend(read(&salvage::written_over()));
    app.dispatch(whole(move |state| {
        for id in &start.gone {
            state.wait(id);
            state.store.remove(id);
        }
        bring_in(state, start.back);
    }));
    Told {
        came_back,
        copy: keep_both(app, &here, theirs),
        is_short: room.is_short(),
        ..Told::default()
    }
}

/// Takes in what is later than here. What is not is put into the journal once
/// more with the next writing, as it stands here.
pub(super) fn bring_in(state: &mut AppState, records: Vec<Stored>) {
    for stored in records {
        let id = stored.record.id().to_owned();
        if !state.waiting.contains(&id) {
            state.store.bring_back(stored);
        }
        state.wait(&id);
    }
}

/// What another tab has written at the same time gets an id of its own, and what
/// is here stays where it is. Gives the id of the last one.
fn keep_both(app: &App, here: &Store, theirs: Vec<Stored>) -> Option<String> {
    let mut store = here.clone();
    let mut copies = Vec::new();
    let mut known = Vec::new();
    for Stored { seq, record } in theirs {
        let id = record.id().to_owned();
        let own = here.stored(&id).map(|own| own.record);
        if own.as_ref() == Some(&record) || known.contains(&record) {
            continue;
        }
        known.push(record.clone());
        let copy = record.copied(store.new_id(&random::letters()));
        store.put(Stored {
            seq,
            record: copy.clone(),
        });
        copies.push((id, seq, copy));
    }
    let last = copies.last().map(|(_, _, copy)| copy.id().to_owned());
    app.dispatch(whole(|state| {
        state.clashed = false;
        for (id, seq, copy) in copies {
            // Ours comes after it.
            state.store.begin_after(seq);
            let own = state.store.stored(&id);
            own.into_iter().for_each(|own| state.write(own.record));
            state.write(copy);
        }
    }));
    last
}

/// Puts back all that the second copy has.
pub fn restore(app: &App, wiped: &Wiped) {
    let records = wiped.records.clone();
    app.dispatch(whole(|state| bring_in(state, records)));
}
