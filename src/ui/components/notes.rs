//! What was written down beside the answers.

use yew::prelude::*;

use crate::report::next::Note;
use crate::report::reply;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct NotesProps {
    pub lang: Lang,
    pub notes: Vec<Note>,
}

#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let lang = props.lang;
    let grade = |own: &Note| {
        own.grade.map(|grade| {
            html! {
                <span class="notes__grade">{ reply::grade(grade, lang) }</span>
            }
        })
    };
    let note = |own: &Note| {
        html! {
            <li class="notes__note">
                <p class="notes__about">{ (strings(lang).report().next.cause)(own.question.get(lang), own.reply.say(lang)) }</p>
                <p class="notes__words">{ &own.text }{ grade(own) }</p>
            </li>
        }
    };
    html! { <ul class="notes">{ for props.notes.iter().map(note) }</ul> }
}
