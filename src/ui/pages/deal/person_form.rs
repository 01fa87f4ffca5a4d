//! The form for a person: code name and position.

use yew::prelude::*;

use super::people::NAME;
use crate::browser::{focus, input};
use crate::ui::components::field::{FieldProps, field};
use crate::ui::state::use_app;

const POSITION: &str = "person-position";

#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    pub name: String,
    pub position: String,
}

#[derive(PartialEq, Properties)]
pub struct PersonFormProps {
    /// What the fields hold at first.
    pub filled: Filled,
    pub is_new: bool,
    pub can_leave: bool,
    pub onkeep: Callback<Filled>,
    pub onleave: Callback<()>,
}

#[component]
pub fn PersonForm(props: &PersonFormProps) -> Html {
    let app = use_app();
    let words = app.words().deal();
    let filled = use_state(|| props.filled.clone());
    let faulty = use_state(|| false);
    let change = |change: fn(&mut Filled, String)| {
        let (filled, faulty) = (filled.clone(), faulty.clone());
        Callback::from(move |typed| {
            let mut next = (*filled).clone();
            change(&mut next, typed);
            filled.set(next);
            faulty.set(false);
        })
    };
    let onsubmit = {
        let (filled, faulty) = (filled.clone(), faulty.clone());
        let onkeep = props.onkeep.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if filled.name.trim().is_empty() {
                faulty.set(true);
                focus::on(NAME);
            } else {
                onkeep.emit((*filled).clone());
            }
        })
    };
    let leave = props.onleave.reform(|_: MouseEvent| ());
    html! {
        <form class="flow no-print" {onsubmit} onkeydown={Callback::from(|event| input::hold_enter(&event))}>
            { field(&yew::props!(FieldProps {
                id: NAME,
                label: words.person,
                hint: words.person_hint,
                fault: faulty.then_some(words.no_name),
                value: filled.name.clone(),
                oninput: change(|filled, name| filled.name = name),
            })) }
            { field(&yew::props!(FieldProps {
                id: POSITION,
                label: words.position,
                hint: words.position_hint,
                value: filled.position.clone(),
                oninput: change(|filled, position| filled.position = position),
            })) }
            <p class="row">
                <button class="button button--plain" type="submit">
                    if props.is_new { { words.add } } else { { words.keep_names } }
                </button>
                if props.can_leave {
                    <button class="button button--link" type="button" onclick={leave}>{ words.leave }</button>
                }
            </p>
        </form>
    }
}
