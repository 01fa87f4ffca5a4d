//! The tick that lets numbers out which stay on this device otherwise.

use yew::prelude::*;

/// A tick with its hint.
pub fn private(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    checked: bool,
    ontick: &Callback<bool>,
) -> Html {
    let onchange = ontick.reform(move |_: Event| !checked);
    let hint_id = format!("{id}-hint");
    html! {
        <div class="private no-print">
            <label class="private__tick">
                <input type="checkbox" {id} {checked} {onchange} aria-describedby={hint_id.clone()} />
                <span>{ label }</span>
            </label>
            <p class="private__hint" id={hint_id}>{ hint }</p>
        </div>
    }
}
