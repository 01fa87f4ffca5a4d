//! The frame of a picture: the finding above it, and what helps to read it.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct FigureProps {
    /// What the picture shows, as a finding.
    pub title: AttrValue,
    #[prop_or_default]
    pub note: Option<AttrValue>,
    pub children: Html,
}

#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let note = props
        .note
        .as_ref()
        .map(|note| html! { <p class="chart__note">{ note }</p> });
    html! {
        <figure class="chart">
            <figcaption><p class="chart__title">{ &props.title }</p>{ note }</figcaption>
            { props.children.clone() }
        </figure>
    }
}
