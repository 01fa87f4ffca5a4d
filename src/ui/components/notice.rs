//! A notice in the flow of the page: what is the case, and what to do.

use yew::prelude::*;

/// What a notice is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    /// Something went wrong.
    Fault,
    /// It appears by itself, and can wait.
    Status,
    /// Something went wrong just now.
    Alert,
}

/// `head` are the first words, in strong type.
pub fn notice(head: AttrValue, tone: Tone, body: Html) -> Html {
    let (kind, role) = match tone {
        Tone::Plain => (None, None),
        Tone::Fault => (Some("notice--fault"), None),
        Tone::Status => (None, Some("status")),
        Tone::Alert => (Some("notice--fault"), Some("alert")),
    };
    html! {
        <div class={classes!("notice", kind)} {role}>
            <p><span class="notice__head">{ head }</span></p>
            { body }
        </div>
    }
}
