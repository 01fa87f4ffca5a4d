//! Which answers stand behind a condition, through all results that it reads.

use crate::instrument::check::{Part, formula_names};
use crate::instrument::{Condition, Instrument, Method, Named};

/// The ids of all items that a condition depends on.
pub(super) fn answers<'a>(instrument: &'a Instrument, condition: &'a Condition) -> Vec<&'a str> {
    let mut walk = Walk {
        instrument,
        found: Vec::new(),
        seen: Vec::new(),
    };
    walk.condition(condition);
    walk.found
}

struct Walk<'a> {
    instrument: &'a Instrument,
    found: Vec<&'a str>,
    /// Results that were followed already.
    seen: Vec<&'a str>,
}

impl<'a> Walk<'a> {
    fn condition(&mut self, condition: &'a Condition) {
        let mut named = Vec::new();
        condition.names(&mut |name| named.push(name));
        for name in named {
            match name {
                Named::Answer(id) | Named::Option(id, _) => self.found.push(id),
                Named::Score(id) => self.score(id),
                Named::Verdict(id, _) => self.verdict(id),
                Named::Class(_) => self.classes(),
            }
        }
    }

    fn classes(&mut self) {
        let classifier = self.instrument.classifier.iter();
        for id in classifier.flat_map(|own| own.classes.iter().chain(&own.votes)) {
            self.score(id);
        }
    }

    fn score(&mut self, id: &'a str) {
        if self.seen.contains(&id) {
            return;
        }
        self.seen.push(id);
        let instrument = self.instrument;
        if let Some(item) = instrument.item(id) {
            self.found.push(&item.id);
        }
        let within = |scale: &str| {
            instrument
                .scale(scale)
                .and_then(|own| own.within.as_deref())
        };
        let items = instrument.items.iter();
        let of_scale = items.filter(|item| item.scale == id || within(&item.scale) == Some(id));
        self.found.extend(of_scale.map(|item| item.id.as_str()));
        for ratio in instrument
            .ratios
            .iter()
            .filter(|own| own.id == id || own.scale == id)
        {
            self.found
                .extend([ratio.over.as_str(), ratio.under.as_str()]);
        }
        if let Some(composite) = instrument.composite(id) {
            let values = || instrument.values.iter().flat_map(|own| &own.triples);
            let mut scores = Vec::new();
            formula_names(&composite.formula, &mut |part| match part {
                Part::Score(id) => scores.push(id),
                Part::Item(id) => self.found.push(id),
                Part::Value(id) => {
                    let of = values().filter(|value| value.id == *id);
                    let items = of.flat_map(|value| &value.items);
                    self.found.extend(items.map(String::as_str));
                }
                Part::Weight(_) => {}
            });
            scores.into_iter().for_each(|part| self.score(part));
        }
    }

    fn verdict(&mut self, id: &'a str) {
        if self.seen.contains(&id) {
            return;
        }
        self.seen.push(id);
        let Some(verdict) = self.instrument.verdict(id) else {
            return;
        };
        match &verdict.by {
            Method::List { rows, near, .. } => {
                rows.iter().for_each(|(when, _)| self.condition(when));
                near.iter().for_each(|(id, _)| self.score(id));
            }
            Method::Cuts { of, .. } => self.score(of),
            Method::Nearest { of, confirm, .. } => {
                self.score(of);
                let parts = confirm.iter().flat_map(|rule| &rule.of);
                parts.into_iter().for_each(|part| self.condition(part));
            }
            Method::Highest { of, first, .. } => {
                of.iter().for_each(|id| self.score(id));
                first.iter().for_each(|(when, _)| self.condition(when));
            }
            Method::Grid { rows, columns, .. } => {
                self.verdict(rows);
                self.verdict(columns);
            }
            Method::Sort { of, .. } => self.verdict(of),
            Method::Extremes { of, .. } => of.iter().for_each(|id| self.score(id)),
            Method::Fit { fits } => {
                self.classes();
                self.verdict(fits);
            }
        }
    }
}
