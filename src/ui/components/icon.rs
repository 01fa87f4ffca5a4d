//! The few signs of the interface. Each stands beside a word.

use yew::prelude::*;

fn icon(path: &'static str) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg>
    }
}

/// Opens and closes.
pub fn fold() -> Html {
    html! {
        <svg class="icon fold" viewBox="0 0 12 12" aria-hidden="true"><path d="M4 2l4 4-4 4" /></svg>
    }
}

pub fn back() -> Html {
    icon("M13 8H4M7.5 4.5L4 8l3.5 3.5")
}

pub fn next() -> Html {
    icon("M3 8h9M8.5 4.5L12 8l-3.5 3.5")
}

pub fn check() -> Html {
    icon("M3 8.5l3.2 3.2L13 4.8")
}
