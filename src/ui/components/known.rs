//! The fold under an answer: how we know it, and a note.

use yew::prelude::*;

use super::icon;
use crate::answer::{Answer, Grade};
use crate::browser::input;
use crate::run::Step;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct KnownProps {
    pub lang: Lang,
    /// Id of the item.
    pub item: AttrValue,
    pub answer: Answer,
    /// What a tick below the note says.
    #[prop_or_default]
    pub mark: Option<AttrValue>,
    /// The note stands outside the fold, since it holds what is rated.
    #[prop_or_default]
    pub noted: bool,
    pub onstep: Callback<Step>,
}

#[component]
pub fn Known(props: &KnownProps) -> Html {
    let words = strings(props.lang).answering();
    let item = props.item.to_string();
    let grade = |grade: Grade| {
        let (onstep, item) = (props.onstep.clone(), item.clone());
        let onchange = Callback::from(move |_: Event| {
            onstep.emit(Step::Grade {
                item: item.clone(),
                grade: Some(grade),
            });
        });
        html! {
            <label class="grade">
                <input
                    type="radio"
                    name={format!("{}-grade", props.item)}
                    value={grade.key()}
                    checked={props.answer.grade == Some(grade)}
                    {onchange}
                />
                <span>{ grade.name(words) }</span>
            </label>
        }
    };
    html! {
        <details class="known">
            <summary>{ icon::fold() }<span>{ summary(props) }</span></summary>
            <div class="known__in">
                <fieldset class="grades">
                    <legend>{ words.how_known }</legend>
                    { for Grade::ALL.into_iter().map(grade) }
                </fieldset>
                if !props.noted {
                    { note(&item, (words.note, words.note_hint), &props.answer, &props.onstep) }
                }
                if let Some(mark) = &props.mark {
                    { tick(&item, mark, &props.answer, &props.onstep) }
                }
            </div>
        </details>
    }
}

/// The field for a note, with its label and hint.
pub fn note(
    item: &str,
    (label, hint): (&'static str, &'static str),
    answer: &Answer,
    onstep: &Callback<Step>,
) -> Html {
    let note_id = format!("{item}-note");
    let hint_id = format!("{item}-hint");
    let (onstep, item) = (onstep.clone(), item.to_owned());
    let oninput = Callback::from(move |event: InputEvent| {
        onstep.emit(Step::Note {
            item: item.clone(),
            note: input::text(&event),
        });
    });
    html! {
        <div class="field">
            <label class="field__label" for={note_id.clone()}>{ label }</label>
            <span class="field__hint" id={hint_id.clone()}>{ hint }</span>
            <textarea
                class="field__input"
                id={note_id}
                rows="2"
                aria-describedby={hint_id}
                value={answer.note.clone()}
                {oninput}
            />
        </div>
    }
}

/// The tick below a note.
pub fn tick(item: &str, mark: &str, answer: &Answer, onstep: &Callback<Step>) -> Html {
    let checked = answer.mark;
    let name = format!("{item}-mark");
    let (onstep, item) = (onstep.clone(), item.to_owned());
    let onchange = Callback::from(move |_: Event| {
        onstep.emit(Step::Mark {
            item: item.clone(),
            mark: !checked,
        });
    });
    html! {
        <label class="grade">
            <input type="checkbox" {name} {checked} {onchange} />
            <span>{ mark }</span>
        </label>
    }
}

/// The closed fold tells what is inside.
fn summary(props: &KnownProps) -> Html {
    let words = strings(props.lang).answering();
    let noted = !props.noted && !props.answer.note.trim().is_empty();
    let mark = props.mark.as_deref().filter(|_| props.answer.mark);
    let inside = noted.then_some(words.note_added).into_iter().chain(mark);
    let inside: Vec<&str> = inside.collect();
    let comma = match props.lang {
        Lang::En => ", ",
        Lang::Zh => "，",
    };
    let note = inside.join(comma);
    match props.answer.grade {
        Some(grade) => {
            let name = match props.lang {
                Lang::En => grade.name(words).to_ascii_lowercase(),
                Lang::Zh => grade.name(words).to_owned(),
            };
            let comma = (!note.is_empty()).then_some(comma);
            html! { <>{ words.how_known_by }{ " " }<b>{ name }</b>{ comma }{ note }</> }
        }
        None if !note.is_empty() => html! { <>{ words.how_known }{ " " }<b>{ note }</b></> },
        None => html! { words.how_known },
    }
}
