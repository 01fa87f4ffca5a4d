//! The fold under an answer: how we know it, and a note.

use yew::prelude::*;

use super::icon;
use crate::answer::{Answer, Grade};
use crate::browser::input;
use crate::run::Step;
use crate::text::{Lang, strings};

/// The fold of an item, by its id.
pub fn known(lang: Lang, item: &str, answer: &Answer, onstep: &Callback<Step>) -> Html {
    let words = strings(lang).answering();
    let item = item.to_owned();
    let onnote = {
        let (onstep, item) = (onstep.clone(), item.clone());
        Callback::from(move |event: InputEvent| {
            onstep.emit(Step::Note {
                item: item.clone(),
                note: input::text(&event),
            });
        })
    };
    let grade = |grade: Grade| {
        let name = format!("{item}-grade");
        let (onstep, item) = (onstep.clone(), item.clone());
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
                    {name}
                    value={grade.key()}
                    checked={answer.grade == Some(grade)}
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
            <summary>{ icon::fold() }<span>{ summary(lang, answer) }</span></summary>
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
                        value={answer.note.clone()}
                        oninput={onnote}
                    />
                </div>
            </div>
        </details>
    }
}

/// The closed fold tells what is inside.
fn summary(lang: Lang, answer: &Answer) -> Html {
    let words = strings(lang).answering();
    let noted = !answer.note.trim().is_empty();
    let note = noted.then(|| match lang {
        Lang::En => format!(", {}", words.note_added),
        Lang::Zh => format!("，{}", words.note_added),
    });
    match answer.grade {
        Some(grade) => {
            let name = match lang {
                Lang::En => grade.name(words).to_ascii_lowercase(),
                Lang::Zh => grade.name(words).to_owned(),
            };
            html! { <>{ words.how_known_by }{ " " }<b>{ name }</b>{ note }</> }
        }
        None if noted => html! { <>{ words.how_known }{ " " }<b>{ words.note_added }</b></> },
        None => html! { words.how_known },
    }
}
