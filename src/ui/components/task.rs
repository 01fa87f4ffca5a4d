//! One instrument on a path: its name as the way in, and where one stands.

use yew::prelude::*;

use super::icon;

/// What the name leads to.
#[derive(Clone, PartialEq)]
pub enum Way {
    To(AttrValue),
    Begin(Callback<()>),
    /// Nowhere by itself; its parts do.
    None,
}

#[derive(PartialEq, Properties)]
pub struct TaskProps {
    pub name: AttrValue,
    pub way: Way,
    /// Under the name.
    #[prop_or_default]
    pub hint: Html,
    pub state: AttrValue,
    #[prop_or_default]
    pub done: bool,
    /// The persons, for an instrument that is answered for each.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Task(props: &TaskProps) -> Html {
    let name = match &props.way {
        Way::To(href) => html! { <a class="task__name" href={href.clone()}>{ &props.name }</a> },
        Way::Begin(onbegin) => {
            let onclick = onbegin.reform(|_: MouseEvent| ());
            html! {
                <button class="task__name press" type="button" {onclick}>{ &props.name }</button>
            }
        }
        Way::None => html! { <span class="task__name">{ &props.name }</span> },
    };
    let done = props.done.then_some("task__state--done");
    html! {
        <li class="task">
            { name }
            <div class="task__hint">{ props.hint.clone() }</div>
            <span class={classes!("task__state", done)}>
                if props.done {
                    { icon::check() }
                }
                { &props.state }
            </span>
            { props.children.clone() }
        </li>
    }
}
