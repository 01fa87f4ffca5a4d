//! Events of the window, the document and other tabs.
//!
//! A [`Listener`] hears until it is dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget, KeyboardEvent, StorageEvent};

use super::crash;

/// Keeps hearing until it is dropped.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.name, function);
    }
}

fn on(
    target: Option<EventTarget>,
    name: &'static str,
    mut heard: impl FnMut(Event) + 'static,
) -> Option<Listener> {
    let target = target?;
    let closure = Closure::<dyn FnMut(Event)>::new(move |event| {
        crash::point!("hear", name);
        heard(event);
    });
    target
        .add_event_listener_with_callback(name, closure.as_ref().unchecked_ref())
        .ok()?;
    Some(Listener {
        target,
        name,
        closure,
    })
}

fn window() -> Option<EventTarget> {
    web_sys::window().map(Into::into)
}

fn document() -> Option<EventTarget> {
    web_sys::window()?.document().map(Into::into)
}

/// Something that a script of ours tells.
pub(super) fn own(name: &'static str, heard: impl FnMut(Event) + 'static) -> Option<Listener> {
    on(window(), name, heard)
}

/// The hash of the address has changed.
pub fn hash(mut heard: impl FnMut() + 'static) -> Option<Listener> {
    on(window(), "hashchange", move |_| heard())
}

/// The rest of the app could not be loaded.
pub fn whole_failed(mut heard: impl FnMut() + 'static) -> Option<Listener> {
    on(window(), "dealgauge:whole-failed", move |_| heard())
}

/// A key went down anywhere in the document.
pub fn keys(mut heard: impl FnMut(KeyboardEvent) + 'static) -> Option<Listener> {
    on(document(), "keydown", move |event| {
        if let Ok(event) = event.dyn_into() {
            heard(event);
        }
    })
}

/// The page is being left or put into the background: the last moment to save.
pub fn leaving(heard: impl Fn() + Clone + 'static) -> Vec<Listener> {
    let hidden = heard.clone();
    let visibility = on(document(), "visibilitychange", move |_| {
        let document = web_sys::window().and_then(|window| window.document());
        if document.is_some_and(|document| document.hidden()) {
            hidden();
        }
    });
    let gone = on(window(), "pagehide", move |_| heard());
    visibility.into_iter().chain(gone).collect()
}

/// What another tab did to local storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Elsewhere {
    Changed {
        key: String,
        text: String,
    },
    Removed {
        key: String,
    },
    /// Everything was cleared.
    Cleared,
}

/// Another tab changed local storage.
pub fn storage(mut heard: impl FnMut(Elsewhere) + 'static) -> Option<Listener> {
    on(window(), "storage", move |event| {
        let Ok(event) = event.dyn_into::<StorageEvent>() else {
            return;
        };
        heard(match (event.key(), event.new_value()) {
            (Some(key), Some(text)) => Elsewhere::Changed { key, text },
            (Some(key), None) => Elsewhere::Removed { key },
            (None, _) => Elsewhere::Cleared,
        });
    })
}

/// Calls once after so many milliseconds, unless it is dropped before.
pub struct Timer {
    id: i32,
    // Held so that it can be called.
    _closure: Closure<dyn FnMut()>,
}

impl Timer {
    pub fn after(milliseconds: i32, call: impl FnOnce() + 'static) -> Option<Timer> {
        let closure = Closure::once(|| {
            crash::point!("hear", "time");
            call();
        });
        let function = closure.as_ref().unchecked_ref();
        let id = web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds)
            .ok()?;
        Some(Timer {
            id,
            _closure: closure,
        })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}
