//! The newest backup, and the ways to make one.

use std::rc::Rc;

use yew::prelude::*;

use super::sealed::{Protect, use_protect};
use super::{Backup, DealRow, Sealing, Take, shown_name};
use crate::text::date::Date;
use crate::text::{Lang, strings};
use crate::ui::components::notice::{Tone, notice};
use crate::ui::components::options::Pick;
use crate::ui::components::private::private;
use crate::ui::components::section::{Section, note};
use crate::ui::components::select::Select;

#[derive(PartialEq, Properties)]
pub struct BackupProps {
    pub lang: Lang,
    pub today: Date,
    pub backup: Option<Backup>,
    pub deals: Rc<[DealRow]>,
    /// Whether numbers that stay on this device come along; `None`: there are none.
    pub private: Option<bool>,
    pub onprivate: Callback<bool>,
    pub onexport: Callback<Take>,
    pub sealing: Sealing,
}

#[component]
pub fn BackupSection(props: &BackupProps) -> Html {
    let words = strings(props.lang).data();
    let (head, more) = match props.backup {
        None => (words.no_backup.to_owned(), words.here_only.to_owned()),
        Some(Backup { day, changed }) => {
            let age = props.today.days_since(day);
            ((words.backup_age)(age), (words.changed_since)(changed))
        }
    };
    let protect = use_protect(&props.sealing);
    let under_password = protect.is_on();
    let ontake = protect.guarded(&props.onexport);
    let onall = ontake.reform(|_: MouseEvent| None);
    html! {
        <Section id="backup" head={words.backup} note={note(words.backup_note)}>
            if props.deals.is_empty() {
                <p>{ words.nothing_to_export }</p>
            } else {
                <div class="flow-loose">
                    { notice(head.into(), Tone::Plain, html! { <p>{ more }</p> }) }
                    if let Some(checked) = props.private {
                        { private("export-private", words.private, words.private_hint, checked, &props.onprivate) }
                    }
                    <Protect lang={props.lang} own={protect} sealing={props.sealing.clone()} />
                    <p>
                        <button class="button" type="button" onclick={onall}>
                            { words.export_all }
                        </button>
                    </p>
                    <OneDeal
                        lang={props.lang}
                        deals={props.deals.clone()}
                        {ontake}
                    />
                    if !under_password {
                        <p class="small quiet measure">{ words.export_hint }</p>
                    }
                </div>
            }
        </Section>
    }
}

#[derive(PartialEq, Properties)]
struct OneDealProps {
    lang: Lang,
    deals: Rc<[DealRow]>,
    /// The id of a deal.
    ontake: Callback<Option<AttrValue>>,
}

/// A list of the deals, and the button that exports the chosen one.
#[component]
fn OneDeal(props: &OneDealProps) -> Html {
    let words = strings(props.lang).data();
    let chosen = use_state(|| None::<AttrValue>);
    // What was chosen may be deleted by now.
    let picked = props
        .deals
        .iter()
        .find(|deal| Some(&deal.id) == chosen.as_ref())
        .or_else(|| props.deals.first())
        .map(|deal| deal.id.clone());
    let options: Vec<Pick> = props
        .deals
        .iter()
        .map(|deal| Pick::new(deal.id.clone(), shown_name(&deal.name, props.lang)))
        .collect();
    let onpick = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| chosen.set(Some(id.into())))
    };
    let onclick = {
        let (ontake, picked) = (props.ontake.clone(), picked.clone());
        Callback::from(move |_: MouseEvent| ontake.emit(picked.clone()))
    };
    html! {
        <div class="field-row">
            <Select
                id="export-deal"
                label={words.export_which}
                {options}
                picked={picked.unwrap_or_default()}
                {onpick}
            />
            <button class="button button--plain" type="button" {onclick}>
                { words.export_one }
            </button>
        </div>
    }
}
