//! Name, customer and facts of a deal, and the form that changes the names.

use yew::prelude::*;

use super::on_delete;
use crate::answer::Value;
use crate::browser::{focus, input};
use crate::record::{Deal, DealStep};
use crate::route::Route;
use crate::ui::components::crumb::Crumb;
use crate::ui::components::field::{FieldProps, field};
use crate::ui::components::notice::{Tone, notice};
use crate::ui::components::saved::saved;
use crate::ui::effect::use_effect_on;
use crate::ui::overview;
use crate::ui::shared::Shared;
use crate::ui::state::{Action, App, use_app};

const NAME: &str = "rename";
const CUSTOMER: &str = "customer";
/// The context answer that says against whom we compare.
const RIVAL: &str = "cx-rival";

#[derive(PartialEq, Properties)]
pub struct HeadProps {
    pub deal: Shared<Deal>,
}

#[component]
pub fn Head(props: &HeadProps) -> Html {
    let app = use_app();
    let lang = app.lang();
    let words = app.words().deal();
    let deal = &props.deal;
    let renaming = use_state(|| false);
    let title = overview::title_of(&app, deal);
    use_effect_on(*renaming, |renaming| {
        if *renaming {
            focus::on(NAME);
        }
    });
    let open = {
        let renaming = renaming.clone();
        Callback::from(move |_: MouseEvent| renaming.set(true))
    };
    let onclose = {
        let renaming = renaming.clone();
        Callback::from(move |()| {
            renaming.set(false);
            focus::on("main");
        })
    };
    let begun = deal.begun.date().long(lang);
    let above = vec![(Route::Home.href().into(), app.words().shell().deals.into())];
    html! {
        <div class="head-block">
            <Crumb {above} here={title.clone()} />
            <h1>{ &title }</h1>
            <p class="facts">
                if !deal.customer.trim().is_empty() {
                    <span>{ &deal.customer }</span>
                }
                if let Some(rival) = rival(deal) {
                    <span>{ (words.against)(rival) }</span>
                }
                <span>{ (words.begun)(&begun) }</span>
                { saved(lang, &app.saving, !app.waiting.is_empty()) }
            </p>
            { remark(&app, deal) }
            if *renaming {
                <Names deal={deal.clone()} {onclose} />
            } else {
                <p class="no-print">
                    <button class="button button--link" type="button" onclick={open}>
                        if deal.name.trim().is_empty() { { words.name_it } } else { { words.rename } }
                    </button>
                </p>
            }
        </div>
    }
}

fn rival(deal: &Deal) -> Option<&str> {
    match deal.context.get(RIVAL)? {
        Value::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

/// That it is a sample, or has no name yet.
fn remark(app: &App, deal: &Deal) -> Html {
    let words = app.words().deal();
    if deal.sample {
        let onclick = on_delete(app, deal);
        let body = html! {
            <p>
                { words.sample_note }{ " " }
                <button class="press no-print" type="button" {onclick}>
                    { words.sample_away }
                </button>
            </p>
        };
        return notice(words.sample.into(), Tone::Plain, body);
    }
    if deal.name.trim().is_empty() {
        return notice(words.unnamed.into(), Tone::Plain, Html::default());
    }
    Html::default()
}

#[derive(PartialEq, Properties)]
struct NamesProps {
    deal: Shared<Deal>,
    onclose: Callback<()>,
}

/// The form with both names.
#[component]
fn Names(props: &NamesProps) -> Html {
    let app = use_app();
    let words = app.words().deal();
    let deal = &props.deal;
    let name = use_state(|| deal.name.clone());
    let customer = use_state(|| deal.customer.clone());
    let faulty = use_state(|| false);
    let set = |state: &UseStateHandle<String>| {
        let (state, faulty) = (state.clone(), faulty.clone());
        Callback::from(move |typed| {
            state.set(typed);
            faulty.set(false);
        })
    };
    let onsubmit = {
        let (dispatcher, id) = (app.dispatcher(), deal.id.clone());
        let (name, customer, faulty) = (name.clone(), customer.clone(), faulty.clone());
        let onclose = props.onclose.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if name.trim().is_empty() {
                faulty.set(true);
                focus::on(NAME);
                return;
            }
            for step in [
                DealStep::Name(name.trim().to_owned()),
                DealStep::Customer(customer.trim().to_owned()),
            ] {
                dispatcher.dispatch(Action::EditDeal {
                    id: id.clone(),
                    step,
                });
            }
            onclose.emit(());
        })
    };
    let leave = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <form class="flow" {onsubmit} onkeydown={Callback::from(|event| input::hold_enter(&event))}>
            { field(&yew::props!(FieldProps {
                id: NAME,
                label: words.name,
                hint: words.name_hint,
                fault: faulty.then_some(words.no_name),
                value: (*name).clone(),
                oninput: set(&name),
            })) }
            { field(&yew::props!(FieldProps {
                id: CUSTOMER,
                label: words.customer,
                hint: words.customer_hint,
                value: (*customer).clone(),
                oninput: set(&customer),
            })) }
            <p class="row">
                <button class="button" type="submit">{ words.keep_names }</button>
                <button class="button button--plain" type="button" onclick={leave}>{ words.leave }</button>
            </p>
        </form>
    }
}
