//! An address that leads nowhere.

use yew::prelude::*;

use super::frame::use_title;
use crate::route::Route;
use crate::ui::state::use_app;

#[derive(PartialEq, Properties)]
pub struct LostProps {
    pub path: String,
}

#[component]
pub fn Lost(props: &LostProps) -> Html {
    let app = use_app();
    let words = app.words().about();
    use_title(words.lost);
    html! {
        <main class="page" id="main" tabindex="-1">
            <div class="head-block">
                <h1>{ words.lost }</h1>
                <p class="lede">{ (words.lost_why)(&props.path) }</p>
            </div>
            <p><a class="button" href={Route::Home.href()}>{ words.to_deals }</a></p>
        </main>
    }
}
