//! Where one is: the way down to this page.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct CrumbProps {
    /// Address and name of each page above.
    pub above: Vec<(AttrValue, AttrValue)>,
    pub here: AttrValue,
}

#[component]
pub fn Crumb(props: &CrumbProps) -> Html {
    let above = |(href, name): &(AttrValue, AttrValue)| html! { <li><a {href}>{ name }</a></li> };
    html! {
        <ol class="crumb">
            { for props.above.iter().map(above) }
            <li>{ &props.here }</li>
        </ol>
    }
}
