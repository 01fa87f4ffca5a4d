//! The deals, each with a button that deletes it.

use std::rc::Rc;

use yew::prelude::*;

use super::{DealRow, shown_name};
use crate::browser::focus;
use crate::text::{Lang, strings};
use crate::ui::components::section::{Section, note};

/// So many deals stand there at once; a button shows the rest.
const FIRST: usize = 50;

/// Where the focus goes when the button it was on is gone.
const GROUP: &str = "deals";

#[derive(PartialEq, Properties)]
pub struct DeleteOneProps {
    pub lang: Lang,
    pub deals: Rc<[DealRow]>,
    /// What was deleted last, and the way to bring it back.
    pub deleted: Html,
    pub ondelete: Callback<AttrValue>,
}

#[component]
pub fn DeleteOne(props: &DeleteOneProps) -> Html {
    let words = strings(props.lang).data();
    let whole = use_state(|| false);
    let count = if *whole { props.deals.len() } else { FIRST };
    let row = |deal: &DealRow| row(deal, props);
    let onwhole = {
        let whole = whole.clone();
        Callback::from(move |_: MouseEvent| whole.set(true))
    };
    html! {
        <Section id="delete" head={words.delete} note={note(words.delete_note)}>
            <div id={GROUP} role="group" aria-labelledby="delete-h" tabindex="-1">
                { props.deleted.clone() }
                if props.deals.is_empty() {
                    <p>{ words.no_deals }</p>
                } else {
                    <table class="grid-table">
                        <caption class="unseen">{ words.delete }</caption>
                        <tbody>{ for props.deals.iter().take(count).map(row) }</tbody>
                    </table>
                }
            </div>
            if props.deals.len() > count {
                <p>
                    <button class="button button--plain" type="button" onclick={onwhole}>
                        { (words.all_deals)(props.deals.len()) }
                    </button>
                </p>
            }
        </Section>
    }
}

fn row(deal: &DealRow, props: &DeleteOneProps) -> Html {
    let words = strings(props.lang).data();
    let name = shown_name(&deal.name, props.lang);
    let onclick = {
        let (ondelete, id) = (props.ondelete.clone(), deal.id.clone());
        Callback::from(move |_: MouseEvent| {
            ondelete.emit(id.clone());
            focus::on(GROUP);
        })
    };
    html! {
        <tr key={deal.id.to_string()}>
            <th scope="row">{ &name }</th>
            <td>{ (words.of_deal)(deal.assessments) }</td>
            <td class="num">
                <button
                    class="button button--link"
                    type="button"
                    aria-label={(words.delete_named)(&name)}
                    {onclick}
                >
                    { words.delete_button }
                </button>
            </td>
        </tr>
    }
}
