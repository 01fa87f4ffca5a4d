//! What is asked once for a deal and used by every instrument.

use yew::prelude::*;

use crate::answer::Value;
use crate::browser::focus;
use crate::catalog::INDEX;
use crate::instrument::Context;
use crate::record::{Deal, DealStep};
use crate::report::reply;
use crate::ui::components::context_question::context_question;
use crate::ui::components::section::{Section, note};
use crate::ui::shared::Shared;
use crate::ui::state::{Action, App, use_app};

const HEAD: &str = "context-h";

#[derive(PartialEq, Properties)]
pub struct ContextPartProps {
    pub deal: Shared<Deal>,
}

#[component]
pub fn ContextPart(props: &ContextPartProps) -> Html {
    let app = use_app();
    let words = app.words().deal();
    let deal = &props.deal;
    let changing = use_state(|| false);
    let turn = {
        let changing = changing.clone();
        Callback::from(move |_: MouseEvent| {
            changing.set(!*changing);
            focus::show(HEAD);
        })
    };
    let asked: Vec<&Context> = app
        .contexts
        .iter()
        .filter(|context| is_asked(deal, context))
        .collect();
    html! {
        <Section id="context" head={words.context} note={note(words.context_note)}>
            if *changing {
                { for asked.into_iter().map(|context| question(&app, deal, context)) }
            } else {
                <dl class="defs">{ for asked.into_iter().map(|context| answer(&app, deal, context)) }</dl>
            }
            <p class="no-print">
                <button class="button button--link" type="button" onclick={turn}>
                    if *changing { { words.context_done } } else { { words.context_change } }
                </button>
            </p>
        </Section>
    }
}

/// An instrument that we ship reads it, or somebody has answered it already.
fn is_asked(deal: &Deal, context: &Context) -> bool {
    let mut entries = INDEX.iter();
    entries.any(|entry| entry.context.contains(&context.id.as_str()))
        || deal.context.contains_key(&context.id)
}

fn answer(app: &App, deal: &Deal, context: &Context) -> Html {
    let lang = app.lang();
    let said = match deal.context.get(&context.id) {
        None => app.words().deal().context_open.to_owned(),
        Some(Value::Unknown) => app.words().answering().unknown.to_owned(),
        Some(value) => reply::words(&context.kind, value)
            .map_or_else(String::new, |text| text.get(lang).to_owned()),
    };
    html! { <><dt>{ context.text.get(lang) }</dt><dd>{ said }</dd></> }
}

fn question(app: &App, deal: &Deal, context: &Context) -> Html {
    let (dispatcher, id) = (app.dispatcher(), deal.id.clone());
    let asked = context.id.clone();
    let onvalue = Callback::from(move |value| {
        dispatcher.dispatch(Action::EditDeal {
            id: id.clone(),
            step: DealStep::Context {
                id: asked.clone(),
                value,
            },
        });
    });
    let value = deal.context.get(&context.id);
    context_question(app.lang(), context, value, &onvalue, false)
}
