//! One person's way through an instrument: what was answered, and what comes next.
//!
//! A [`Run`] changes only by [`Run::after`]. There are no timers and no saving
//! here. The items are walked in parts, one scale a part and at most six items
//! each, so that a screen holds one thought.

use crate::answer::{Answer, Grade, Sheet, Value};
use crate::instrument::{Instrument, Item};
use crate::scoring::Depth;
use crate::scoring::reading::{Reading, State};

/// The most items that a part holds.
pub const PART_SIZE: usize = 6;

/// Answers so far, at a depth.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub depth: Depth,
    /// The item answered last, where one resumes.
    pub at: Option<String>,
    pub sheet: Sheet,
}

/// What a person does on the way.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Answers an item; `None` takes the answer back and keeps its note.
    Answer {
        item: String,
        value: Option<Value>,
    },
    Grade {
        item: String,
        grade: Option<Grade>,
    },
    Note {
        item: String,
        note: String,
    },
    /// Sets the tick below the note, or takes it away.
    Mark {
        item: String,
        mark: bool,
    },
    /// Every answer is kept, asked or not.
    Depth(Depth),
}

impl Step {
    /// The item that it is about.
    pub fn item(&self) -> Option<&str> {
        match self {
            Step::Answer { item, .. }
            | Step::Grade { item, .. }
            | Step::Note { item, .. }
            | Step::Mark { item, .. } => Some(item),
            Step::Depth(_) => None,
        }
    }
}

impl Run {
    pub fn new(depth: Depth) -> Run {
        Run {
            depth,
            at: None,
            sheet: Sheet::new(),
        }
    }

    /// The run after a step. An answer without anything in it is dropped.
    pub fn after(&self, step: Step) -> Run {
        let mut run = self.clone();
        match step {
            Step::Answer { item, value } => {
                run.change(&item, |answer| answer.value = value);
                run.at = Some(item);
            }
            Step::Grade { item, grade } => run.change(&item, |answer| answer.grade = grade),
            Step::Note { item, note } => run.change(&item, |answer| answer.note = note),
            Step::Mark { item, mark } => run.change(&item, |answer| answer.mark = mark),
            Step::Depth(depth) => run.depth = depth,
        }
        run
    }

    fn change(&mut self, item: &str, change: impl FnOnce(&mut Answer)) {
        let mut answer = self.sheet.get(item).cloned().unwrap_or_default();
        change(&mut answer);
        if answer.is_empty() {
            self.sheet.remove(item);
        } else {
            self.sheet.insert(item.to_owned(), answer);
        }
    }
}

/// A step with those that follow from it.
///
/// "Not applicable" on one of three ratings of a value takes the whole value out
/// (`docs/spec/04-va`), so the other two go with it; and so do they when it comes
/// back, which leaves them empty.
pub fn along(instrument: &Instrument, sheet: &Sheet, step: Step) -> Vec<Step> {
    let Step::Answer { item, value } = &step else {
        return vec![step];
    };
    let triples = instrument.values.iter().flat_map(|own| &own.triples);
    let triple = triples.clone().find(|own| own.items.contains(item));
    let is_out = |value: Option<&Value>| value == Some(&Value::NotApplicable);
    let kept = |id: &str| sheet.get(id).and_then(|answer| answer.value.as_ref());
    let goes = is_out(value.as_ref());
    let others = triple.iter().flat_map(|own| &own.items);
    let others = others.filter(|id| *id != item && is_out(kept(id)) != goes);
    let mut steps: Vec<Step> = others
        .map(|id| Step::Answer {
            item: id.clone(),
            value: goes.then_some(Value::NotApplicable),
        })
        .collect();
    // The one that was answered comes last: there one resumes.
    steps.push(step);
    steps
}

/// Some items of one scale that stand together.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'a> {
    /// The scale's id, and `.2` for its second part: what an address names.
    pub key: String,
    pub scale: &'a str,
    /// Visible items, each with its number in the whole, from 1.
    pub items: Vec<(usize, &'a Item)>,
}

/// The parts of an instrument that hold visible items, in order.
pub fn parts<'a>(instrument: &'a Instrument, readings: &[Reading]) -> Vec<Part<'a>> {
    let visible = instrument
        .items
        .iter()
        .zip(readings)
        .filter(|(_, reading)| reading.is_visible())
        .map(|(item, _)| item);
    let mut parts: Vec<Part> = Vec::new();
    for (at, item) in visible.enumerate() {
        let number = at + 1;
        match parts.last_mut() {
            Some(part) if part.scale == item.scale && part.items.len() < PART_SIZE => {
                part.items.push((number, item));
            }
            _ => {
                let before = parts.iter().filter(|part| part.scale == item.scale).count();
                parts.push(Part {
                    key: match before {
                        0 => item.scale.clone(),
                        more => format!("{}.{}", item.scale, more + 1),
                    },
                    scale: &item.scale,
                    items: vec![(number, item)],
                });
            }
        }
    }
    parts
}

/// The scale of a part, by the part's key. Ids of scales may hold dots, too.
pub fn scale_of<'a>(instrument: &Instrument, key: &'a str) -> &'a str {
    match key.rsplit_once('.') {
        Some((scale, _)) if instrument.scale(key).is_none() => scale,
        _ => key,
    }
}

/// How far a run has come, over the items in play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// "Don't know yet" and "not applicable" are answers.
    pub answered: usize,
    pub all: usize,
}

impl Progress {
    pub fn is_complete(self) -> bool {
        self.answered == self.all
    }
}

/// Counts answered and visible items.
pub fn progress<'a>(readings: impl IntoIterator<Item = &'a Reading>) -> Progress {
    let mut progress = Progress::default();
    for reading in readings {
        progress.all += usize::from(reading.is_visible());
        let open = matches!(reading.state, State::Hidden | State::Skipped);
        progress.answered += usize::from(!open);
    }
    progress
}

/// The part to open: where the first skipped item stands, looking on from the
/// part of the item answered last.
pub fn resume<'p>(
    parts: &'p [Part],
    readings: &[Reading],
    at: Option<&str>,
) -> Option<&'p Part<'p>> {
    let holds = |part: &Part, id: &str| part.items.iter().any(|(_, item)| item.id == id);
    let is_skipped = |id: &str| {
        let reading = readings.iter().find(|reading| reading.id == id);
        reading.is_some_and(|reading| reading.state == State::Skipped)
    };
    let has_skipped = |part: &&Part| part.items.iter().any(|(_, item)| is_skipped(&item.id));
    let from = at
        .and_then(|id| parts.iter().position(|part| holds(part, id)))
        .unwrap_or(0);
    let later = parts.iter().skip(from);
    later
        .clone()
        .find(has_skipped)
        .or_else(|| parts.iter().find(has_skipped))
        .or_else(|| later.clone().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(item: &str, value: f64) -> Step {
        Step::Answer {
            item: item.to_owned(),
            value: Some(Value::Number(value)),
        }
    }

    #[test]
    fn taking_an_answer_back_keeps_its_note() {
        let run = Run::new(Depth::Full)
            .after(answer("a", 3.0))
            .after(Step::Note {
                item: "a".to_owned(),
                note: "Oak said so".to_owned(),
            })
            .after(Step::Answer {
                item: "a".to_owned(),
                value: None,
            });
        let kept = run.sheet.get("a").unwrap();
        assert_eq!(kept.value, None);
        assert_eq!(kept.note, "Oak said so");
    }

    #[test]
    fn an_answer_with_nothing_in_it_leaves_no_trace() {
        let run = Run::new(Depth::Full).after(Step::Note {
            item: "a".to_owned(),
            note: String::new(),
        });
        assert!(run.sheet.is_empty());
    }

    #[test]
    fn going_from_quick_to_full_keeps_every_answer() {
        let run = Run::new(Depth::Quick).after(answer("a", 1.0));
        let full = run.after(Step::Depth(Depth::Full));
        assert_eq!(full.sheet, run.sheet);
    }
}
