//! A question that is answered with a person of the deal: those on the list,
//! nobody, or somebody who is put on the list here.

use yew::prelude::*;

use super::field::{FieldProps, field};
use super::options::Pick;
use crate::answer::{NOBODY, Value};
use crate::browser::input;
use crate::text::{Lang, strings};

/// Values in the list; ids stand behind a prefix, so that none is mistaken.
const NEW: &str = "new";
const OWN: &str = "own-";

#[derive(PartialEq, Properties)]
pub struct PersonFieldProps {
    pub lang: Lang,
    /// Id of the item.
    pub item: AttrValue,
    pub label: AttrValue,
    /// Ids and names of those who can be meant.
    pub people: Vec<(String, String)>,
    pub value: Option<Value>,
    pub onvalue: Callback<Option<Value>>,
    /// Puts a name on the list and answers with it; `None`: there is no list.
    pub onadd: Option<Callback<String>>,
}

/// What is typed for somebody new.
#[derive(Clone, PartialEq, Default)]
struct Typed {
    is_open: bool,
    name: String,
    is_faulty: bool,
}

#[component]
pub fn PersonField(props: &PersonFieldProps) -> Html {
    let typed = use_state(Typed::default);
    let words = strings(props.lang).asking();
    let id = format!("{}-field", props.item);
    let why_id = format!("{}-why", props.item);
    let onchange = {
        let (typed, onvalue) = (typed.clone(), props.onvalue.clone());
        Callback::from(move |event: Event| {
            let chosen = input::text(&event);
            typed.set(Typed {
                is_open: chosen == NEW,
                ..Typed::default()
            });
            match chosen.as_str() {
                NEW => {}
                NOBODY => onvalue.emit(Some(Value::Pick(NOBODY.to_owned()))),
                own => {
                    let id = own.strip_prefix(OWN);
                    onvalue.emit(id.map(|id| Value::Pick(id.to_owned())));
                }
            }
        })
    };
    let picked = match &props.value {
        _ if typed.is_open => NEW.to_owned(),
        Some(Value::Pick(key)) if key == NOBODY => NOBODY.to_owned(),
        Some(Value::Pick(id)) => format!("{OWN}{id}"),
        _ => String::new(),
    };
    let own = (props.people.iter()).map(|(id, name)| Pick::new(format!("{OWN}{id}"), name.clone()));
    let options = [Pick::new("", words.choose)].into_iter().chain(own).chain([
        Pick::new(NOBODY, words.nobody),
        Pick::new(NEW, words.somebody_new),
    ]);
    let option = |option: Pick| {
        let selected = option.value == picked;
        html! { <option value={option.value.clone()} {selected}>{ &option.label }</option> }
    };
    let is_alone = props.onadd.is_none();
    html! {
        <div class="flow person-field">
            <div class="field">
                if is_alone {
                    <span class="field__hint" id={why_id.clone()}>{ words.person_without }</span>
                }
                <select
                    class="field__input"
                    {id}
                    name={props.item.clone()}
                    aria-label={props.label.clone()}
                    aria-describedby={is_alone.then_some(why_id)}
                    disabled={is_alone}
                    {onchange}
                >
                    { for options.map(option) }
                </select>
            </div>
            if let (true, Some(onadd)) = (typed.is_open, &props.onadd) {
                { somebody(props, &typed, onadd) }
            }
        </div>
    }
}

/// The name of somebody new, and the button that adds it.
fn somebody(
    props: &PersonFieldProps,
    typed: &UseStateHandle<Typed>,
    onadd: &Callback<String>,
) -> Html {
    let words = strings(props.lang).asking();
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |name: String| {
            typed.set(Typed {
                is_open: true,
                name,
                is_faulty: false,
            });
        })
    };
    let add = {
        let (typed, onadd) = (typed.clone(), onadd.clone());
        Callback::from(move |()| {
            let name = typed.name.trim();
            if name.is_empty() {
                typed.set(Typed {
                    is_faulty: true,
                    ..(*typed).clone()
                });
                return;
            }
            onadd.emit(name.to_owned());
            typed.set(Typed::default());
        })
    };
    let onclick = add.reform(|_: MouseEvent| ());
    // Enter adds the name here, and does not go on to the next page.
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !input::is_composing(&event) {
            event.prevent_default();
            event.stop_propagation();
            add.emit(());
        }
    });
    html! {
            <div class="field-row no-print">
                <div {onkeydown}>
                    { field(&FieldProps {
        id: (format!("{}-name", props.item)).into(),
        label: (words.person_name).into(),
        hint: Some((words.person_hint).into()),
        fault: (typed.is_faulty.then_some(words.no_name)).map(AttrValue::from),
        kind: AttrValue::Static("text"),
        value: (typed.name.clone()).into(),
        oninput,
    }) }
                </div>
                <button class="button button--plain" type="button" {onclick}>{ words.add }</button>
            </div>
        }
}
