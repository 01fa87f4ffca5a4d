//! What each type holds of the say, with ranges: a table with a bar in each row.

use yew::prelude::*;

use super::charts::bar::RangeBar;
use crate::report::chart::Tone;
use crate::report::chart::bar::Bar;
use crate::report::figure;
use crate::report::group::Share;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct SharesProps {
    pub lang: Lang,
    pub shares: Vec<Share>,
}

#[component]
pub fn Shares(props: &SharesProps) -> Html {
    let (lang, words) = (props.lang, strings(props.lang).report());
    let percent = |share: &Share| {
        share
            .share
            .map(|own| (words.people.percent)(figure::round(own)))
    };
    let range = |share: &Share| {
        (words.people.percents)(figure::round(share.low), figure::round(share.high))
    };
    let row = |share: &Share| {
        html! {
            <tr>
                <th scope="row">{ share.label.get(lang) }</th>
                <td class="shares__picture"><RangeBar bar={bar(share)} flat={true} cut={false} /></td>
                <td class="num"><b>{ percent(share) }</b></td>
                <td class="num">{ range(share) }</td>
            </tr>
        }
    };
    html! {
        <table class="grid-table shares">
            <caption class="unseen">{ words.people.shares_caption }</caption>
            <thead><tr>
                <th scope="col">{ words.people.class }</th>
                <th scope="col"><span class="unseen">{ words.scores.picture }</span></th>
                <th scope="col" class="num">{ words.people.share }</th>
                <th scope="col" class="num">{ words.scores.range }</th>
            </tr></thead>
            <tbody>{ for props.shares.iter().map(row) }</tbody>
        </table>
    }
}

fn bar(share: &Share) -> Bar {
    let (low, high) = (figure::float(share.low), figure::float(share.high));
    Bar {
        range: (low < high).then_some((low, high - low)),
        dot: share.share.map(figure::float),
        whisker: None,
        diamond: None,
        over: false,
        tone: Tone::None,
    }
}
