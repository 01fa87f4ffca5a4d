//! One deal in the list of deals: the whole row leads to it.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LedgerRowProps {
    pub href: AttrValue,
    pub name: AttrValue,
    /// Under the name: the customer, or that it is a sample.
    pub under: Vec<AttrValue>,
    /// What can be said of it, and what is next; empty while that is computed.
    pub says: AttrValue,
    pub next: AttrValue,
    /// The bar, and its numbers in words.
    #[prop_or_default]
    pub picture: Html,
    pub when: AttrValue,
}

#[component]
pub fn LedgerRow(props: &LedgerRowProps) -> Html {
    let under = |line: &AttrValue| html! { <p class="deal__customer">{ line }</p> };
    html! {
        <li class="deal">
            <div>
                <h2 class="deal__name"><a href={props.href.clone()}>{ &props.name }</a></h2>
                { for props.under.iter().map(under) }
            </div>
            <div class="deal__mid">
                <p class="deal__says">{ &props.says }</p>
                <p class="deal__next">{ &props.next }</p>
            </div>
            <div class="deal__pic">{ props.picture.clone() }</div>
            <p class="deal__when">{ &props.when }</p>
        </li>
    }
}
