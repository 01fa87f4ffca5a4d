//! What the marks of a range bar mean.

use yew::prelude::*;

use super::chain::Link;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct KeyProps {
    pub lang: Lang,
    /// There is a second score.
    pub twofold: bool,
    /// Low is no fault.
    #[prop_or_default]
    pub flat: bool,
    /// Links are drawn, the weakest of them open.
    #[prop_or_default]
    pub chain: bool,
}

#[component]
pub fn Key(props: &KeyProps) -> Html {
    let words = &strings(props.lang).report().scores;
    let flat = props.flat.then_some("plot--flat");
    html! {
        <ul class="key">
            <li class="key__entry">
                <svg class={classes!("key__mark", flat)} width="28" height="16" aria-hidden="true">
                    <rect class="plot__range plot__range--partial" y="3" width="28" height="10" />
                    <circle class="plot__dot plot__dot--partial" cx="14" cy="8" r="6" />
                </svg>
                { words.key_answered }
            </li>
            if props.twofold {
                <li class="key__entry">{ whisker() }{ words.key_evidenced }</li>
            }
            if props.chain {
                <li class="key__entry"><Link open={true} />{ words.key_open }</li>
            }
        </ul>
    }
}

fn whisker() -> Html {
    html! {
        <svg class="key__mark" width="28" height="16" aria-hidden="true">
            <line class="plot__whisker" x1="1" x2="27" y1="8" y2="8" />
            <line class="plot__whisker" x1="1" x2="1" y1="3" y2="13" />
            <line class="plot__whisker" x1="27" x2="27" y1="3" y2="13" />
            <path class="plot__proof" d="M14 2 20 8 14 14 8 8z" />
        </svg>
    }
}
