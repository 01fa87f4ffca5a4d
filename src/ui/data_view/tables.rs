//! Tables for a spreadsheet, of all deals or one.

use std::rc::Rc;

use yew::prelude::*;

use super::{DealRow, shown_name};
use crate::text::{Lang, strings};
use crate::ui::components::notice::{Tone, notice};
use crate::ui::components::options::Pick;
use crate::ui::components::private::private;
use crate::ui::components::section::{Section, note};
use crate::ui::components::select::Select;
use crate::ui::components::tools::Tools;
use crate::ui::tables::{Kind, Making, Want};

#[derive(PartialEq, Properties)]
pub struct TablesProps {
    pub lang: Lang,
    pub deals: Rc<[DealRow]>,
    /// There are numbers that stay on this device.
    pub has_private: bool,
    pub making: Making,
    pub onwant: Callback<Want>,
}

#[component]
pub fn Tables(props: &TablesProps) -> Html {
    let lang = props.lang;
    let words = strings(lang).table();
    let chosen = use_state(AttrValue::default);
    let marked = use_state(|| true);
    let with_private = use_state(|| false);
    // What was chosen may be deleted by now.
    let deal = props.deals.iter().find(|deal| deal.id == *chosen);
    let deal = deal.map(|deal| deal.id.clone());
    let every = Pick::new("", words.every_deal);
    let named = |deal: &DealRow| Pick::new(deal.id.clone(), shown_name(&deal.name, lang));
    let options = std::iter::once(every).chain(props.deals.iter().map(named));
    let onpick = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| chosen.set(id.into()))
    };
    let ontick = |state: &UseStateHandle<bool>| {
        let state = state.clone();
        Callback::from(move |tick| state.set(tick))
    };
    let want = Want {
        kind: Kind::Answers,
        deal: deal.clone(),
        marked: *marked,
        private: *with_private,
    };
    html! {
        <Section id="tables" head={words.head} note={note(words.note)}>
            <div class="flow-loose">
                <Select
                    id="tables-deal"
                    label={words.which}
                    options={options.collect::<Vec<_>>()}
                    picked={deal.unwrap_or_default()}
                    {onpick}
                />
                { private("tables-marked", words.marked, words.marked_hint, *marked, &ontick(&marked)) }
                if props.has_private {
                    { private(
                        "tables-private",
                        strings(lang).data().private,
                        words.private_hint,
                        *with_private,
                        &ontick(&with_private),
                    ) }
                }
                { both(lang, &want, &props.onwant) }
                { made(lang, props.making) }
                <p class="small quiet measure">{ words.hint }</p>
            </div>
        </Section>
    }
}

/// The buttons for either table.
pub fn both(lang: Lang, want: &Want, onwant: &Callback<Want>) -> Html {
    let words = strings(lang).table();
    let tool = |name: &'static str, kind| {
        let want = Want {
            kind,
            ..want.clone()
        };
        (AttrValue::from(name), onwant.reform(move |()| want.clone()))
    };
    let tools = vec![
        tool(words.answers, Kind::Answers),
        tool(words.scores, Kind::Scores),
    ];
    html! { <Tools {tools} /> }
}

/// What there is to say while a table is made, or when it was not.
pub fn made(lang: Lang, making: Making) -> Html {
    let words = strings(lang).table();
    match making {
        Making::Idle => Html::default(),
        Making::Coming => html! { <p class="loading" role="status">{ words.coming }</p> },
        Making::Failed => notice(
            words.failed.into(),
            Tone::Alert,
            html! { <p>{ words.failed_do }</p> },
        ),
    }
}
