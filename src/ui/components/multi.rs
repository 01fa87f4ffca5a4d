//! A question of which several options can be ticked: the limits are said
//! before, and one tick too many is refused with words beside it.

use yew::prelude::*;

use super::offer;
use crate::answer::{Value, ticks};
use crate::instrument::{Item, Kind};
use crate::text::{Lang, strings};

/// Rows as large as those of a single choice, or cells of the whole sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Step,
    Sheet,
}

#[derive(PartialEq, Properties)]
pub struct MultiProps {
    pub lang: Lang,
    pub item: Item,
    pub value: Option<Value>,
    /// `None`: the answer is taken back.
    pub onvalue: Callback<Option<Value>>,
    #[prop_or(Place::Step)]
    pub place: Place,
}

#[component]
pub fn Multi(props: &MultiProps) -> Html {
    // Counts refusals, so that a second one in a row is told as well.
    let refused = use_state(|| 0_u32);
    // The next press may come before this one is drawn.
    let ticked = use_mut_ref(Vec::new);
    let Kind::Multi {
        options,
        least,
        most,
        ..
    } = &props.item.kind
    else {
        return Html::default();
    };
    let words = strings(props.lang).asking();
    let most = most.unwrap_or(options.len());
    let limits = (*least, most.min(options.len()));
    let given = match &props.value {
        Some(Value::Picks(keys)) => keys.clone(),
        _ => Vec::new(),
    };
    (*ticked.borrow_mut()).clone_from(&given);
    let press = {
        let (ticked, refused, onvalue) = (ticked.clone(), refused.clone(), props.onvalue.clone());
        let options = options.clone();
        Callback::from(move |key: AttrValue| {
            let next = ticks::pressed(&options, most, &ticked.borrow(), &key);
            match next {
                Ok(next) => {
                    refused.set(0);
                    (*ticked.borrow_mut()).clone_from(&next);
                    onvalue.emit((!next.is_empty()).then_some(Value::Picks(next)));
                }
                Err(_) => refused.set(*refused + 1),
            }
        })
    };
    let tick = |key: &AttrValue| {
        let key = key.clone();
        press.reform(move |_: Event| key.clone())
    };
    let whole = |key: &str| {
        let (ticked, refused, onvalue) = (ticked.clone(), refused.clone(), props.onvalue.clone());
        let value = offer::value(&props.item.kind, key);
        let next = (props.value.as_ref() != Some(&value)).then_some(value);
        Callback::from(move |_: Event| {
            refused.set(0);
            ticked.borrow_mut().clear();
            onvalue.emit(next.clone());
        })
    };
    let row = |key: &AttrValue, label: &str, shown: Option<AttrValue>, checked, onchange| {
        html! {
            <label class={if props.place == Place::Step { "step" } else { "sheet__cell" }}>
                <input
                    type="checkbox"
                    name={props.item.id.clone()}
                    value={key.clone()}
                    {checked}
                    {onchange}
                />
                <span>{ label }</span>
                if let (Some(shown), Place::Step) = (shown, props.place) {
                    <kbd class="step__key" aria-hidden="true">{ shown }</kbd>
                }
            </label>
        }
    };
    let option = |(at, option): (usize, &crate::instrument::Choice)| {
        let shown = (at < 9).then(|| (at + 1).to_string().into());
        let key = AttrValue::from(option.key.clone());
        let checked = given.contains(&option.key);
        row(
            &key,
            option.label.get(props.lang),
            shown,
            checked,
            tick(&key),
        )
    };
    let picked = offer::picked(props.value.as_ref());
    let apart = offer::apart(props.item.na, strings(props.lang));
    let pair = (apart.len() > 1).then_some("apart--pair");
    let aside = |own: &super::choice::Row| {
        let checked = picked.as_ref() == Some(&own.value);
        row(
            &own.value,
            &own.label,
            own.key.clone(),
            checked,
            whole(&own.value),
        )
    };
    let is_alone = options
        .iter()
        .any(|own| own.alone && given.contains(&own.key));
    let missing = limits.0.saturating_sub(given.len());
    let told = if *refused > 0 {
        Some((words.tick_full)(most))
    } else {
        (!given.is_empty() && missing > 0 && !is_alone).then(|| (words.tick_more)(missing))
    };
    let (set, beyond) = match props.place {
        Place::Step => (classes!("steps", "steps--set"), classes!("apart", pair)),
        Place::Sheet => (classes!("sheet__set"), classes!("sheet__apart")),
    };
    html! {
        <>
            <p class="multi__limit" id={limit_id(&props.item.id)}>{ limit(limits, options.len(), props.lang) }</p>
            <div class={set}>{ for options.iter().enumerate().map(option) }</div>
            <div class="multi__told" role="status">
                if let Some(told) = told {
                    <p key={*refused}>{ told }</p>
                }
            </div>
            <div class={beyond}>{ for apart.iter().map(aside) }</div>
        </>
    }
}

/// The id of the line that says how many options to tick.
pub fn limit_id(item: &str) -> String {
    format!("{item}-limit")
}

fn limit((least, most): (usize, usize), all: usize, lang: Lang) -> String {
    let words = strings(lang).asking();
    match (least, most) {
        (least, most) if least == most => (words.tick_exactly)(most),
        (0 | 1, most) if most >= all => words.tick_any.to_owned(),
        (0 | 1, most) => (words.tick_most)(most),
        (least, most) => (words.tick_between)(least, most),
    }
}
