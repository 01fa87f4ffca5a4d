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
    pub onstep: Callback<Step>,
}

#[component]
pub fn Known(props: &KnownProps) -> Html {
    let words = strings(props.lang).answering();
    let item = props.item.to_string();
    let onnote = {
        let (onstep, item) = (props.onstep.clone(), item.clone());
        Callback::from(move |event: InputEvent| {
            onstep.emit(Step::Note {
                item: item.clone(),
                note: input::text(&event),
            });
        })
    };
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
    let note_id = format!("{item}-note");
    let hint_id = format!("{item}-hint");
    html! {
        <details class="known">
            <summary>{ icon::fold() }<span>{ summary(props) }</span></summary>
            <div class="known__in">
                <fieldset class="grades">
                    <legend>{ words.how_known }</legend>
                    { for Grade::ALL.into_iter().map(grade) }
                </fieldset>
                <div class="field">
                    <label class="field__label" for={note_id.clone()}>{ words.note }</label>
                    <span class="field__hint" id={hint_id.clone()}>{ words.note_hint }</span>
                    <textarea
                        class="field__input"
                        id={note_id}
                        rows="2"
                        aria-describedby={hint_id}
                        value={props.answer.note.clone()}
                        oninput={onnote}
                    />
                </div>
            </div>
        </details>
    }
}

/// The closed fold tells what is inside.
fn summary(props: &KnownProps) -> Html {
    let words = strings(props.lang).answering();
    let noted = !props.answer.note.trim().is_empty();
    let note = noted.then(|| match props.lang {
        Lang::En => format!(", {}", words.note_added),
        Lang::Zh => format!("，{}", words.note_added),
    });
    match props.answer.grade {
        Some(grade) => {
            let name = match props.lang {
                Lang::En => grade.name(words).to_ascii_lowercase(),
                Lang::Zh => grade.name(words).to_owned(),
            };
            html! { <>{ words.how_known_by }{ " " }<b>{ name }</b>{ note }</> }
        }
        None if noted => html! { <>{ words.how_known }{ " " }<b>{ words.note_added }</b></> },
        None => html! { words.how_known },
    }
}
