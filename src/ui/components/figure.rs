//! The frame of a picture: the finding above it, and what helps to read it.

use yew::prelude::*;

/// `title` is what the picture shows, as a finding.
pub fn figure(title: AttrValue, note: Option<AttrValue>, picture: Html) -> Html {
    let note = note.map(|note| html! { <p class="chart__note">{ note }</p> });
    html! {
        <figure class="chart">
            <figcaption><p class="chart__title">{ title }</p>{ note }</figcaption>
            { picture }
        </figure>
    }
}
