//! What can be done with a report.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ToolsProps {
    /// Name and press of each, in order.
    pub tools: Vec<(AttrValue, Callback<()>)>,
}

#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let tool = |(name, onpress): &(AttrValue, Callback<()>)| {
        let onpress = onpress.clone();
        let onclick = Callback::from(move |_: MouseEvent| onpress.emit(()));
        html! { <button class="button button--plain" type="button" {onclick}>{ name }</button> }
    };
    html! { <p class="report-tools">{ for props.tools.iter().map(tool) }</p> }
}
