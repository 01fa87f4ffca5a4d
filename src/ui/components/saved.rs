//! Whether what is on the screen is also in the browser's storage.
//!
//! The words that a screen reader hears change at most once a minute, not
//! with every tap.

use yew::prelude::*;

use super::icon;
use crate::text::{Lang, strings};
use crate::ui::state::Saving;

#[derive(PartialEq, Properties)]
pub struct SavedProps {
    pub lang: Lang,
    pub saving: Saving,
    /// Something waits to be written.
    pub pending: bool,
}

#[component]
pub fn Saved(props: &SavedProps) -> Html {
    let words = strings(props.lang).notice();
    let kept = match &props.saving {
        Saving::Idle => words.kept.to_owned(),
        Saving::Saved(at) => (words.saved)(&at.clock()),
        Saving::Failing { since, .. } => {
            let head = (words.not_saved)(&since.clock());
            return html! {
                <span class="saved saved--fault">
                    <span role="status"><b>{ head }</b>{ " " }{ words.on_screen_only }</span>
                </span>
            };
        }
    };
    let unseen = props.pending.then_some("unseen");
    // Before the first writing there is nothing to say but that it goes on.
    let is_first = props.pending && props.saving == Saving::Idle;
    html! {
        <span class="saved">
            if props.pending {
                <span aria-hidden="true">{ words.saving }</span>
            } else {
                { icon::check() }
            }
            <span class={classes!(unseen)} role="status">
                if !is_first {
                    { kept }
                }
            </span>
        </span>
    }
}
