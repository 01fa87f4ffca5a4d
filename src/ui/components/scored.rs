//! How this was scored: the items behind a number and the sum they make. On
//! paper the sums stand without the items, unless the fold is open.

use yew::prelude::*;

use super::icon;
use crate::report::reply;
use crate::report::scored::{ItemRow, Line, Scored};
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct SumsProps {
    pub lang: Lang,
    pub scored: Vec<Scored>,
    /// There is a second score, so how an answer is known counts.
    pub twofold: bool,
}

#[component]
pub fn Sums(props: &SumsProps) -> Html {
    let one = |own: &Scored| {
        html! {
            <details class={classes!("plain-fold", "scored", own.items.is_empty().then_some("scored--index"))} id={format!("scored-{}", own.id)}>
                <summary>{ icon::fold() }{ own.say_summary(props.lang) }</summary>
                <div class="flow">
                    if !own.items.is_empty() { { items(own, props) } }
                    if !own.lines.is_empty() { { formula(&own.lines, props.lang) } }
                </div>
            </details>
        }
    };
    html! { <div class="sums">{ for props.scored.iter().map(one) }</div> }
}

fn items(scored: &Scored, props: &SumsProps) -> Html {
    let words = &strings(props.lang).report().scored;
    let head = |text: &'static str, number: bool| {
        html! {
            <th scope="col" role="columnheader" class={classes!(number.then_some("num"))}>{ text }</th>
        }
    };
    html! {
        <table class="grid-table grid-table--stack scored__items" role="table">
            <caption class="unseen">{ (words.caption)(scored.label.get(props.lang)) }</caption>
            <thead role="rowgroup"><tr role="row">
                { head(words.item, false) }
                { head(words.answer, false) }
                if props.twofold { { head(words.known_from, false) } }
                if scored.is_scored { { head(words.weight, true) }{ head(words.score, true) } }
            </tr></thead>
            <tbody role="rowgroup">{ for scored.items.iter().map(|own| item(own, scored, props)) }</tbody>
        </table>
    }
}

fn item(item: &ItemRow, scored: &Scored, props: &SumsProps) -> Html {
    let (lang, words) = (props.lang, &strings(props.lang).report().scored);
    let known = match item.reply {
        reply::Reply::Known(_) => item
            .grade
            .map_or(words.no_grade, |grade| reply::grade(grade, lang)),
        _ => "",
    };
    html! {
        <tr role="row">
            <th scope="row" role="rowheader">{ item.question.get(lang) }</th>
            <td role="cell" data-label={words.answer}>{ item.reply.say(lang) }</td>
            if props.twofold { <td role="cell" data-label={words.known_from}>{ known }</td> }
            if scored.is_scored {
                <td role="cell" class="num" data-label={words.weight}>{ for item.weight }</td>
                <td role="cell" class="num" data-label={words.score}>{ item.score.say(lang) }</td>
            }
        </tr>
    }
}

/// The sums, one a line, as a list of names and what they come to.
fn formula(lines: &[Line], lang: Lang) -> Html {
    let line = |own: &Line| {
        html! {
            <div class="formula__line"><dt>{ own.say_head(lang) }</dt><dd>{ own.say(lang) }</dd></div>
        }
    };
    html! { <dl class="formula">{ for lines.iter().map(line) }</dl> }
}
