//! An item: the question, what it offers, and what is known of the answer.

use yew::prelude::*;

use super::choice::choice;
use super::known::known;
use super::number::NumberField;
use super::offer;
use crate::answer::{Answer, Value};
use crate::browser::input;
use crate::instrument::{Instrument, Item, Kind};
use crate::run::Step;
use crate::text::{Lang, strings};
use crate::ui::shared::Shared;

#[derive(PartialEq, Properties)]
pub struct QuestionProps {
    pub lang: Lang,
    pub instrument: Shared<Instrument>,
    /// Id of an item of the instrument.
    pub item: AttrValue,
    /// Its number among those asked, from 1.
    pub number: usize,
    pub answer: Answer,
    /// What is asked, where that is not the item's text.
    #[prop_or_default]
    pub legend: Option<Html>,
    /// Shown between the question and what it offers.
    #[prop_or_default]
    pub above: Html,
    /// What it offers, of a kind that is more than a choice or a field.
    #[prop_or_default]
    pub offered: Option<Html>,
    /// Where a number is kept, if not like any other.
    #[prop_or_default]
    pub stays: Option<AttrValue>,
    /// Shown under the options.
    #[prop_or_default]
    pub below: Html,
    /// Ids of elements that say more about the question.
    #[prop_or_default]
    pub described: Option<AttrValue>,
    pub onstep: Callback<Step>,
}

#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let opened = use_state(|| false);
    let Some(item) = props.instrument.item(&props.item) else {
        return Html::default();
    };
    let words = strings(props.lang);
    let onvalue = {
        let (onstep, id) = (props.onstep.clone(), item.id.clone());
        Callback::from(move |value: Option<Value>| {
            onstep.emit(Step::Answer {
                item: id.clone(),
                value,
            });
        })
    };
    let kind = item.kind.clone();
    let onpick = onvalue.reform(move |picked: AttrValue| Some(offer::value(&kind, &picked)));
    let is_open = matches!(props.answer.value, Some(Value::Unknown));
    html! {
        <fieldset class="item" id={item.id.clone()} aria-describedby={props.described.clone()}>
            <legend class="item__ask">
                <span class="item__number">{ props.number }</span>
                if let Some(legend) = &props.legend {
                    { legend.clone() }
                } else {
                    { item.text.get(props.lang) }
                }
            </legend>
            { props.above.clone() }
            if let Some(offered) = &props.offered {
                { offered.clone() }
            } else {
                { typed(props, item, onvalue) }
                { choice(
                    &item.id,
                    &offer::rows(&item.kind, props.lang),
                    &offer::apart(item.na, words),
                    offer::picked(props.answer.value.as_ref()).as_ref(),
                    &onpick,
                ) }
            }
            { props.below.clone() }
            if let (true, Some(ask)) = (is_open, &item.ask) {
                <p class="becomes">
                    if item.ask_ourselves {
                        { words.answering().becomes_own }
                    } else {
                        { words.answering().becomes }
                    }
                    <span class="becomes__words">{ props.lang.quoted(ask.get(props.lang)) }</span>
                </p>
            }
            { known(
                props.lang,
                &item.id,
                &props.answer,
                (item.mark.as_ref().map(|mark| mark.get(props.lang)), item.words),
                &opened,
                &props.onstep,
            ) }
        </fieldset>
    }
}

/// The field of a question that is answered by typing.
fn typed(props: &QuestionProps, item: &Item, onvalue: Callback<Option<Value>>) -> Html {
    match &item.kind {
        Kind::Number { unit, min, max, .. } => {
            let number = match props.answer.value {
                Some(Value::Number(number)) => Some(number),
                _ => None,
            };
            html! {
                <NumberField
                    lang={props.lang}
                    id={format!("{}-field", item.id)}
                    label={item.text.get(props.lang).to_owned()}
                    unit={unit.get(props.lang).to_owned()}
                    min={*min}
                    max={*max}
                    {number}
                    stays={props.stays.clone()}
                    onnumber={onvalue.reform(|number: Option<f64>| number.map(Value::Number))}
                />
            }
        }
        Kind::Text {} => {
            let text = match &props.answer.value {
                Some(Value::Text(text)) => text.clone(),
                _ => String::new(),
            };
            let oninput = onvalue.reform(|event: InputEvent| {
                let text = input::text(&event);
                (!text.trim().is_empty()).then_some(Value::Text(text))
            });
            html! {
                <textarea
                    class="field__input"
                    rows="2"
                    aria-label={item.text.get(props.lang).to_owned()}
                    value={text}
                    {oninput}
                />
            }
        }
        _ => Html::default(),
    }
}
