//! Something on its way from the server, or why it did not come.

use yew::prelude::*;

use super::notice::{Tone, notice};
use crate::text::{Lang, strings};
use crate::ui::state::LoadFault;

/// `what` is the name of what is fetched; without a fault it is on its way.
pub fn loading(lang: Lang, what: &str, fault: Option<&LoadFault>, onretry: &Callback<()>) -> Html {
    let words = strings(lang).notice();
    let Some(fault) = fault else {
        return html! {
            <p class="loading" role="status">{ (words.fetching)(what) }</p>
        };
    };
    let (head, todo, found) = match fault {
        LoadFault::Offline => ((words.offline)(what), words.offline_do, None),
        LoadFault::Missing(status) => {
            let head = (words.missing)(what, *status);
            (head, words.missing_do, None)
        }
        LoadFault::Damaged(found) => ((words.damaged)(what), words.damaged_do, Some(found)),
    };
    let onclick = onretry.reform(|_: MouseEvent| ());
    let body = html! {
        <>
            <p>{ todo }</p>
            if let Some(found) = found {
                <p class="small">{ words.found }{ " " }<code lang="en">{ found }</code></p>
            }
            <p>
                <button class="button button--plain" type="button" {onclick}>{ words.again }</button>
            </p>
        </>
    };
    notice(head.into(), Tone::Alert, body)
}
