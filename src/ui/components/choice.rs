//! The options of a question, as rows that are wholly pressable.

use yew::prelude::*;

/// One option.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The value that a pick gives.
    pub value: AttrValue,
    pub label: AttrValue,
    /// The key that picks it, shown where there is a keyboard.
    pub key: Option<AttrValue>,
}

#[derive(PartialEq, Properties)]
pub struct ChoiceProps {
    /// Name of the radio group.
    pub name: AttrValue,
    pub rows: Vec<Row>,
    /// Options that stand apart: "don't know yet", "not applicable".
    pub apart: Vec<Row>,
    pub picked: Option<AttrValue>,
    pub onpick: Callback<AttrValue>,
}

#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let row = |row: &Row| {
        let value = row.value.clone();
        let onpick = props.onpick.clone();
        let onchange = Callback::from(move |_: Event| onpick.emit(value.clone()));
        html! {
            <label class="step">
                <input
                    type="radio"
                    name={props.name.clone()}
                    value={row.value.clone()}
                    checked={props.picked.as_ref() == Some(&row.value)}
                    {onchange}
                />
                <span>{ &row.label }</span>
                if let Some(key) = &row.key {
                    <kbd class="step__key" aria-hidden="true">{ key }</kbd>
                }
            </label>
        }
    };
    let pair = (props.apart.len() > 1).then_some("apart--pair");
    html! {
        <>
            <div class="steps">{ for props.rows.iter().map(row) }</div>
            if !props.apart.is_empty() {
                <div class={classes!("apart", pair)}>{ for props.apart.iter().map(row) }</div>
            }
        </>
    }
}
