//! Whether copying worked, said where it was asked for.

use yew::prelude::*;

use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct ToldProps {
    pub lang: Lang,
    /// `None`: nothing was copied yet.
    pub told: Option<bool>,
}

#[component]
pub fn Told(props: &ToldProps) -> Html {
    let words = strings(props.lang).notice();
    let says = match props.told {
        None => "",
        Some(true) => words.copied,
        Some(false) => words.not_copied,
    };
    html! { <p class="small no-print" role="status">{ says }</p> }
}

/// The outcome, and the way to tell it.
#[hook]
pub fn use_told() -> (Option<bool>, Callback<bool>) {
    let told = use_state(|| None);
    let tell = {
        let told = told.clone();
        Callback::from(move |worked| told.set(Some(worked)))
    };
    (*told, tell)
}
