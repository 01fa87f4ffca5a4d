//! The range bar: range and point as answered, whiskers and diamond as evidenced.

use yew::prelude::*;

use crate::report::chart::bar::Bar;
use crate::report::chart::{num, pct};
use crate::scoring::bands::CUTS;

/// How much room a bar has, in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    pub height: f64,
    pub ground: f64,
    pub range: f64,
    pub tick: f64,
    pub dot: f64,
    pub diamond: f64,
}

/// A row of a table.
pub const ROW: Size = Size {
    height: 32.0,
    ground: 4.0,
    range: 12.0,
    tick: 14.0,
    dot: 7.0,
    diamond: 7.5,
};

/// One of several small bars.
pub const SMALL: Size = Size {
    height: 20.0,
    ground: 3.0,
    range: 8.0,
    tick: 10.0,
    dot: 6.0,
    diamond: 6.5,
};

#[derive(PartialEq, Properties)]
pub struct RangeBarProps {
    pub bar: Bar,
    #[prop_or(ROW)]
    pub size: Size,
    /// Low is no fault, so no band speaks.
    #[prop_or_default]
    pub flat: bool,
    /// The bands are cut at 40 and 70.
    #[prop_or(true)]
    pub cut: bool,
}

#[component]
pub fn RangeBar(props: &RangeBarProps) -> Html {
    let size = props.size;
    let flat = props.flat.then_some("plot--flat");
    html! {
        <svg class={classes!("plot", flat)} height={num(size.height)} aria-hidden="true" focusable="false">
            { marks(&props.bar, size, size.height / 2.0, props.cut) }
        </svg>
    }
}

/// All marks of a bar around a middle line.
pub fn marks(bar: &Bar, size: Size, middle: f64, cut: bool) -> Html {
    html! {
        <>
            <rect class="plot__ground" x="0" y={num(middle - size.ground / 2.0)} width="100%" height={num(size.ground)} />
            { range(bar, size, middle) }
            if cut { { for CUTS.iter().map(|cut| line("plot__cut", *cut, middle, size.range)) } }
            { whisker(bar, size, middle) }
            { points(bar, size, middle) }
        </>
    }
}

fn range(bar: &Bar, size: Size, middle: f64) -> Option<Html> {
    let (low, width) = bar.range?;
    let class = classes!("plot__range", format!("plot__range--{}", bar.tone.name()));
    Some(html! {
        <rect {class} x={pct(low)} y={num(middle - size.range / 2.0)} width={pct(width)} height={num(size.range)} />
    })
}

fn line(class: &'static str, cut: i64, middle: f64, height: f64) -> Html {
    let x = format!("{cut}%");
    html! {
        <line {class} x1={x.clone()} x2={x} y1={num(middle - height / 2.0)} y2={num(middle + height / 2.0)} />
    }
}

fn whisker(bar: &Bar, size: Size, middle: f64) -> Option<Html> {
    let (low, high) = bar.whisker?;
    let (top, bottom) = (num(middle - size.tick / 2.0), num(middle + size.tick / 2.0));
    let end = |at: f64| {
        html! {
            <line class="plot__whisker" x1={pct(at)} x2={pct(at)} y1={top.clone()} y2={bottom.clone()} />
        }
    };
    Some(html! {
        <>
            <line class="plot__whisker" x1={pct(low)} x2={pct(high)} y1={num(middle)} y2={num(middle)} />
            { end(low) }
            { end(high) }
        </>
    })
}

/// Dot and diamond; where both stand close, the diamond lies hollow around a
/// smaller dot.
fn points(bar: &Bar, size: Size, middle: f64) -> Html {
    let radius = if bar.over { size.dot - 1.5 } else { size.dot };
    let dot = bar.dot.map(|at| html! {
        <circle class={classes!("plot__dot", format!("plot__dot--{}", bar.tone.name()))} cx={pct(at)} cy={num(middle)} r={num(radius)} />
    });
    let reach = if bar.over {
        size.diamond + 2.0
    } else {
        size.diamond
    };
    let diamond = bar.diamond.map(|at| html! {
        <svg x={pct(at)} y={num(middle)}>
            <path class={classes!("plot__proof", bar.over.then_some("plot__proof--over"))} d={diamond(reach)} />
        </svg>
    });
    if bar.over {
        html! { <>{ dot }{ diamond }</> }
    } else {
        html! { <>{ diamond }{ dot }</> }
    }
}

fn diamond(reach: f64) -> String {
    let reach = num(reach);
    format!("M0-{reach} {reach} 0 0 {reach}-{reach} 0z")
}
