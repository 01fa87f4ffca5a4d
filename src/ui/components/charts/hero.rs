//! The bar that a report opens with: one index, its labels at its marks.

use std::rc::Rc;

use yew::prelude::*;

use super::axis;
use super::bar::{Size, marks};
use crate::report::chart::bar::{Bar, bar, label_at};
use crate::report::chart::{num, pct};
use crate::report::index::Index;
use crate::report::{figure, hero};
use crate::text::{Lang, strings};

const SIZE: Size = Size {
    height: 0.0,
    ground: 8.0,
    range: 22.0,
    tick: 30.0,
    dot: 10.0,
    diamond: 10.5,
};
const MIDDLE: f64 = 52.0;
/// Half of a label's width on the narrowest screen, in per cent of it.
const SHORT: f64 = 20.0;
const LONG: f64 = 38.0;

#[derive(PartialEq, Properties)]
pub struct HeroProps {
    pub lang: Lang,
    pub index: Rc<Index>,
}

#[component]
pub fn Hero(props: &HeroProps) -> Html {
    let index = &props.index;
    let evidenced = index.evidenced.as_ref();
    let bar = bar(&index.answered, evidenced, index.standing.band());
    let id = format!("hero-{}", index.id);
    let title = hero::say_described(&index.label, &index.answered, evidenced, props.lang);
    let height = if evidenced.is_some() { "148" } else { "92" };
    html! {
        <div class="hero">
            <svg class="plot" {height} role="img" aria-labelledby={id.clone()}>
                <title {id}>{ title }</title>
                { answered(index, &bar, props.lang) }
                { marks(&bar, SIZE, MIDDLE, true) }
                <svg y="70" overflow="visible">{ axis::labels(props.lang, false) }</svg>
                { proven(index, props.lang) }
            </svg>
        </div>
    }
}

/// The label above the bar, at the dot or over the range.
fn answered(index: &Index, bar: &Bar, lang: Lang) -> Html {
    let words = &strings(lang).report().scores;
    let (at, said) = match (bar.dot, figure::point(&index.answered)) {
        (Some(at), Some(point)) => (at, (words.point_answered)(point)),
        _ => {
            let (low, high) = (
                figure::float(index.answered.low),
                figure::float(index.answered.high),
            );
            (
                (low + high) / 2.0,
                (words.range_answered)(&figure::range(&index.answered)),
            )
        }
    };
    let (x, anchor) = label_at(at, SHORT);
    let top = MIDDLE - SIZE.range / 2.0;
    html! {
        <>
            <line class="plot__lead" x1={pct(at)} x2={pct(at)} y1="26" y2={num(top)} />
            <text class="t-strong" x={pct(x)} y="18" text-anchor={anchor.name()}>{ said }</text>
        </>
    }
}

/// The bracket below the bar: what is left without our own guesses.
fn proven(index: &Index, lang: Lang) -> Option<Html> {
    let words = &strings(lang).report().scores;
    let score = index.evidenced.as_ref()?;
    let (low, high) = (figure::float(score.low), figure::float(score.high));
    let point = figure::point(score);
    let range = figure::range(score);
    let (said, below) = match point {
        Some(point) if figure::is_settled(score) => {
            ((words.point_evidenced)(point), words.all_known.to_owned())
        }
        Some(point) => (
            (words.point_evidenced)(point),
            (words.to)(figure::round(score.low), figure::round(score.high)),
        ),
        None => ((words.range_evidenced)(&range), words.too_little.to_owned()),
    };
    let middle = (low + high) / 2.0;
    let (x, anchor) = label_at(middle, LONG);
    let tick = |at: f64| {
        html! {
            <line class="plot__whisker" x1={pct(at)} x2={pct(at)} y1="97" y2="102" />
        }
    };
    Some(html! {
        <>
            <line class="plot__whisker" x1={pct(low)} x2={pct(high)} y1="102" y2="102" />
            { tick(low) }
            { tick(high) }
            <text class="t-strong" x={pct(x)} y="124" text-anchor={anchor.name()}>{ said }</text>
            <text x={pct(x)} y="142" text-anchor={anchor.name()}>{ below }</text>
        </>
    })
}
