//! Which answers are others than before.

use yew::prelude::*;

use crate::report::trend::Change;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct ChangesProps {
    pub lang: Lang,
    /// What the table holds, for a screen reader.
    pub caption: AttrValue,
    pub changes: Vec<Change>,
}

#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let (lang, words) = (props.lang, strings(props.lang).report());
    let row = |own: &Change| {
        html! {
            <tr role="row">
                <th scope="row" role="rowheader">{ own.question.get(lang) }</th>
                <td role="cell" data-label={words.since.before}>{ own.before.say(lang) }</td>
                <td role="cell" data-label={words.since.now}>{ own.now.say(lang) }</td>
            </tr>
        }
    };
    html! {
        <table class="grid-table grid-table--stack" role="table">
            <caption class="unseen">{ &props.caption }</caption>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{ words.scored.item }</th>
                <th scope="col" role="columnheader">{ words.since.before }</th>
                <th scope="col" role="columnheader">{ words.since.now }</th>
            </tr></thead>
            <tbody role="rowgroup">{ for props.changes.iter().map(row) }</tbody>
        </table>
    }
}
