//! A notice in the flow of the page: what is the case, and what to do.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct NoticeProps {
    /// The first words, in strong type.
    pub head: AttrValue,
    /// Something went wrong.
    #[prop_or_default]
    pub fault: bool,
    /// `status` or `alert`, where it appears by itself.
    #[prop_or_default]
    pub role: Option<AttrValue>,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let kind = props.fault.then_some("notice--fault");
    html! {
        <div class={classes!("notice", kind)} role={props.role.clone()}>
            <p><span class="notice__head">{ &props.head }</span></p>
            { props.children.clone() }
        </div>
    }
}
