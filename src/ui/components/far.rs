//! How far one has come: in words, and as thin segments in proportion.

use yew::prelude::*;

use crate::number;
use crate::run::Progress;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct FarProps {
    pub lang: Lang,
    /// One a part.
    pub parts: Vec<Progress>,
    /// The part on the screen, from 0.
    pub at: usize,
}

#[component]
pub fn Far(props: &FarProps) -> Html {
    let words = strings(props.lang).answering();
    let sum = |count: fn(&Progress) -> usize| props.parts.iter().map(count).sum::<usize>();
    let (answered, all) = (sum(|part| part.answered), sum(|part| part.all));
    let (number, unit) = (words.answered)(answered, all);
    html! {
        <div class="far">
            <p class="far__text">
                <span><b>{ number }</b>{ " " }{ unit }</span>
                <span>{ (words.part)(props.at + 1, props.parts.len()) }</span>
            </p>
            <svg width="100%" height="6" aria-hidden="true">
                { for segments(&props.parts).into_iter().map(segment) }
            </svg>
        </div>
    }
}

/// Left edge, width and done width of each part, in percent.
fn segments(parts: &[Progress]) -> Vec<[f64; 3]> {
    const GAP: f64 = 0.5;
    let all = parts.iter().map(|part| part.all).sum::<usize>().max(1);
    let share = |count: usize| percent(count, all);
    let mut left = 0.0;
    parts
        .iter()
        .map(|part| {
            let width = share(part.all);
            let at = left;
            left += width;
            let inner = (width - GAP).max(0.0);
            let done = inner * percent(part.answered, part.all.max(1)) / 100.0;
            [at, inner, done]
        })
        .collect()
}

fn percent(count: usize, all: usize) -> f64 {
    // Item counts are small; the conversion is exact.
    #[allow(clippy::cast_precision_loss)]
    let percent = 100.0 * count as f64 / all as f64;
    percent
}

fn percents(number: f64) -> String {
    number::rounded(number, 2) + "%"
}

fn segment([left, width, done]: [f64; 3]) -> Html {
    let x = percents(left);
    html! {
        <>
            <rect class="far__rest" x={x.clone()} width={percents(width)} height="6" />
            if done > 0.0 {
                <rect class="far__done" {x} width={percents(done)} height="6" />
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_are_in_proportion_and_fill_as_one_answers() {
        let part = |answered, all| Progress { answered, all };
        let [first, second] = segments(&[part(1, 1), part(1, 3)])[..] else {
            panic!("two parts make two segments");
        };
        assert_eq!(first, [0.0, 24.5, 24.5]);
        assert_eq!(second[0], 25.0);
        assert!((second[2] - 74.5 / 3.0).abs() < 1e-9);
    }
}
