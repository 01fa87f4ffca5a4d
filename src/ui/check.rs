//! Whether what lies in storage is as it was written: looked through bit by bit,
//! when nobody waits for anything. A start reads hardly any of it.

use yew::platform::spawn_local;
use yew::{UseReducerDispatcher, hook};

use super::effect::use_effect_on;
use super::keep;
use super::recover::{bring_in, read, whole};
use super::state::{App, AppState, Damaged};
use crate::browser::listen::Timer;
use crate::browser::{idle, salvage};
use crate::record::{Stored, journal, key};

/// Until it begins, in milliseconds.
const PATIENCE: i32 = 500;
/// So many texts are looked at in one go: a millisecond or two.
const SOME: usize = 200;

#[hook]
pub fn use_check(app: &App) {
    let (app, dispatcher) = (app.clone(), app.dispatcher());
    use_effect_on(app.loaded, move |loaded| {
        let known = app.damaged.iter().map(|own| own.key.clone()).collect();
        let before = app.store.next_seq();
        let look = move || {
            spawn_local(async move {
                look_through(dispatcher, known).await;
                idle::come().await;
                for (slot, text) in keep::outlived(before) {
                    salvage::drop_slot(&slot, &text);
                }
            });
        };
        loaded.then(|| Timer::after(PATIENCE, look)).flatten()
    });
}

/// Tells what is damaged, and fills the journal up with what is not. `unread` are
/// the slots that can't be read, as far as that is known.
async fn look_through(dispatcher: UseReducerDispatcher<AppState>, mut unread: Vec<String>) {
    for some in keep::listed().chunks(SOME) {
        idle::come().await;
        let damaged: Vec<_> = some.iter().filter_map(|own| keep::damage_in(own)).collect();
        if !damaged.is_empty() {
            let slots: Vec<_> = damaged.iter().map(|own| own.key.clone()).collect();
            let copies = read(&salvage::missing(bases(&slots)).await);
            unread.extend(slots);
            dispatcher.dispatch(whole(move |state| found(state, damaged, copies)));
        }
    }
    idle::come().await;
    salvage::fill(bases(&unread)).await;
}

fn bases(slots: &[String]) -> impl Iterator<Item = String> {
    slots.iter().map(|slot| key::base(slot).to_owned())
}

/// A record stays if its other slot can be read, or the journal has it.
fn found(state: &mut AppState, damaged: Vec<Damaged>, copies: Vec<Stored>) {
    let owners = damaged.iter().filter_map(|own| key::owner(&own.key));
    for owner in owners.filter(|owner| !state.waiting.contains(owner.id())) {
        state.store.read_again(owner);
    }
    let start = journal::at_start(&state.store, Vec::new(), copies, &[]);
    bring_in(state, start.back);
    state.damaged.extend(damaged);
}
