//! A section of a page: the heading at its side, the matter beside it.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SectionProps {
    /// Unique in the page.
    pub id: AttrValue,
    pub head: AttrValue,
    #[prop_or_default]
    pub note: Html,
    /// The heading stays on top, where the matter needs the width.
    #[prop_or_default]
    pub top: bool,
    /// It is of no use on paper.
    #[prop_or_default]
    pub unprinted: bool,
    pub children: Html,
}

#[component]
pub fn Section(props: &SectionProps) -> Html {
    let head_id = format!("{}-h", props.id);
    let top = props.top.then_some("section--top");
    let unprinted = props.unprinted.then_some("no-print");
    let class = classes!("section", top, unprinted);
    html! {
        <section {class} id={&props.id} aria-labelledby={head_id.clone()}>
            <div class="section__head">
                <h2 id={head_id}>{ &props.head }</h2>
                { props.note.clone() }
            </div>
            <div class="section__body">{ props.children.clone() }</div>
        </section>
    }
}

/// A line under the heading of a section.
pub fn note(text: &str) -> Html {
    html! { <p class="section__note">{ text }</p> }
}
