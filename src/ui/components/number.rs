//! A field for a number in a unit. What can't be read is said in words and
//! not stored.

use yew::prelude::*;

use crate::answer::{NumberFault, read_number};
use crate::browser::input;
use crate::number;
use crate::text::{Lang, strings};
use crate::ui::effect::use_effect_on;

#[derive(PartialEq, Properties)]
pub struct NumberFieldProps {
    pub lang: Lang,
    pub id: AttrValue,
    pub label: AttrValue,
    pub unit: AttrValue,
    /// Inclusive bounds.
    pub min: f64,
    pub max: f64,
    pub number: Option<f64>,
    /// Where the number is kept, if not like any other.
    #[prop_or_default]
    pub stays: Option<AttrValue>,
    /// `None`: the field was emptied.
    pub onnumber: Callback<Option<f64>>,
}

#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let typed = use_state(|| props.number.map(number::grouped).unwrap_or_default());
    // "Don't know yet" empties the field, and another instrument may fill it;
    // what can't be read stays to be mended.
    {
        let typed = typed.clone();
        let (min, max) = (props.min, props.max);
        use_effect_on(props.number, move |number| {
            if read_number(&typed, min, max).is_ok_and(|own| own != *number) {
                typed.set(number.map(number::grouped).unwrap_or_default());
            }
        });
    }
    let read = read_number(&typed, props.min, props.max);
    let oninput = {
        let (typed, onnumber) = (typed.clone(), props.onnumber.clone());
        let (min, max) = (props.min, props.max);
        Callback::from(move |event: InputEvent| {
            let text = input::text(&event);
            if let Ok(number) = read_number(&text, min, max) {
                onnumber.emit(number);
            }
            typed.set(text);
        })
    };
    let fault = read.err().map(|fault| said(&fault, &typed, props.lang));
    let hint_id = format!("{}-hint", props.id);
    let fault_id = format!("{}-fault", props.id);
    let described = match fault {
        Some(_) => format!("{hint_id} {fault_id}"),
        None => hint_id.clone(),
    };
    html! {
        <div class={classes!("field", fault.is_some().then_some("field--fault"), props.stays.is_some().then_some("field--stays"))}>
            <span class="field__hint" id={hint_id}>
                { &props.unit }
                if let Some(stays) = &props.stays {
                    <span class="field__stays">{ stays }</span>
                }
            </span>
            if let Some(fault) = &fault {
                <span class="field__fault" id={fault_id}>{ fault }</span>
            }
            <input
                class="field__input"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                id={props.id.clone()}
                aria-label={props.label.clone()}
                aria-describedby={described}
                aria-invalid={fault.is_some().then_some("true")}
                value={(*typed).clone()}
                {oninput}
            />
        </div>
    }
}

fn said(fault: &NumberFault, typed: &str, lang: Lang) -> String {
    let words = strings(lang).answering();
    match fault {
        NumberFault::Letter(letter) => (words.number_letter)(typed, *letter),
        NumberFault::NotANumber => (words.number_not)(typed),
        NumberFault::Outside { min, max } => {
            (words.number_outside)(&number::grouped(*min), &number::grouped(*max))
        }
    }
}
