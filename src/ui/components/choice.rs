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

/// The rows of a radio group of this name. Those `apart` are "don't know yet"
/// and "not applicable".
pub fn choice(
    name: &str,
    rows: &[Row],
    apart: &[Row],
    picked: Option<&AttrValue>,
    onpick: &Callback<AttrValue>,
) -> Html {
    let name = AttrValue::from(name.to_owned());
    let row = |row: &Row| {
        let value = row.value.clone();
        let onpick = onpick.clone();
        let onchange = Callback::from(move |_: Event| onpick.emit(value.clone()));
        html! {
            <label class="step">
                <input
                    type="radio"
                    name={name.clone()}
                    value={row.value.clone()}
                    checked={picked == Some(&row.value)}
                    {onchange}
                />
                <span>{ &row.label }</span>
                if let Some(key) = &row.key {
                    <kbd class="step__key" aria-hidden="true">{ key }</kbd>
                }
            </label>
        }
    };
    let pair = (apart.len() > 1).then_some("apart--pair");
    html! {
        <>
            <div class="steps">{ for rows.iter().map(row) }</div>
            if !apart.is_empty() {
                <div class={classes!("apart", pair)}>{ for apart.iter().map(row) }</div>
            }
        </>
    }
}
