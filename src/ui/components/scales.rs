//! Scales as rows of a real table, with a range bar in each.

use yew::prelude::*;

use super::band::Band;
use super::chain::Link;
use super::charts::axis::Axis;
use super::charts::bar::RangeBar;
use crate::report::chart::bar::bar;
use crate::report::figure;
use crate::report::index::{Row, RowPlace};
use crate::scoring::mean::Score;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct ScalesProps {
    pub lang: Lang,
    /// What the table holds, for a screen reader.
    pub caption: AttrValue,
    /// One body for each index, its total last.
    pub groups: Vec<Vec<Row>>,
    /// There is a second score.
    pub twofold: bool,
    /// Types: low is no fault, and no row has a band.
    #[prop_or_default]
    pub flat: bool,
    /// Parts are links of a chain.
    #[prop_or_default]
    pub chain: bool,
}

#[component]
pub fn Scales(props: &ScalesProps) -> Html {
    let words = strings(props.lang).report();
    let (head, kind) = if props.flat {
        (words.people.class, Some("scales--flat"))
    } else {
        (words.scores.scale, None)
    };
    let single = (!props.twofold).then_some("scales--single");
    html! {
        <table class={classes!("scales", kind, single)} role="table">
            <caption class="unseen">{ &props.caption }</caption>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{ head }</th>
                <th scope="col" role="columnheader" class="scales__picture">
                    <span class="unseen">{ words.scores.picture }</span>
                    <Axis lang={props.lang} flat={props.flat} />
                </th>
                { column(words.scores.answered_head) }
                if props.twofold { { column(words.scores.evidenced_head) } }
                if !props.flat { <th scope="col" role="columnheader" class="scales__band">{ words.scores.band }</th> }
            </tr></thead>
            { for props.groups.iter().map(|rows| html! {
                <tbody role="rowgroup">{ for rows.iter().map(|own| row(own, props)) }</tbody>
            }) }
        </table>
    }
}

fn column(head: &'static str) -> Html {
    html! { <th scope="col" role="columnheader" class="scales__number">{ head }</th> }
}

fn row(row: &Row, props: &ScalesProps) -> Html {
    let words = &strings(props.lang).report().scores;
    let kind = match row.place {
        RowPlace::Total => Some("scales__total"),
        RowPlace::Inner(_) => Some("scales__inner"),
        _ => None,
    };
    let link = props.chain && matches!(row.place, RowPlace::Part(_));
    html! {
        <tr role="row" class={classes!(kind)}>
            <th scope="row" role="rowheader" class={classes!("scales__name", props.chain.then_some("scales__name--linked"))}>
                if link { <Link open={row.weakest} /> }
                { row.label.get(props.lang) }
                { weight(row, props.lang) }
            </th>
            <td role="cell" class="scales__picture">{ picture(row, props.flat) }</td>
            { number(row.answered.as_ref(), words.answered_head, props.lang) }
            if props.twofold { { number(row.evidenced.as_ref(), words.evidenced_head, props.lang) } }
            if !props.flat { <td role="cell" class="scales__band">{ band(row, props.lang) }</td> }
        </tr>
    }
}

/// What the row weighs, or how much of the whole is answered.
fn weight(row: &Row, lang: Lang) -> Html {
    let words = strings(lang).report();
    let said = match &row.place {
        RowPlace::Part(weight) => weight.map(|weight| (words.scores.weighs)(i64::from(weight))),
        RowPlace::Inner(share) => Some((words.scores.part)(*share)),
        RowPlace::Total => {
            let cover = row
                .answered
                .as_ref()
                .map(|score| figure::percent(score.cover));
            cover.map(words.scores.share_answered)
        }
        RowPlace::Class | RowPlace::Alone => None,
    };
    html! { <>{ for said.map(|said| html! { <span class="scales__weight">{ said }</span> }) }</> }
}

fn picture(row: &Row, flat: bool) -> Html {
    let Some(answered) = &row.answered else {
        return html! {};
    };
    let band = row.standing.and_then(|standing| standing.band());
    html! { <RangeBar bar={bar(answered, row.evidenced.as_ref(), band)} {flat} /> }
}

/// Point and range, `no point`, `all known`, `not applicable`.
fn number(score: Option<&Score>, head: &'static str, lang: Lang) -> Html {
    let words = &strings(lang).report().scores;
    let Some(score) = score else {
        return html! {
            <td role="cell" class="scales__number" data-label={head}>
                <span class="scales__range">{ words.not_applicable }</span>
            </td>
        };
    };
    let point = figure::point(score).map_or(words.no_point.to_owned(), |point| point.to_string());
    let range = if figure::is_settled(score) {
        words.all_known.to_owned()
    } else {
        figure::range(score)
    };
    html! {
        <td role="cell" class="scales__number" data-label={head}>
            <span class="scales__point">{ point }</span>
            <span class="scales__range">{ range }</span>
        </td>
    }
}

fn band(row: &Row, lang: Lang) -> Html {
    let words = &strings(lang).report().verdict;
    let Some(standing) = row.standing else {
        return html! {};
    };
    let edge = |said: &'static str| html! { <span class="scales__edge">{ said }</span> };
    html! {
        <>
            <Band {lang} {standing} />
            { for standing.say_short(lang).map(edge) }
            if row.borderline { { edge(words.borderline) } }
        </>
    }
}
