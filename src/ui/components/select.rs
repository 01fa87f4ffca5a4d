//! A list of which one is chosen, where there may be many.

use yew::prelude::*;

use super::options::Pick;
use crate::browser::input;

#[derive(PartialEq, Properties)]
pub struct SelectProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// What the choice means, under the list.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub options: Vec<Pick>,
    pub picked: AttrValue,
    pub onpick: Callback<String>,
}

#[component]
pub fn Select(props: &SelectProps) -> Html {
    let onchange = props.onpick.reform(|event: Event| input::text(&event));
    let hint_id = props.hint.is_some().then(|| format!("{}-hint", props.id));
    let option = |option: &Pick| {
        let selected = option.value == props.picked;
        html! {
            <option value={option.value.clone()} {selected}>{ &option.label }</option>
        }
    };
    html! {
        <div class="field">
            <label class="field__label" for={props.id.clone()}>{ &props.label }</label>
            <select
                class="field__input"
                id={props.id.clone()}
                name={props.id.clone()}
                aria-describedby={hint_id.clone()}
                {onchange}
            >
                { for props.options.iter().map(option) }
            </select>
            if let Some(hint) = &props.hint {
                <span class="field__hint" id={hint_id} role="status">{ hint }</span>
            }
        </div>
    }
}
