//! What a sheet is about, where a deal has several of its kind: a short name
//! that is typed once and can be changed.

use yew::prelude::*;

use super::field::{FieldProps, field};
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct SubjectProps {
    pub lang: Lang,
    /// What it is: a need, a talk.
    pub label: AttrValue,
    pub name: AttrValue,
    pub onname: Callback<String>,
}

#[component]
pub fn Subject(props: &SubjectProps) -> Html {
    // Open from the first letter on, until the page is left.
    let open = use_state(|| props.name.is_empty());
    let words = strings(props.lang).asking();
    if *open {
        return html! {
                    { field(&FieldProps {
            id: "subject".into(),
            label: (props.label.clone()).into(),
            hint: Some((words.subject_hint).into()),
            fault: None,
            kind: AttrValue::Static("text"),
            value: (props.name.clone()).into(),
            oninput: props.onname.clone(),
        }) }
                };
    }
    let onclick = Callback::from(move |_: MouseEvent| open.set(true));
    html! {
        <p class="facts">
            <span>{ (words.finding)(&props.label, &props.name) }</span>
            <button class="press no-print" type="button" {onclick}>{ words.rename }</button>
        </p>
    }
}
