//! A scene as SVG. Where its marks stand is `report::chart::scene`'s work; here
//! they get their classes. The table says the same in words.

use yew::prelude::*;

use super::super::fold::Fold;
use crate::report::chart::scene::{Mark, Scene, path, percent};
use crate::text::{Lang, strings};

/// The picture with its table; `id` is unique in the page.
pub fn scene(scene: &Scene, lang: Lang, id: &str) -> Html {
    let head = strings(lang).report().page.table;
    html! {
        <>
            { drawing(scene, lang, id) }
            { for scene.note.iter().map(|note| html! { <p class="fine">{ note.get(lang) }</p> }) }
            <Fold {head}>{ table(scene, lang) }</Fold>
        </>
    }
}

/// The picture alone, beside what says the same.
pub fn drawing(scene: &Scene, lang: Lang, id: &str) -> Html {
    let title = format!("{id}-title");
    html! {
        <svg class="scene" height={scene.height.to_string()} role="img" aria-labelledby={title.clone()}>
            <title id={title}>{ scene.title.get(lang) }</title>
            { for scene.marks.iter().map(|own| mark(own, lang)) }
        </svg>
    }
}

fn mark(mark: &Mark, lang: Lang) -> Html {
    match mark {
        Mark::Line { from, to, style } => html! {
            <line class={style.class()} x1={percent(from.0)} y1={from.1.to_string()} x2={percent(to.0)} y2={to.1.to_string()} />
        },
        Mark::Rect { x, y, w, h, style } => html! {
            <rect class={style.class()} x={percent(*x)} y={y.to_string()} width={percent(*w)} height={h.to_string()} />
        },
        Mark::Dot { x, y, r, style } => html! {
            <circle class={style.class()} cx={percent(*x)} cy={y.to_string()} r={r.to_string()} />
        },
        Mark::Disc { x, dx, y, r, style } => html! {
            <svg x={percent(*x)} y={y.to_string()} overflow="visible">
                <circle class={style.class()} cx={dx.to_string()} r={r.to_string()} />
            </svg>
        },
        Mark::Text {
            x,
            dx,
            y,
            anchor,
            style,
            words,
        } => html! {
            <svg x={percent(*x)} y={y.to_string()} overflow="visible">
                <text class={style.class()} x={dx.to_string()} text-anchor={anchor.name()}>{ words.get(lang) }</text>
            </svg>
        },
        Mark::Shape {
            x,
            y,
            points,
            closed,
            style,
        } => html! {
            <svg x={percent(*x)} y={y.to_string()} overflow="visible">
                <path class={style.class()} d={path(points, *closed)} />
            </svg>
        },
    }
}

fn table(scene: &Scene, lang: Lang) -> Html {
    let table = &scene.table;
    let head = table
        .head
        .iter()
        .map(|cell| html! { <th scope="col">{ cell.get(lang) }</th> });
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| match at {
            0 => html! { <th scope="row">{ cell.get(lang) }</th> },
            _ => html! { <td>{ cell.get(lang) }</td> },
        });
        html! { <tr>{ for cells }</tr> }
    });
    html! {
        <table class="grid-table">
            <caption class="unseen">{ scene.title.get(lang) }</caption>
            <thead><tr>{ for head }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
