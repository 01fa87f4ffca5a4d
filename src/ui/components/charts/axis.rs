//! The scale over a column of range bars: 0 to 100 with the names of the bands.

use yew::prelude::*;

use crate::instrument::Band;
use crate::report::standing::band_name;
use crate::text::Lang;

#[derive(PartialEq, Properties)]
pub struct AxisProps {
    pub lang: Lang,
    /// Low is no fault, so the bands have no names.
    #[prop_or_default]
    pub flat: bool,
}

#[component]
pub fn Axis(props: &AxisProps) -> Html {
    html! {
        <svg class="plot" height="18" aria-hidden="true" focusable="false">
            { labels(props.lang, props.flat) }
        </svg>
    }
}

/// The texts of the axis; their baseline is 13 px down.
pub fn labels(lang: Lang, flat: bool) -> Html {
    let cut = |x: &'static str, text: &'static str| {
        html! {
            <text {x} y="13" text-anchor="middle">{ text }</text>
        }
    };
    let name = |x: &'static str, band| {
        (!flat).then(|| html! {
        <text class="axis__band" {x} y="13" text-anchor="middle">{ band_name(band, false, lang) }</text>
    })
    };
    html! {
        <>
            <text class="axis__end" x="0" y="13">{ "0" }</text>
            { name("20%", Band::Weak) }
            { cut("40%", "40") }
            { name("55%", Band::Partial) }
            { cut("70%", "70") }
            { name("85%", Band::Strong) }
            <text class="axis__end" x="100%" y="13" text-anchor="end">{ "100" }</text>
        </>
    }
}
