//! Whether what is on the screen is also in the browser's storage.
//!
//! The words that a screen reader hears change at most once a minute, not
//! with every tap.

use yew::prelude::*;

use super::icon;
use crate::text::{Lang, strings};
use crate::ui::state::Saving;

/// `pending`: something waits to be written.
pub fn saved(lang: Lang, saving: &Saving, pending: bool) -> Html {
    let words = strings(lang).notice();
    let kept = match saving {
        Saving::Idle => words.kept.to_owned(),
        Saving::Saved(at) => (words.saved)(&at.clock()),
        Saving::Weakly(at) => (words.saved_weakly)(&at.clock()),
        Saving::Failing { since, .. } => {
            let head = (words.not_saved)(&since.clock());
            return html! {
                <span class="saved saved--fault">
                    <span role="status"><b>{ head }</b>{ " " }{ words.on_screen_only }</span>
                </span>
            };
        }
    };
    let unseen = pending.then_some("unseen");
    // Before the first writing there is nothing to say but that it goes on.
    let is_first = pending && *saving == Saving::Idle;
    html! {
        <span class="saved">
            if pending {
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
