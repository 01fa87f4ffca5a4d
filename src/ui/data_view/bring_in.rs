//! Bringing in a file: chosen, shown, confirmed.

use std::rc::Rc;

use yew::prelude::*;

use super::plan_table::PlanTable;
use super::refusal::sentence;
use super::sealed::{AskPassword, PASSWORD};
use super::{Incoming, use_focus_on_change};
use crate::browser::upload;
use crate::record::import::{Export, MOST_BYTES, Plan};
use crate::record::room::kilobytes;
use crate::text::date::Date;
use crate::text::{Lang, strings};
use crate::ui::components::notice::{Tone, notice};
use crate::ui::components::section::{Section, note};

#[derive(PartialEq, Properties)]
pub struct BringInProps {
    pub lang: Lang,
    pub today: Date,
    pub incoming: Incoming,
    /// Units of room that are left.
    pub left: usize,
    pub onfile: Callback<Event>,
    pub onpassword: Callback<AttrValue>,
    pub onconfirm: Callback<()>,
    pub onleave: Callback<()>,
}

/// Where the focus goes when something has come of the file.
const RESULT: &str = "incoming";

#[component]
pub fn BringIn(props: &BringInProps) -> Html {
    let words = &strings(props.lang).data().import;
    let focus = match props.incoming {
        Incoming::None | Incoming::Reading { .. } | Incoming::Opening { .. } => None,
        Incoming::Sealed { .. } => Some(PASSWORD),
        _ => Some(RESULT),
    };
    use_focus_on_change(props.incoming.clone(), focus);
    let most = MOST_BYTES / 1024 / 1024;
    // A browser tells of a choice only if it is another one: without this a
    // file that was mended could not be chosen again.
    let onclick = Callback::from(|event: MouseEvent| upload::clear(&event));
    html! {
        <Section id="import" head={words.head} note={note(words.note)}>
            <div class="flow-loose">
                <div class="field">
                    <label class="field__label" for="import-file">{ words.label }</label>
                    <span class="field__hint" id="import-hint">{ (words.hint)(most) }</span>
                    <input
                        class="field__input"
                        type="file"
                        id="import-file"
                        accept=".json,.age,application/json"
                        aria-describedby="import-hint"
                        {onclick}
                        onchange={props.onfile.clone()}
                    />
                </div>
                <div id={RESULT} tabindex="-1">{ result(props) }</div>
            </div>
        </Section>
    }
}

/// What has come of the file so far.
fn result(props: &BringInProps) -> Html {
    let words = &strings(props.lang).data().import;
    let refused = |name: &str, why: String| {
        let body = html! { <><p>{ why }</p><p>{ words.unchanged }</p></> };
        notice((words.refused)(name).into(), Tone::Alert, body)
    };
    match &props.incoming {
        Incoming::None => Html::default(),
        Incoming::Reading { name } => html! {
            <p class="loading" role="status">{ (words.reading)(name) }</p>
        },
        Incoming::Unreadable { name } => refused(name, words.refusal.unreadable.to_owned()),
        Incoming::Refused { name, why } => refused(name, sentence(why, props.lang)),
        Incoming::Sealed { name, fault, .. } => html! {
            <AskPassword
                lang={props.lang}
                name={name.clone()}
                fault={*fault}
                onpassword={props.onpassword.clone()}
                onleave={props.onleave.clone()}
            />
        },
        Incoming::Opening { .. } => html! {
            <p class="loading" role="status">{ strings(props.lang).data().sealed.opening }</p>
        },
        Incoming::Shown { name, export, plan } => shown(props, name, export, plan),
        Incoming::Done(counts) => {
            let head = (words.done)(counts.add, counts.keep_both);
            notice(head.into(), Tone::Status, Html::default())
        }
    }
}

/// What the file holds, and what there is to decide.
fn shown(props: &BringInProps, name: &str, export: &Export, plan: &Rc<Plan>) -> Html {
    let words = &strings(props.lang).data().import;
    let day = export.exported.date().long(props.lang);
    let counts = plan.counts();
    let needed = plan.units;
    let says = if plan.lines.is_empty() {
        Some(words.holds_nothing.to_owned())
    } else if plan.changes_nothing() {
        Some(words.all_here.to_owned())
    } else {
        None
    };
    let size = |units| (strings(props.lang).data().size_of)(kilobytes(units));
    let no_room = (words.no_room)(&size(needed), &size(props.left));
    let onconfirm = props.onconfirm.reform(|_: MouseEvent| ());
    let onleave = props.onleave.reform(|_: MouseEvent| ());
    html! {
        <div class="flow">
            <p><b>{ name }</b></p>
            <p class="small quiet">{ (words.written)(&day, &export.app) }</p>
            if !plan.lines.is_empty() {
                <PlanTable lang={props.lang} today={props.today} plan={plan.clone()} />
            }
            if let Some(says) = &says {
                <p>{ says }</p>
            } else if needed > props.left {
                { notice(no_room.into(), Tone::Alert, Html::default()) }
            }
            <p class="row">
                if says.is_none() && needed <= props.left {
                    <button class="button" type="button" onclick={onconfirm}>
                        { (words.confirm)(counts.add, counts.keep_both) }
                    </button>
                }
                <button class="button button--link" type="button" onclick={onleave}>
                    { words.leave }
                </button>
            </p>
        </div>
    }
}
