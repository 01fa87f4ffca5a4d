//! Whether what lies in storage is as it was written: looked through bit by bit,
//! when nobody waits for anything. A start reads hardly any of it.

use yew::platform::spawn_local;
use yew::{UseReducerDispatcher, hook};

use super::effect::use_effect_on;
use super::keep;
use super::recover::whole;
use super::state::{App, AppState, Damaged};
use crate::browser::idle;
use crate::browser::listen::Timer;
use crate::record::key;

/// Until it begins, in milliseconds.
const PATIENCE: i32 = 500;
/// So many texts are looked at in one go: a millisecond or two.
const SOME: usize = 200;

#[hook]
pub fn use_check(app: &App) {
    let dispatcher = app.dispatcher();
    use_effect_on(app.loaded, move |loaded| {
        let look = move || spawn_local(look_through(dispatcher));
        loaded.then(|| Timer::after(PATIENCE, look)).flatten()
    });
}

async fn look_through(dispatcher: UseReducerDispatcher<AppState>) {
    for some in keep::listed().chunks(SOME) {
        idle::come().await;
        let damaged: Vec<_> = some.iter().filter_map(|own| keep::damage_in(own)).collect();
        if !damaged.is_empty() {
            dispatcher.dispatch(whole(move |state| found(state, damaged)));
        }
    }
}

/// A record stays if its other slot can be read. Nothing is written for that.
fn found(state: &mut AppState, damaged: Vec<Damaged>) {
    let owners = damaged.iter().filter_map(|own| key::owner(&own.key));
    for owner in owners.filter(|owner| !state.waiting.contains(owner.id())) {
        state.store.read_again(owner);
    }
    state.damaged.extend(damaged);
}
