//! A link of a chain: closed, or open where the chain is weakest.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LinkProps {
    pub open: bool,
}

#[component]
pub fn Link(props: &LinkProps) -> Html {
    let (kind, path) = if props.open {
        // The right side is missing in the middle, its ends bent outwards.
        (
            "chain--open",
            "M14 11V8a6 6 0 0 0-12 0v16a6 6 0 0 0 12 0v-3M14 11l4-2M14 21l4 2",
        )
    } else {
        (
            "chain--closed",
            "M8 2a6 6 0 0 1 6 6v16a6 6 0 0 1-12 0V8a6 6 0 0 1 6-6z",
        )
    };
    html! {
        <svg class={classes!("chain", kind)} viewBox="0 0 20 32" aria-hidden="true">
            <path class="chain__link" d={path} />
        </svg>
    }
}
