//! One index over time: range and point a date, and the same as a table.

use yew::prelude::*;

use super::super::fold::Fold;
use crate::report::chart::pct;
use crate::report::chart::trend::{Mark, marks};
use crate::report::figure;
use crate::report::trend::{Dot, Series};
use crate::scoring::bands::CUTS;
use crate::text::date::Date;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct TrendProps {
    pub lang: Lang,
    /// Unique in the page.
    pub id: AttrValue,
    pub series: Series,
    pub today: Date,
}

#[component]
pub fn Trend(props: &TrendProps) -> Html {
    let (lang, series) = (props.lang, &props.series);
    let marks = marks(&series.dots);
    let date = |dot: &Dot| dot.date.short(lang, props.today);
    let last = marks.len().saturating_sub(1);
    let each = marks.iter().zip(&series.dots).enumerate();
    html! {
        <>
            <svg class="trend" role="img" aria-labelledby={props.id.clone()}>
                <title id={props.id.clone()}>{ series.say_described(props.today, lang) }</title>
                { for CUTS.iter().map(|cut| self::cut(*cut)) }
                { for marks.iter().map(range) }
                { for marks.windows(2).filter_map(line) }
                { for each.map(|(at, (mark, own))| dot(mark, own, at == last, &date(own))) }
            </svg>
            <Fold head={strings(lang).report().page.table}>{ table(props, &date) }</Fold>
        </>
    }
}

fn cut(cut: i64) -> Html {
    let y = format!("{}%", 100 - cut);
    html! {
        <>
            <line class="trend__cut" x1="0" x2="100%" y1={y.clone()} y2={y.clone()} />
            <text x="100%" {y} dy="-3" text-anchor="end">{ cut }</text>
        </>
    }
}

fn range(mark: &Mark) -> Html {
    let (top, bottom) = mark.range;
    html! {
        <line class="trend__range" x1={pct(mark.x)} x2={pct(mark.x)} y1={pct(bottom)} y2={pct(top)} />
    }
}

/// Between neighbours that both have a point.
fn line(pair: &[Mark]) -> Option<Html> {
    let [one, other] = pair else {
        return None;
    };
    let (from, to) = one.dot.zip(other.dot)?;
    Some(html! {
        <line class="trend__line" x1={pct(one.x)} y1={pct(from)} x2={pct(other.x)} y2={pct(to)} />
    })
}

fn dot(mark: &Mark, dot: &Dot, is_last: bool, date: &str) -> Html {
    let last = is_last.then_some("trend__dot--last");
    let value = figure::point(&dot.score).filter(|_| mark.labelled);
    let at = mark.dot.map(|y| html! {
        <>
            <circle class={classes!("trend__dot", last)} cx={pct(mark.x)} cy={pct(y)} r="5.5" />
            <svg x={pct(mark.x)} y={pct(y)} overflow="visible">
                <text class="t-strong t-halo" x="0" y="-12" text-anchor="middle">{ for value }</text>
            </svg>
        </>
    });
    let date = mark.labelled.then(|| html! {
        <svg x={pct(mark.x)} y="100%" overflow="visible"><text y="14" text-anchor="middle">{ date }</text></svg>
    });
    html! { <>{ at }{ date }</> }
}

fn table(props: &TrendProps, date: &dyn Fn(&Dot) -> String) -> Html {
    let words = strings(props.lang).report();
    let row = |dot: &Dot| {
        html! {
            <tr>
                <th scope="row">{ date(dot) }</th>
                <td class="num">{ figure::point(&dot.score).map_or(words.scores.no_point.to_owned(), |point| point.to_string()) }</td>
                <td class="num">{ figure::range(&dot.score) }</td>
            </tr>
        }
    };
    html! {
        <table class="grid-table">
            <caption class="unseen">{ (words.since.caption)(props.series.label.get(props.lang)) }</caption>
            <thead><tr>
                <th scope="col">{ words.since.date }</th>
                <th scope="col" class="num">{ words.scores.answered_head }</th>
                <th scope="col" class="num">{ words.scores.range }</th>
            </tr></thead>
            <tbody>{ for props.series.dots.iter().map(row) }</tbody>
        </table>
    }
}
