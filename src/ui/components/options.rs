//! A few things of which one is chosen, for settings and forms.

use yew::prelude::*;

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Pick {
    pub value: AttrValue,
    pub label: AttrValue,
    /// Where the label is in another language than the page.
    pub lang: Option<AttrValue>,
}

impl Pick {
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Pick {
        Pick {
            value: value.into(),
            label: label.into(),
            lang: None,
        }
    }
}

#[derive(PartialEq, Properties)]
pub struct OptionsProps {
    /// Name of the radio group.
    pub name: AttrValue,
    pub legend: AttrValue,
    pub options: Vec<Pick>,
    pub picked: AttrValue,
    pub onpick: Callback<AttrValue>,
}

#[component]
pub fn Options(props: &OptionsProps) -> Html {
    let option = |option: &Pick| {
        let value = option.value.clone();
        let onpick = props.onpick.clone();
        let onchange = Callback::from(move |_: Event| onpick.emit(value.clone()));
        html! {
            <label class="options__one">
                <input
                    type="radio"
                    name={props.name.clone()}
                    value={option.value.clone()}
                    checked={option.value == props.picked}
                    {onchange}
                />
                <span lang={option.lang.clone()}>{ &option.label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="options">
            <legend class="options__legend">{ &props.legend }</legend>
            { for props.options.iter().map(option) }
        </fieldset>
    }
}
