//! The way to the sample deal, which is made when there is none.
//!
//! It has an address of its own so that the first part, which shows the way
//! there, need not carry the sample.

use yew::prelude::*;

use crate::ui::begin;
use crate::ui::effect::use_effect_on;
use crate::ui::state::use_app;

#[component]
pub fn Sample() -> Html {
    let app = use_app();
    use_effect_on(app.loaded, move |&loaded| {
        if loaded {
            begin::open_sample(&app);
        }
    });
    html! { <main class="page" id="main" tabindex="-1" /> }
}
