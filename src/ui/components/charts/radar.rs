//! The radar of an index: ring for the range, spokes as wide as they weigh.

use std::rc::Rc;

use yew::prelude::*;

use super::super::figure::figure;
use super::super::fold::Fold;
use crate::report::chart::num;
use crate::report::chart::radar::{Radar as Shape, Spoke, VIEW_BOX, radar};
use crate::report::figure as shown;
use crate::report::index::{Index, Row, RowPlace, Spread, finding};
use crate::scoring::mean::Score;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct RadarProps {
    pub lang: Lang,
    pub index: Rc<Index>,
    /// Ids of the scales on it.
    pub scales: Vec<String>,
}

#[component]
pub fn Radar(props: &RadarProps) -> Html {
    let words = strings(props.lang).report();
    let rows: Vec<&Row> = (props.scales.iter())
        .filter_map(|id| props.index.rows.iter().find(|row| row.id == *id))
        .collect();
    let Some(shape) = radar(&rows, props.lang) else {
        return html! {};
    };
    let title = title(&rows, props.lang);
    let id = format!("radar-{}", props.index.id);
    let picture = html! {
        <>
            <svg class="radar" role="img" aria-labelledby={id.clone()} viewBox={VIEW_BOX}>
                <title {id}>{ title.clone() }</title>
                { picture(&shape) }
            </svg>
            { table(&rows, &props.index, props.lang) }
        </>
    };
    html! {
        <Fold head={words.scores.radar}>
            { figure(title.into(), Some(words.scores.radar_note.into()), picture) }
        </Fold>
    }
}

fn title(rows: &[&Row], lang: Lang) -> String {
    let words = strings(lang).report();
    let owned: Vec<Row> = rows.iter().map(|row| (*row).clone()).collect();
    let list = |names: &[crate::text::Text]| {
        let names: Vec<String> = names
            .iter()
            .map(|name| (words.page.inside)(name.get(lang)))
            .collect();
        (words.page.list)(&names)
    };
    match finding(&owned).scores {
        Spread::Between { top, bottom, .. } => {
            (words.scores.radar_title)(&list(&top), &list(&bottom))
        }
        Spread::Level(point) => (words.scores.level)(point),
        _ => words.scores.radar_level.to_owned(),
    }
}

fn picture(shape: &Shape) -> Html {
    let cut = |path: &String| html! { <path class="radar__cut" d={path.clone()} /> };
    let spoke = |own: &Spoke| {
        html! {
            <line class="radar__spoke" x1="0" y1="0" x2={num(own.end.0)} y2={num(own.end.1)} stroke-width={num(own.width)} />
        }
    };
    let line = |[from, to]: &[(f64, f64); 2]| {
        html! {
            <line class="radar__line" x1={num(from.0)} y1={num(from.1)} x2={num(to.0)} y2={num(to.1)} />
        }
    };
    let dot = |(x, y): &(f64, f64)| html! { <circle class="radar__dot" cx={num(*x)} cy={num(*y)} r="5" /> };
    html! {
        <>
            <path class="radar__ring" d={shape.rim.clone()} />
            { for shape.cuts.iter().map(cut) }
            { for shape.spokes.iter().map(spoke) }
            <path class="radar__band" fill-rule="evenodd" d={shape.ring.clone()} />
            { for shape.lines.iter().map(line) }
            { for shape.dots.iter().map(dot) }
            { for shape.spokes.iter().map(label) }
        </>
    }
}

/// Lines are measured in the text's own size, which differs on a phone.
const LINE: f64 = 1.2;

fn label(spoke: &Spoke) -> Html {
    let (x, y) = (num(spoke.at.0), num(spoke.at.1));
    let em = |lines: f64| format!("{}em", num(lines * LINE));
    let line = |(at, text): (usize, &String)| {
        let down = if at == 0 { -spoke.lift } else { 1.0 };
        html! { <tspan class="t-ink" x={x.clone()} dy={em(down)}>{ text }</tspan> }
    };
    html! {
        <text x={x.clone()} {y} text-anchor={spoke.anchor.name()}>
            { for spoke.label.iter().enumerate().map(line) }
            <tspan class="t-strong" x={x.clone()} dy={em(1.0)}>{ &spoke.value }</tspan>
        </text>
    }
}

fn table(rows: &[&Row], index: &Index, lang: Lang) -> Html {
    let words = &strings(lang).report().scores;
    let range = |score: &Score| {
        if shown::is_settled(score) {
            words.all_known.to_owned()
        } else {
            shown::range(score)
        }
    };
    let row = |row: &&Row| {
        let score = row.answered.as_ref();
        let weight = match row.place {
            RowPlace::Part(weight) => weight,
            _ => None,
        };
        html! {
            <tr>
                <th scope="row">{ row.label.get(lang) }</th>
                <td class="num">{ for score.and_then(shown::point) }</td>
                <td class="num">{ score.map(range) }</td>
                <td class="num">{ for weight }</td>
            </tr>
        }
    };
    html! {
        <table class="grid-table">
            <caption class="unseen">{ (words.table_caption)(index.label.get(lang)) }</caption>
            <thead><tr>
                <th scope="col">{ words.scale }</th>
                <th scope="col" class="num">{ words.score }</th>
                <th scope="col" class="num">{ words.range }</th>
                <th scope="col" class="num">{ words.weight }</th>
            </tr></thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
        </table>
    }
}
