//! The deal's answers and scores as tables; the data page has more choice.

use yew::prelude::*;

use crate::record::Deal;
use crate::ui::components::section::{Section, note};
use crate::ui::data_view::tables::{both, made};
use crate::ui::shared::Shared;
use crate::ui::state::use_app;
use crate::ui::tables::{Kind, Want, use_tables};

#[derive(PartialEq, Properties)]
pub struct TablesProps {
    pub deal: Shared<Deal>,
}

#[component]
pub fn Tables(props: &TablesProps) -> Html {
    let app = use_app();
    let lang = app.lang();
    let words = app.words().table();
    let (onwant, making) = use_tables();
    let want = Want {
        kind: Kind::Answers,
        deal: Some(props.deal.id.clone().into()),
        marked: true,
        private: false,
    };
    html! {
        <Section id="tables" unprinted={true} head={words.head} note={note(words.note)}>
            <div class="flow-loose">
                { both(lang, &want, &onwant) }
                { made(lang, making) }
                <p class="small quiet measure">{ words.hint }</p>
            </div>
        </Section>
    }
}
