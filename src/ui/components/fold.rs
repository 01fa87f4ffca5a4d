//! Something folded away; its heading says what is inside.

use yew::prelude::*;

use super::icon;

#[derive(PartialEq, Properties)]
pub struct FoldProps {
    pub head: AttrValue,
    #[prop_or_default]
    pub open: bool,
    /// It opens on paper; otherwise it is left out there.
    #[prop_or_default]
    pub printed: bool,
    pub children: Html,
}

#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let unprinted = (!props.printed).then_some("no-print");
    html! {
        <details class={classes!("plain-fold", unprinted)} open={props.open}>
            <summary>{ icon::fold() }{ &props.head }</summary>
            { props.children.clone() }
        </details>
    }
}
