//! The screens of an instrument, in order: the context it reads, then its parts.

use crate::answer::Value;
use crate::instrument::{Instrument, Item};
use crate::record::{Assessment, Deal};
use crate::run::{self, Part, Progress};
use crate::scoring::reading::Reading;

/// The key of the screen that asks about the deal.
pub const CONTEXT: &str = "context";

/// The screens, and how far each has come.
pub struct Stops<'a> {
    /// Progress of the context questions; `None`: the instrument reads none.
    context: Option<Progress>,
    parts: Vec<Part<'a>>,
    progress: Vec<Progress>,
}

impl<'a> Stops<'a> {
    /// A context answer that was given once is not asked again, unless the
    /// reader goes back to it: it counts as answered.
    pub fn of(
        instrument: &'a Instrument,
        readings: &[Reading],
        assessment: &Assessment,
        deal: &Deal,
    ) -> Stops<'a> {
        let kept = assessment.context.as_ref();
        let is_answered = |id: &&String| {
            let answer = deal.context.get(id).or_else(|| kept?.get(id));
            answer.is_some_and(|value| !matches!(value, Value::Text(text) if text.is_empty()))
        };
        let asked = &instrument.context;
        let parts = run::parts(instrument, readings);
        let of_part = |part: &Part| {
            let ids: Vec<&str> = part
                .items
                .iter()
                .map(|(_, item)| item.id.as_str())
                .collect();
            run::progress(
                readings
                    .iter()
                    .filter(|reading| ids.contains(&reading.id.as_str())),
            )
        };
        Stops {
            context: (!asked.is_empty()).then(|| Progress {
                answered: asked.iter().filter(is_answered).count(),
                all: asked.len(),
            }),
            progress: parts.iter().map(of_part).collect(),
            parts,
        }
    }

    /// One a screen.
    pub fn progress(&self) -> Vec<Progress> {
        self.context
            .into_iter()
            .chain(self.progress.iter().copied())
            .collect()
    }

    /// Questions left empty, those about the deal included.
    pub fn skipped(&self) -> usize {
        let left = |progress: &Progress| progress.all - progress.answered;
        self.progress().iter().map(left).sum()
    }

    /// The key of a screen; the last one's beyond the end.
    pub fn key(&self, at: usize) -> &str {
        let before = usize::from(self.context.is_some());
        match at.checked_sub(before) {
            None => CONTEXT,
            Some(at) => self
                .parts
                .get(at)
                .or(self.parts.last())
                .map_or(CONTEXT, |part| part.key.as_str()),
        }
    }

    pub fn position(&self, key: &str) -> Option<usize> {
        (0..self.count()).find(|&at| self.key(at) == key)
    }

    pub fn key_after(&self, at: usize) -> Option<&str> {
        (at + 1 < self.count()).then(|| self.key(at + 1))
    }

    /// The items of a screen with their numbers; none on that about the deal.
    pub fn items(&self, at: usize) -> &[(usize, &'a Item)] {
        let before = usize::from(self.context.is_some());
        at.checked_sub(before)
            .and_then(|at| self.parts.get(at))
            .map_or(&[], |part| part.items.as_slice())
    }

    /// The screen where one stopped.
    pub fn resume(&self, readings: &[Reading], last: Option<&str>) -> usize {
        if last.is_none() && self.context.is_some_and(|context| !context.is_complete()) {
            return 0;
        }
        run::resume(&self.parts, readings, last)
            .and_then(|part| self.position(&part.key))
            .unwrap_or(0)
    }

    fn count(&self) -> usize {
        self.parts.len() + usize::from(self.context.is_some())
    }
}
