//! Something on its way from the server, or why it did not come.

use yew::prelude::*;

use super::notice::Notice;
use crate::text::{Lang, strings};
use crate::ui::state::LoadFault;

#[derive(PartialEq, Properties)]
pub struct LoadingProps {
    pub lang: Lang,
    /// The name of what is fetched.
    pub what: AttrValue,
    /// `None`: it is on its way.
    pub fault: Option<LoadFault>,
    pub onretry: Callback<()>,
}

#[component]
pub fn Loading(props: &LoadingProps) -> Html {
    let words = strings(props.lang).notice();
    let Some(fault) = &props.fault else {
        return html! {
            <p class="loading" role="status">{ (words.fetching)(&props.what) }</p>
        };
    };
    let (head, todo, found) = match fault {
        LoadFault::Offline => ((words.offline)(&props.what), words.offline_do, None),
        LoadFault::Missing(status) => {
            let head = (words.missing)(&props.what, *status);
            (head, words.missing_do, None)
        }
        LoadFault::Damaged(found) => ((words.damaged)(&props.what), words.damaged_do, Some(found)),
    };
    let onclick = props.onretry.reform(|_: MouseEvent| ());
    html! {
        <Notice {head} fault=true role="alert">
            <p>{ todo }</p>
            if let Some(found) = found {
                <p class="small">{ words.found }{ " " }<code lang="en">{ found }</code></p>
            }
            <p>
                <button class="button button--plain" type="button" {onclick}>{ words.again }</button>
            </p>
        </Notice>
    }
}
