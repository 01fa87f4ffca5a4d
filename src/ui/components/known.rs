//! The fold under an answer: how we know it, and a note.

use yew::prelude::*;

use super::icon;
use crate::answer::{Answer, Grade};
use crate::browser::input;
use crate::run::Step;
use crate::text::{Lang, strings};

/// The fold of an item, by its id.
///
/// `mark` is what a tick below the note says; where the note stands outside,
/// since it holds what is rated, it is `noted`. Until there is an answer it keeps
/// its place unseen, so that no question moves when another is answered. What is
/// inside is made when it has been `opened`: few are looked into.
pub fn known(
    lang: Lang,
    item: &str,
    answer: &Answer,
    (mark, noted): (Option<&str>, bool),
    opened: &UseStateHandle<bool>,
    onstep: &Callback<Step>,
) -> Html {
    let onclick = {
        let opened = opened.setter();
        Callback::from(move |_: MouseEvent| opened.set(true))
    };
    let later = (!answer.is_known() && !has_evidence(answer)).then_some("known--later");
    html! {
        <details class={classes!("known", later)}>
            <summary {onclick}>{ icon::fold() }<span>{ summary(lang, answer, (mark, noted)) }</span></summary>
            if **opened {
                { inside(lang, item, answer, (mark, noted), onstep) }
            }
        </details>
    }
}

fn has_evidence(answer: &Answer) -> bool {
    answer.grade.is_some() || answer.mark || !answer.note.is_empty()
}

/// What the fold holds.
pub fn inside(
    lang: Lang,
    item: &str,
    answer: &Answer,
    (mark, noted): (Option<&str>, bool),
    onstep: &Callback<Step>,
) -> Html {
    let words = strings(lang).answering();
    let grade = |grade: Grade| {
        let name = format!("{item}-grade");
        let (onstep, item) = (onstep.clone(), item.to_owned());
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
    html! {
        <div class="known__in">
            <fieldset class="grades">
                <legend>{ words.how_known }</legend>
                { for Grade::ALL.into_iter().map(grade) }
            </fieldset>
            if !noted {
                { note(item, (words.note, words.note_hint), answer, onstep) }
            }
            if let Some(mark) = mark {
                { tick(item, mark, answer, onstep) }
            }
        </div>
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
fn summary(lang: Lang, answer: &Answer, (mark, noted): (Option<&str>, bool)) -> Html {
    let words = strings(lang).answering();
    let noted = !noted && !answer.note.trim().is_empty();
    let mark = mark.filter(|_| answer.mark);
    let inside = noted.then_some(words.note_added).into_iter().chain(mark);
    let inside: Vec<&str> = inside.collect();
    let comma = match lang {
        Lang::En => ", ",
        Lang::Zh => "，",
    };
    let note = inside.join(comma);
    match answer.grade {
        Some(grade) => {
            let name = match lang {
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
