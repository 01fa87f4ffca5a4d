//! What is in the store and can't be read: kept, shown, and given out.

use yew::prelude::*;

use crate::record::room::{kilobytes, units};
use crate::text::{Lang, strings};
use crate::ui::components::section::{Section, note};
use crate::ui::state::Damaged;

#[derive(PartialEq, Properties)]
pub struct DamagedProps {
    pub lang: Lang,
    pub damaged: Vec<Damaged>,
    /// The key of the bytes to download.
    pub ondownload: Callback<AttrValue>,
}

#[component]
pub fn DamagedSection(props: &DamagedProps) -> Html {
    let words = strings(props.lang).data();
    let found = strings(props.lang).notice().found;
    let one = |damaged: &Damaged| {
        let (ondownload, key) = (
            props.ondownload.clone(),
            AttrValue::from(damaged.key.clone()),
        );
        let onclick = Callback::from(move |_: MouseEvent| ondownload.emit(key.clone()));
        let size = (words.size_of)(kilobytes(units(&damaged.text)));
        html! {
            <li class="flow">
                <p><code>{ &damaged.key }</code>{ " " }<span class="small quiet">{ size }</span></p>
                <p class="small">{ found }{ " " }<code lang="en">{ &damaged.why }</code></p>
                <p>
                    <button
                        class="button button--plain"
                        type="button"
                        aria-label={format!("{} {}", words.damaged_download, damaged.key)}
                        {onclick}
                    >
                        { words.damaged_download }
                    </button>
                </p>
            </li>
        }
    };
    html! {
        <Section id="damaged" head={words.damaged} note={note(words.damaged_note)}>
            <p class="measure">{ words.damaged_says }</p>
            <ul class="flow-loose">{ for props.damaged.iter().map(one) }</ul>
        </Section>
    }
}
