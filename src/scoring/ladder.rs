//! Rungs that hold only on those below (`docs/spec/07-pd`, §7.4).
//!
//! A rung is reached by a shown point of 70 or more, when at least 40 of what
//! is to be known is known (§13.9). The level counts the rungs reached from the
//! bottom; it is a point when every rung up to the next one has a point, else
//! a range: the same rule on all lows and on all highs.

use super::mean::Score;
use super::reading::Reading;
use super::{Fraction, View};
use crate::instrument::{Instrument, Ladder};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LadderResult {
    /// How many rungs are reached from the bottom; `None`: only a range.
    pub level: Option<u8>,
    /// By the lows and by the highs.
    pub range: (u8, u8),
    /// The next rung, where it is close.
    pub close_to: Option<String>,
    /// Rungs above the next one that are reached.
    pub skipped: Vec<String>,
    /// Place among the suppliers, 0 the lowest.
    pub rank: Option<u8>,
    /// The greatest place there is.
    pub top_rank: u8,
    /// Every rung above the next one has a point.
    above_is_known: bool,
}

impl LadderResult {
    /// Rank minus level, where both are known.
    pub fn lead(&self) -> Option<i16> {
        Some(i16::from(self.rank?) - i16::from(self.level?))
    }

    /// The least and the greatest level that is possible.
    pub fn levels(&self) -> (u8, u8) {
        self.level.map_or(self.range, |level| (level, level))
    }

    /// The least and the greatest lead that is possible.
    pub fn leads(&self) -> (i16, i16) {
        let (low, high) = self.levels();
        let (least, most) = self.rank.map_or((0, self.top_rank), |rank| (rank, rank));
        (
            i16::from(least) - i16::from(high),
            i16::from(most) - i16::from(low),
        )
    }

    /// Whether a rung is skipped; `None`: it depends on what is unknown.
    pub fn is_uneven(&self) -> Option<bool> {
        if !self.skipped.is_empty() {
            return Some(true);
        }
        (self.level.is_some() && self.above_is_known).then_some(false)
    }
}

/// A rung with its score and that of what is known.
struct Rung<'a> {
    id: &'a str,
    score: Option<&'a Score>,
    known: Option<&'a Score>,
}

impl Rung<'_> {
    fn is_shown(&self) -> bool {
        self.score
            .is_some_and(|score| score.shown_point().is_some())
    }

    /// Whether a value of both scores reaches these cuts.
    fn passes(&self, least: u8, known: u8, value: impl Fn(&Score) -> Option<Fraction>) -> bool {
        let reaches = |score: Option<&Score>, cut: u8| {
            let value = score.and_then(&value);
            value.is_some_and(|value| value >= Fraction::from_integer(i64::from(cut)))
        };
        reaches(self.score, least) && reaches(self.known, known)
    }

    fn is_reached(&self, rule: &Ladder) -> bool {
        self.is_shown() && self.passes(rule.reached, rule.known, |score| score.point)
    }
}

/// How far up the ladder somebody is.
pub fn climb(
    instrument: &Instrument,
    rule: &Ladder,
    readings: &[Reading],
    view: &View,
) -> LadderResult {
    let rungs: Vec<Rung> = rule
        .rungs
        .iter()
        .map(|(id, known)| Rung {
            id,
            score: view.score(id),
            known: view.score(known),
        })
        .collect();
    let up_to = |holds: &dyn Fn(&Rung) -> bool| rungs.iter().take_while(|rung| holds(rung)).count();
    let at = |value: fn(&Score) -> Option<Fraction>| {
        up_to(&|rung: &Rung| rung.passes(rule.reached, rule.known, value))
    };
    let range = (at(|score| Some(score.low)), at(|score| Some(score.high)));
    let reached = up_to(&|rung: &Rung| rung.is_reached(rule));
    let next = rungs.get(reached);
    let level = next.is_none_or(Rung::is_shown).then_some(reached);
    let is_close = |rung: &&Rung| rung.passes(rule.near, rule.known, |score| score.point);
    let close_to = level.and(next).filter(is_close);
    let above = || rungs.iter().skip(level.unwrap_or(range.1) + 1);
    let (rank, top_rank) = rank(instrument, &rule.rank, readings);
    LadderResult {
        level: level.map(step),
        range: (step(range.0), step(range.1)),
        close_to: close_to.map(|rung| rung.id.to_owned()),
        skipped: above()
            .filter(|rung| rung.is_reached(rule))
            .map(|rung| rung.id.to_owned())
            .collect(),
        rank,
        top_rank,
        above_is_known: above().all(Rung::is_shown),
    }
}

/// The place of the picked option, and of the last one.
fn rank(instrument: &Instrument, id: &str, readings: &[Reading]) -> (Option<u8>, u8) {
    let options = instrument.item(id).map_or(&[][..], |item| item.options());
    let reading = readings.iter().find(|reading| reading.id == id);
    let picked = reading
        .and_then(Reading::value)
        .and_then(|value| value.pick());
    let place = options
        .iter()
        .position(|option| Some(option.key.as_str()) == picked);
    (place.map(step), step(options.len().saturating_sub(1)))
}

fn step(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(level: Option<u8>, range: (u8, u8), rank: Option<u8>) -> LadderResult {
        LadderResult {
            level,
            range,
            close_to: None,
            skipped: Vec::new(),
            rank,
            top_rank: 4,
            above_is_known: true,
        }
    }

    #[test]
    fn a_lead_is_open_as_far_as_level_and_rank_are() {
        assert_eq!(result(Some(1), (1, 2), Some(3)).leads(), (2, 2));
        assert_eq!(result(None, (1, 3), Some(3)).leads(), (0, 2));
        assert_eq!(result(Some(2), (2, 2), None).leads(), (-2, 2));
        assert_eq!(result(None, (1, 3), Some(3)).lead(), None);
    }

    #[test]
    fn whether_a_rung_is_skipped_waits_for_a_level() {
        assert_eq!(result(None, (0, 1), None).is_uneven(), None);
        assert_eq!(result(Some(0), (0, 0), None).is_uneven(), Some(false));
    }
}
