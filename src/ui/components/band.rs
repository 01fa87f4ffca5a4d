//! A band: sign and word, always both.

use yew::prelude::*;

use crate::report::chart::Tone;
use crate::report::standing::Standing;
use crate::text::Lang;

#[derive(PartialEq, Properties)]
pub struct BandProps {
    pub lang: Lang,
    pub standing: Standing,
}

#[component]
pub fn Band(props: &BandProps) -> Html {
    html! {
        <span class="band">
            { sign(Tone::of(props.standing.band())) }
            <span>{ props.standing.say(props.lang) }</span>
        </span>
    }
}

/// Open, half, full; dashed while no band is settled.
fn sign(tone: Tone) -> Html {
    let ring = if tone == Tone::None {
        "sign__none"
    } else {
        "sign__ring"
    };
    let fill = match tone {
        Tone::Partial => html! { <path class="sign__fill" d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" /> },
        Tone::Strong => html! { <circle class="sign__fill" cx="8" cy="8" r="6.2" /> },
        Tone::Weak | Tone::None => html! {},
    };
    html! {
        <svg class={classes!("band__sign", "sign", format!("sign--{}", tone.name()))} viewBox="0 0 16 16" aria-hidden="true">
            { fill }
            <circle class={ring} cx="8" cy="8" r="6.2" />
        </svg>
    }
}
