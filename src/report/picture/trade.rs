//! What we give and what we get, in two columns (`ng`).
//!
//! The third scored scale asks for it: how many conditions would move the other
//! side, how many pairs are written down, how often something went for nothing,
//! and whether only price is left. What the conditions are is not asked.

use super::items::{self, Asked};
use super::say;
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style, plain, text_lines};
use crate::text::{Text, strings};

const TOP: i32 = 26;
const ROW: i32 = 32;
const HIGH: i32 = 24;
/// How wide a column is, in thousandths, and what its words have in px.
const WIDE: i32 = 440;
const ROOM: i32 = 284;

/// The list; `None` for an instrument that does not ask this.
pub fn scene(source: &Source) -> Option<Scene> {
    let scales = items::scales(source);
    let asked = items::of_scale(source, &scales.get(2)?.id);
    let [movers, pairs, gifts, price] = asked.as_slice() else {
        return None;
    };
    let word = |of: fn(&crate::text::report::Picture) -> &'static str| {
        say::word(|words| of(&words.picture))
    };
    let (give, get) = (word(|own| own.we_give), word(|own| own.we_get));
    let (written, free) = (word(|own| own.pairs), word(|own| own.for_nothing));
    let mut marks = vec![
        Mark::text(0, 14, Anchor::Start, Style::Name, give),
        Mark::text(1000, 14, Anchor::End, Style::Name, get),
    ];
    let mut y = TOP;
    let sure = (Style::CellOn, Style::Join);
    let lines = [
        (
            *pairs,
            sure,
            [word(|own| own.then_we), word(|own| own.if_you)],
        ),
        (
            *gifts,
            (Style::HeatNone, Style::JoinOpen),
            [free.clone(), word(|own| own.nothing)],
        ),
    ];
    for (own, (other, join), words) in lines {
        for _ in 0..count(own).unwrap_or(1) {
            let known = own.score().is_some();
            let styles = match known {
                true => (Style::CellOn, join, other),
                false => (Style::HeatNone, Style::JoinOpen, Style::HeatNone),
            };
            let words = if known {
                words.clone()
            } else {
                [plain("?"), plain("?")]
            };
            marks.extend(row(y, styles, words));
            y += ROW;
        }
    }
    y += 18;
    let named = [
        (*pairs, written),
        (*gifts, free),
        (*movers, word(|own| own.movers)),
        (*price, word(|own| own.price_only)),
    ];
    for (own, name) in &named {
        let said = say::each(|lang| {
            (strings(lang).report().picture.of)(name.get(lang), own.reply_or_unknown().get(lang))
        });
        for line in text_lines(&said, ROOM) {
            marks.push(Mark::text(0, y, Anchor::Start, Style::Words, line));
            y += 18;
        }
    }
    Some(Scene {
        title: say::each(|lang| {
            let words = &strings(lang).report().picture;
            let [(pairs, written), (gifts, free), ..] = &named;
            let said = |own: &Asked, name: &Text| {
                let inside = strings(lang).report().page.inside;
                (words.of)(name.get(lang), &inside(own.reply_or_unknown().get(lang)))
            };
            let free = said(gifts, free);
            (words.both)(
                &said(pairs, written),
                &(strings(lang).report().page.inside)(&free),
            )
        }),
        height: y - 8,
        marks,
        table: items::answer_table(asked.iter().map(|own| items::answer_row(*own)).collect()),
        note: Some(word(|own| own.trade_note)),
    })
}

/// How many rows an answer stands for; the last step means that many or more.
fn count(own: Asked) -> Option<i32> {
    own.reading.value()?.rating().map(i32::from)
}

/// One thing given and what came back for it.
fn row(y: i32, (give, join, get): (Style, Style, Style), words: [Text; 2]) -> Vec<Mark> {
    let cell = |x: i32, style: Style| Mark::Rect {
        x,
        y,
        w: WIDE,
        h: HIGH,
        style,
    };
    let middle = y + HIGH / 2;
    let mut marks = vec![
        cell(0, give),
        cell(1000 - WIDE, get),
        Mark::Line {
            from: (WIDE, middle),
            to: (1000 - WIDE, middle),
            style: join,
        },
    ];
    let places = [WIDE / 2, 1000 - WIDE / 2];
    marks.extend(
        places
            .into_iter()
            .zip(words)
            .map(|(x, words)| Mark::text(x, middle + 5, Anchor::Middle, Style::Strong, words)),
    );
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, step};
    use super::*;

    fn list(answers: &[(&str, crate::answer::Value)]) -> Scene {
        let mut scenes = fixture::answered("ng", answers);
        scenes.pop().unwrap()
    }

    fn cells(scene: &Scene, wanted: Style) -> usize {
        let cells = scene.marks.iter();
        let cells =
            cells.filter(|mark| matches!(mark, Mark::Rect { style, .. } if *style == wanted));
        cells.count()
    }

    #[test]
    fn a_pair_has_both_sides_and_a_gift_only_ours() {
        let scene = list(&[("ng-pairs", step(2)), ("ng-free-gifts", step(1))]);
        assert_eq!(cells(&scene, Style::CellOn), 2 * 2 + 1);
        assert_eq!(cells(&scene, Style::HeatNone), 1);
        assert_eq!(
            scene.title.en,
            "Pairs written down: two; given for nothing: one"
        );
    }

    #[test]
    fn what_is_not_known_is_one_dashed_row_and_never_none() {
        let scene = list(&[]);
        assert_eq!(cells(&scene, Style::CellOn), 0);
        assert_eq!(cells(&scene, Style::HeatNone), 4);
        let none = list(&[("ng-pairs", step(0)), ("ng-free-gifts", step(0))]);
        assert_eq!(cells(&none, Style::HeatNone), 0);
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("ng", known).iter().for_each(holds);
        }
    }
}
