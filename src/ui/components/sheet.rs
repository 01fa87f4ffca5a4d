//! The whole sheet: every question of an instrument on one page, for the wall
//! of a workshop and for paper.

use yew::prelude::*;

use super::offer;
use crate::answer::{Answer, Sheet as Answers, Value};
use crate::instrument::{Instrument, Kind};
use crate::number;
use crate::run::{Part, Step};
use crate::text::{Lang, strings};
use crate::ui::shared::Shared;

/// Steps of the widest question: narrower ones leave room, so that columns align.
const COLUMNS: usize = 5;

#[derive(PartialEq, Properties)]
pub struct SheetProps {
    pub lang: Lang,
    pub instrument: Shared<Instrument>,
    /// Scale, and the ids and numbers of its items, in order.
    pub parts: Vec<SheetPart>,
    pub answers: Answers,
    /// `None`: a sheet to look through, that takes no answers.
    #[prop_or_default]
    pub onstep: Option<Callback<Step>>,
}

/// The items of one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetPart {
    pub scale: String,
    pub items: Vec<(usize, String)>,
}

impl SheetPart {
    /// Every item of the instrument, as a blank sheet shows them.
    pub fn all(instrument: &Instrument) -> Vec<SheetPart> {
        let items = instrument.items.iter().enumerate();
        gathered(items.map(|(at, item)| (at + 1, item.scale.clone(), item.id.clone())))
    }

    /// The items of the parts that a run asks.
    pub fn of(parts: &[Part]) -> Vec<SheetPart> {
        let items = parts.iter().flat_map(|part| &part.items);
        gathered(items.map(|(number, item)| (*number, item.scale.clone(), item.id.clone())))
    }
}

fn gathered(items: impl Iterator<Item = (usize, String, String)>) -> Vec<SheetPart> {
    let mut parts: Vec<SheetPart> = Vec::new();
    for (number, scale, id) in items {
        match parts.last_mut() {
            Some(part) if part.scale == scale => part.items.push((number, id)),
            _ => parts.push(SheetPart {
                scale,
                items: vec![(number, id)],
            }),
        }
    }
    parts
}

#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let part = |part: &SheetPart| {
        let label = props.instrument.label(&part.scale);
        let row = |(number, id): &(usize, String)| {
            html! {
                <SheetRow
                    key={id.clone()}
                    lang={props.lang}
                    instrument={props.instrument.clone()}
                    item={id.clone()}
                    number={*number}
                    answer={props.answers.get(id).cloned().unwrap_or_default()}
                    onstep={props.onstep.clone()}
                />
            }
        };
        html! {
            <section class="sheet__scale">
                <h2>{ label.map(|label| label.get(props.lang)).unwrap_or_default() }</h2>
                { for part.items.iter().map(row) }
            </section>
        }
    };
    html! { <div class="sheet">{ for props.parts.iter().map(part) }</div> }
}

#[derive(PartialEq, Properties)]
struct SheetRowProps {
    lang: Lang,
    instrument: Shared<Instrument>,
    item: AttrValue,
    number: usize,
    answer: Answer,
    onstep: Option<Callback<Step>>,
}

/// One question with its steps in a line.
#[component]
fn SheetRow(props: &SheetRowProps) -> Html {
    let Some(item) = props.instrument.item(&props.item) else {
        return Html::default();
    };
    let picked = offer::picked(props.answer.value.as_ref());
    let cell = |row: &super::choice::Row| {
        let (onstep, id) = (props.onstep.clone(), item.id.clone());
        let (kind, value) = (item.kind.clone(), row.value.clone());
        let onchange = Callback::from(move |_: Event| {
            if let Some(onstep) = &onstep {
                onstep.emit(Step::Answer {
                    item: id.clone(),
                    value: Some(offer::value(&kind, &value)),
                });
            }
        });
        html! {
            <label class="sheet__cell">
                <input
                    type="radio"
                    name={item.id.clone()}
                    value={row.value.clone()}
                    checked={picked.as_ref() == Some(&row.value)}
                    {onchange}
                />
                <span>{ &row.label }</span>
            </label>
        }
    };
    let rows = offer::rows(&item.kind, props.lang);
    let room = COLUMNS.saturating_sub(rows.len());
    html! {
        <fieldset class="sheet__row">
            <legend class="sheet__ask">
                <span class="item__number">{ props.number }</span>
                { item.text.get(props.lang) }
            </legend>
            <div class="sheet__cells">
                { for rows.iter().map(cell) }
                { for (0..room).map(|_| html! { <span class="sheet__room"></span> }) }
                <div class="sheet__apart">
                    { for offer::apart(item.na, strings(props.lang)).iter().map(cell) }
                </div>
            </div>
            { typed(&item.kind, &props.answer) }
            { evidence(props.lang, &props.answer) }
        </fieldset>
    }
}

/// The words or the number given to a question that is not answered by picking.
fn typed(kind: &Kind, answer: &Answer) -> Html {
    match (kind, &answer.value) {
        (Kind::Number { .. }, Some(Value::Number(number))) => {
            html! { <p class="sheet__typed">{ number::text(*number) }</p> }
        }
        (Kind::Text {}, Some(Value::Text(text))) => {
            html! { <p class="sheet__typed">{ text }</p> }
        }
        _ => Html::default(),
    }
}

/// How the answer is known, under its row.
fn evidence(lang: Lang, answer: &Answer) -> Html {
    let words = strings(lang).answering();
    let grade = answer.grade.map(|grade| grade.name(words));
    let note = Some(answer.note.trim()).filter(|note| !note.is_empty());
    if grade.is_none() && note.is_none() {
        return Html::default();
    }
    let colon = match lang {
        Lang::En => ": ",
        Lang::Zh => "：",
    };
    html! {
        <p class="sheet__known">
            { grade }
            if grade.is_some() && note.is_some() { { colon } }
            { note }
        </p>
    }
}
