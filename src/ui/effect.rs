//! What a component does after it is drawn.
//!
//! Yew makes the code of an effect anew for every closure, three hundred
//! compressed bytes a time. Here all of them are one.

use std::any::Any;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::{hook, use_effect_with, use_state};

use crate::browser::idle;

/// What an effect depends on, and whether two of it are alike.
struct Watched(Rc<dyn Any>, fn(&dyn Any, &dyn Any) -> bool);

impl PartialEq for Watched {
    fn eq(&self, other: &Watched) -> bool {
        (self.1)(&*self.0, &*other.0)
    }
}

/// Runs after the first drawing, and after each one that finds `on` changed.
/// What comes back is held until the next time, or until the component goes.
#[hook]
pub fn use_effect_on<D, H>(on: D, effect: impl FnOnce(&D) -> H + 'static)
where
    D: PartialEq + 'static,
    H: 'static,
{
    let on = Rc::new(on);
    let watched = Watched(on.clone(), same::<D>);
    use_one_effect(watched, Box::new(move || Box::new(effect(&on))));
}

/// Whether the component has been on the screen. One that is long shows its
/// beginning first, and the rest with the drawing that follows; where there is no
/// screen, all at once.
#[hook]
pub fn use_drawn() -> bool {
    let drawn = use_state(|| cfg!(not(target_arch = "wasm32")));
    let is_drawn = drawn.setter();
    use_effect_on((), move |()| {
        spawn_local(async move {
            idle::drawn().await;
            is_drawn.set(true);
        });
    });
    *drawn
}

#[hook]
fn use_one_effect(on: Watched, effect: Box<dyn FnOnce() -> Box<dyn Any>>) {
    use_effect_with(on, move |_| {
        let held = effect();
        move || drop(held)
    });
}

fn same<D: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    match (one.downcast_ref::<D>(), other.downcast_ref::<D>()) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}
