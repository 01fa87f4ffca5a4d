//! The whole sheet: every question of an instrument on one page, for the wall
//! of a workshop and for paper.

use yew::prelude::*;

use super::known::{note, tick};
use super::multi::{Multi, Place, limit_id};
use super::number::NumberField;
use super::offer;
use super::person_field::PersonField;
use super::triple::{Block, blocks, legend, triple};
use crate::answer::{Answer, Sheet as Answers, Value};
use crate::browser::input;
use crate::instrument::{Instrument, Item, Kind, Triple};
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
    /// What stands above the steps of an item, by its id.
    #[prop_or_default]
    pub above: Vec<(String, Html)>,
    #[prop_or_default]
    pub around: Around,
}

/// What is known of the deal of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Around {
    pub rival: Option<String>,
    /// Ids and names of those who can be meant.
    pub people: Vec<(String, String)>,
    /// Puts a name on that list and answers an item with it; `None`: there is
    /// no list.
    pub onadd: Option<Callback<(String, String)>>,
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
    let row = |(number, item): (usize, &Item), of: Option<&Triple>| {
        let above = props.above.iter().find(|(id, _)| *id == item.id);
        let rival = props.around.rival.as_deref();
        html! {
            <SheetRow
                key={item.id.clone()}
                lang={props.lang}
                instrument={props.instrument.clone()}
                item={item.id.clone()}
                {number}
                legend={of.map(|of| legend(of, item, rival, props.lang))}
                above={above.map(|(_, above)| above.clone()).unwrap_or_default()}
                answer={props.answers.get(&item.id).cloned().unwrap_or_default()}
                onstep={props.onstep.clone()}
                around={props.around.clone()}
            />
        }
    };
    let block = |block: Block| match block {
        Block::One(item) => row(item, None),
        Block::Three(of, items) => {
            let text = items
                .first()
                .map_or("", |(_, item)| item.text.get(props.lang));
            triple(
                of,
                3,
                text,
                items.iter().map(|item| row(*item, Some(of))).collect(),
            )
        }
    };
    let part = |part: &SheetPart| {
        let label = props.instrument.label(&part.scale);
        let items = part.items.iter();
        let items = items.filter_map(|(number, id)| Some((*number, props.instrument.item(id)?)));
        html! {
            <section class="sheet__scale">
                <h2>{ label.map(|label| label.get(props.lang)).unwrap_or_default() }</h2>
                { for blocks(&props.instrument, items).into_iter().map(block) }
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
    /// What is asked, where that is not the item's text.
    legend: Option<Html>,
    above: Html,
    answer: Answer,
    onstep: Option<Callback<Step>>,
    around: Around,
}

/// One question with its steps in a line.
#[component]
fn SheetRow(props: &SheetRowProps) -> Html {
    let Some(item) = props.instrument.item(&props.item) else {
        return Html::default();
    };
    let is_set = matches!(item.kind, Kind::Multi { .. });
    html! {
        <fieldset class="sheet__row" aria-describedby={is_set.then(|| limit_id(&item.id))}>
            <legend class="sheet__ask">
                <span class="item__number">{ props.number }</span>
                if let Some(legend) = &props.legend {
                    { legend.clone() }
                } else {
                    { item.text.get(props.lang) }
                }
            </legend>
            { props.above.clone() }
            if is_set {
                { set(props, item) }
            } else {
                { steps(props, item) }
            }
            { beneath(props, item) }
        </fieldset>
    }
}

/// What an answer given on the sheet does.
fn on_value(props: &SheetRowProps, item: &Item) -> Callback<Option<Value>> {
    let (onstep, id) = (props.onstep.clone(), item.id.clone());
    Callback::from(move |value| {
        if let Some(onstep) = &onstep {
            onstep.emit(Step::Answer {
                item: id.clone(),
                value,
            });
        }
    })
}

fn set(props: &SheetRowProps, item: &Item) -> Html {
    html! {
        <Multi
            lang={props.lang}
            item={item.clone()}
            value={props.answer.value.clone()}
            onvalue={on_value(props, item)}
            place={Place::Sheet}
        />
    }
}

/// The field, or the steps side by side; more than five stand in a block.
fn steps(props: &SheetRowProps, item: &Item) -> Html {
    let picked = offer::picked(props.answer.value.as_ref());
    let onvalue = on_value(props, item);
    let cell = |row: &super::choice::Row| {
        let onvalue = onvalue.clone();
        let (kind, value) = (item.kind.clone(), row.value.clone());
        let onchange = Callback::from(move |_: Event| {
            onvalue.emit(Some(offer::value(&kind, &value)));
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
    let apart = html! {
        <div class="sheet__apart">
            { for offer::apart(item.na, strings(props.lang)).iter().map(cell) }
        </div>
    };
    if rows.is_empty() {
        return html! { <div class="sheet__typed">{ typed(props, item) }{ apart }</div> };
    }
    if rows.len() > COLUMNS {
        return html! { <><div class="sheet__set">{ for rows.iter().map(cell) }</div>{ apart }</> };
    }
    html! {
        <div class="sheet__cells">
            { for rows.iter().map(cell) }
            { for (0..room).map(|_| html! { <span class="sheet__room"></span> }) }
            { apart }
        </div>
    }
}

/// The field of a question that is not answered by picking.
fn typed(props: &SheetRowProps, item: &Item) -> Html {
    let lang = props.lang;
    let label = item.text.get(lang).to_owned();
    let onvalue = on_value(props, item);
    match &item.kind {
        Kind::Number {
            unit,
            min,
            max,
            private,
        } => {
            let number = match props.answer.value {
                Some(Value::Number(number)) => Some(number),
                _ => None,
            };
            html! {
                <NumberField
                    {lang}
                    id={format!("{}-field", item.id)}
                    {label}
                    unit={unit.get(lang).to_owned()}
                    min={*min}
                    max={*max}
                    {number}
                    stays={private.then(|| AttrValue::from(strings(lang).asking().stays))}
                    onnumber={onvalue.reform(|number: Option<f64>| number.map(Value::Number))}
                />
            }
        }
        Kind::Text {} => {
            let value = match &props.answer.value {
                Some(Value::Text(text)) => text.clone(),
                _ => String::new(),
            };
            let oninput = onvalue.reform(|event: InputEvent| {
                let text = input::text(&event);
                (!text.trim().is_empty()).then_some(Value::Text(text))
            });
            html! { <textarea class="field__input" rows="2" aria-label={label} {value} {oninput} /> }
        }
        Kind::Person {} => {
            let id = item.id.clone();
            let onadd = props.around.onadd.as_ref();
            let onadd = onadd.map(|onadd| onadd.reform(move |name| (id.clone(), name)));
            html! {
                <PersonField
                    {lang}
                    item={item.id.clone()}
                    {label}
                    people={props.around.people.clone()}
                    value={props.answer.value.clone()}
                    {onvalue}
                    {onadd}
                />
            }
        }
        _ => Html::default(),
    }
}

/// How the answer is known, under its row; a sentence that is rated is written
/// there, and what is marked is ticked.
fn beneath(props: &SheetRowProps, item: &Item) -> Html {
    let (lang, answer) = (props.lang, &props.answer);
    let words = strings(lang).asking();
    let onstep = props.onstep.clone().unwrap_or_default();
    let grade = answer
        .grade
        .map(|grade| grade.name(strings(lang).answering()));
    let own = Some(answer.note.trim()).filter(|note| !note.is_empty() && !item.words);
    let colon = match lang {
        Lang::En => ": ",
        Lang::Zh => "：",
    };
    html! {
        <>
            if item.words {
                { note(&item.id, (words.said, words.said_hint), answer, &onstep) }
            }
            if let Some(mark) = &item.mark {
                { tick(&item.id, mark.get(lang), answer, &onstep) }
            }
            if grade.is_some() || own.is_some() {
                <p class="sheet__known">
                    { grade }
                    if grade.is_some() && own.is_some() { { colon } }
                    { own }
                </p>
            }
        </>
    }
}
