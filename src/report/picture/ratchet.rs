//! How far up what we gave has pushed what is asked, as a staircase (`ex`).
//!
//! The scale holds three items: how the customer treats what was given, one a
//! kind and reversed, so that each of their five answers is a stair; and last
//! what came back for it.

use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style};
use crate::text::Text;

use super::cells::{headline, part, word, words};
use super::items::{self, Asked};
use super::say::each;
use super::shapes::{self, BAR_ROW};

/// The stairs: how many, how wide, how much higher each is, in px the lowest.
const COUNT: i32 = 5;
const WIDE: i32 = 1000 / COUNT;
const STAIR: i32 = 15;
const LOWEST: i32 = 58 + STAIR * (COUNT - 1);
const GROUND: i32 = LOWEST + STAIR;
const LINE: i32 = 16;

/// The scene of this picture; none where nothing was given.
pub fn scene(source: &Source, scale: &str) -> Option<Scene> {
    items::score(source, scale)?;
    let asked = items::of_scale(source, scale);
    let [price, extras, tied] = *asked.as_slice() else {
        return None;
    };
    let mut marks: Vec<Mark> = (0..COUNT)
        .map(|at| Mark::Rect {
            x: WIDE * at,
            y: top(at),
            w: WIDE,
            h: GROUND - top(at),
            style: Style::Cell,
        })
        .collect();
    let given = [
        (price, word(|words| words.given_price)),
        (extras, word(|words| words.given_extras)),
    ];
    marks.extend(given_on_stairs(&given));
    let end = |x, anchor, said| Mark::text(x, GROUND + 17, anchor, Style::Words, said);
    marks.push(end(0, Anchor::Start, word(|words| words.exception)));
    marks.push(end(1000, Anchor::End, word(|words| words.claim)));
    let said = word(|words| words.came_back);
    marks.extend(shapes::bar_row(
        GROUND + 32,
        &said,
        &tied.level(),
        tied.gauge(),
    ));
    let mut rows = vec![items::score_pair(source, scale)];
    rows.extend(asked.iter().map(|own| items::answer_row(*own)));
    Some(Scene {
        title: headline(&part(source, scale)),
        height: GROUND + 32 + BAR_ROW,
        marks,
        table: items::answer_table(rows),
        note: Some(word(|words| words.ratchet_note)),
    })
}

fn top(stair: i32) -> i32 {
    LOWEST - STAIR * stair
}

/// The stair of an answer: the worst one, which scores nothing, is on top.
fn stair(own: Asked) -> Option<i32> {
    own.score().map(|score| i32::from((100 - score) / 25))
}

/// Each kind on its stair; what stands on none is said at the side.
fn given_on_stairs(given: &[(Asked, Text)]) -> Vec<Mark> {
    let mut marks = Vec::new();
    let (mut aside, mut taken) = (0, None);
    for (own, name) in given {
        let Some(at) = stair(*own) else {
            let said = own.level();
            let said = each(|lang| (words(lang).named)(name.get(lang), said.get(lang)));
            aside += 1;
            let y = LINE * aside - 2;
            marks.push(Mark::text(0, y, Anchor::Start, Style::Words, said));
            continue;
        };
        // A second one on the same stair stands beside the first.
        let beside = taken == Some(at);
        let (dx, up) = if beside { (18, LINE) } else { (0, 0) };
        taken = Some(at);
        let x = WIDE * at + WIDE / 2;
        marks.push(Mark::Disc {
            x,
            dx,
            y: top(at) - 9,
            r: 7,
            style: Style::Dot(own.gauge().tone),
        });
        let y = top(at) - 23 - up;
        marks.push(Mark::text(x, y, Anchor::Middle, Style::Name, name.clone()));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{answered, holds, step};
    use super::*;
    use crate::answer::Value;

    fn drawn(price: Value, extras: Value) -> Scene {
        let answers = [
            ("ex-ratchet-price", price),
            ("ex-ratchet-extras", extras),
            ("ex-ratchet-tied", step(2)),
        ];
        let scene = answered("ex", &answers).pop().unwrap();
        holds(&scene);
        scene
    }

    fn discs(scene: &Scene) -> Vec<(i32, i32)> {
        let discs = scene.marks.iter().filter_map(|mark| match mark {
            Mark::Disc { x, y, .. } => Some((*x, *y)),
            _ => None,
        });
        discs.collect()
    }

    #[test]
    fn what_is_taken_for_a_claim_stands_on_the_highest_stair() {
        let scene = drawn(step(4), step(0));
        assert_eq!(discs(&scene), [(900, top(4) - 9), (100, top(0) - 9)]);
    }

    #[test]
    fn what_is_not_known_stands_on_no_stair() {
        let scene = drawn(step(4), Value::Unknown);
        assert_eq!(discs(&scene).len(), 1);
        let said =
            |mark: &Mark| matches!(mark, Mark::Text { words, .. } if words.en == "Extras: ?");
        assert!(scene.marks.iter().any(said));
    }

    #[test]
    fn two_on_one_stair_keep_their_names() {
        for at in 0..=4 {
            assert_eq!(discs(&drawn(step(at), step(at))).len(), 2);
        }
    }

    #[test]
    fn where_nothing_was_given_there_is_no_staircase() {
        let none = Value::NotApplicable;
        let ids = ["price", "extras", "tied"].map(|id| format!("ex-ratchet-{id}"));
        let answers: Vec<_> = (ids.iter()).map(|id| (id.as_str(), none.clone())).collect();
        assert_eq!(answered("ex", &answers).len(), 3);
        assert_eq!(answered("ex", &[]).len(), 4);
    }
}
