//! The form that begins a deal: one field, filled in already.

use yew::prelude::*;

use crate::browser::{focus, input};
use crate::record::names;
use crate::ui::begin;
use crate::ui::components::field::{FieldProps, field};
use crate::ui::state::use_app;

/// Id of the field, for whoever opens the form.
pub const NAME: &str = "deal-name";

#[derive(PartialEq, Properties)]
pub struct StartProps {
    /// Closes the form, where it can be closed.
    #[prop_or_default]
    pub onleave: Option<Callback<()>>,
}

#[component]
pub fn Start(props: &StartProps) -> Html {
    let app = use_app();
    let words = app.words().home();
    // `None`: as suggested, so that the suggestion follows the language.
    let typed = use_state(|| None::<String>);
    let faulty = use_state(|| false);
    let recent = app.store.recent_deals();
    let suggested = names::for_deal(app.lang(), recent.iter().map(|deal| deal.name.as_str()));
    let name = (*typed).clone().unwrap_or(suggested);
    let oninput = {
        let (typed, faulty) = (typed.clone(), faulty.clone());
        Callback::from(move |name| {
            typed.set(Some(name));
            faulty.set(false);
        })
    };
    let onsubmit = {
        let (app, name) = (app.clone(), name.clone());
        let faulty = faulty.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if name.trim().is_empty() {
                faulty.set(true);
                focus::on(NAME);
                return;
            }
            begin::deal_and_first(&app, &name);
        })
    };
    let leave = props.onleave.clone().map(|onleave| {
        let onclick = onleave.reform(|_: MouseEvent| ());
        html! {
            <button class="button button--plain" type="button" {onclick}>{ words.leave_it }</button>
        }
    });
    html! {
        <form class="flow" {onsubmit} onkeydown={Callback::from(|event| input::hold_enter(&event))}>
            <div class="field-row">
                { field(&yew::props!(FieldProps {
                    id: NAME,
                    label: words.name,
                    hint: words.name_hint,
                    fault: faulty.then_some(words.no_name),
                    value: name,
                    oninput,
                })) }
                <button class="button" type="submit">{ words.start }</button>
                { leave }
            </div>
        </form>
    }
}
