//! The domain and the edge, on the screen.
//!
//! [`App`] holds the state, the page switch and the frame. Pages compose and
//! do no arithmetic; components take props and give callbacks, and know
//! neither state nor storage.

mod ahead;
pub mod asking;
mod begin;
mod beside;
mod check;
pub mod components;
pub mod data_view;
pub mod effect;
pub mod group_view;
mod keep;
mod keys;
mod overview;
pub mod pages;
mod recover;
pub mod report_view;
mod saving;
mod settings;
pub mod shared;
mod shelf;
pub mod state;
pub mod tables;
mod take_away;
mod together;
mod writer;

use yew::prelude::*;

use crate::browser::{address, clock, crash, focus, listen, look, panic};
use crate::route::Route;
use crate::text::Lang;
use crate::text::date::Stamp;
use effect::use_effect_on;
use state::{Action, AppState, Reader, Theme};

/// The moment on the device's clock.
pub fn now() -> Stamp {
    Stamp::try_from(clock::now()).unwrap_or_default()
}

/// What a part of the app shows, and how much of an instrument it reads.
pub trait Build: BaseComponent<Properties = ()> {
    const READER: Reader;
}

/// Puts the app on the page, in the place of all that stands there. A panic is
/// told to the page from now on.
pub fn mount<P>() -> yew::AppHandle<App<P>>
where
    P: Build,
{
    yew::set_custom_panic_hook(Box::new(panic::tell));
    crash::point!("start", "mount");
    yew::Renderer::<App<P>>::new().render()
}

/// An app with the pages of one of its parts.
#[component]
pub fn App<P>() -> Html
where
    P: Build,
{
    crash::point!("render", "app");
    let state = use_reducer(|| {
        crash::point!("start", "state");
        let route = Route::read(&address::hash()).unwrap_or(Route::Home);
        let wishes = look::languages();
        let lang = Lang::preferred(wishes.iter().map(String::as_str));
        keep::opened(AppState::new(route, now().date(), lang, P::READER))
    });
    keep::use_keep(&state);
    writer::use_writer(&state);
    use_address(&state);
    use_document(&state);
    html! {
        <ContextProvider<state::App> context={state.clone()}>
            <P />
        </ContextProvider<state::App>>
    }
}

/// Follows the address bar.
#[hook]
fn use_address(state: &state::App) {
    let dispatcher = state.dispatcher();
    use_effect_on((), move |()| {
        listen::hash(move || {
            if let Some(route) = Route::read(&address::hash()) {
                dispatcher.dispatch(Action::Go(route));
            }
        })
    });
    let first = use_mut_ref(|| true);
    use_effect_on(state.route.clone(), move |_| {
        // The first page keeps the browser's own focus; users of screen
        // readers hear the title then.
        if !first.replace(false) {
            focus::on_new_page();
        }
    });
}

/// Language and colours of the document. Until the settings are read, those stay
/// that the page came with: they are the reader's already.
#[hook]
fn use_document(state: &state::App) {
    let own = (state.loaded).then(|| (state.lang(), state.settings.theme));
    use_effect_on(own, |own| {
        let Some((lang, theme)) = own else { return };
        look::set_language(lang.tag());
        look::set_theme(match theme {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
    });
}

/// Goes to a page.
pub fn go(route: &Route) {
    address::go(&route.href());
}
