//! A line of text with its label, a hint, and what is wrong with it.

use yew::prelude::*;

use crate::browser::input;

#[derive(PartialEq, Properties)]
pub struct FieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong, and what to write instead.
    #[prop_or_default]
    pub fault: Option<AttrValue>,
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    pub value: AttrValue,
    pub oninput: Callback<String>,
}

pub fn field(props: &FieldProps) -> Html {
    let oninput = (props.oninput).reform(|event: InputEvent| input::text(&event));
    let (hint_id, fault_id) = (format!("{}-hint", props.id), format!("{}-fault", props.id));
    let described: Vec<&str> = [
        props.hint.is_some().then_some(hint_id.as_str()),
        props.fault.is_some().then_some(fault_id.as_str()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let fault = props.fault.is_some();
    html! {
        <div class={classes!("field", fault.then_some("field--fault"))}>
            <label class="field__label" for={props.id.clone()}>{ &props.label }</label>
            if let Some(hint) = &props.hint {
                <span class="field__hint" id={hint_id.clone()}>{ hint }</span>
            }
            if let Some(fault) = &props.fault {
                <span class="field__fault" id={fault_id.clone()} role="alert">{ fault }</span>
            }
            <input
                class="field__input"
                type={props.kind.clone()}
                id={props.id.clone()}
                name={props.id.clone()}
                value={props.value.clone()}
                aria-describedby={described}
                aria-invalid={fault.then_some("true")}
                autocomplete="off"
                {oninput}
            />
        </div>
    }
}
