//! The sums and their headings, in one language.

use super::{Head, ItemScore, Line, LineNote, Scored, Sum};
use crate::report::figure;
use crate::text::{Lang, strings};

impl Sum {
    pub fn say(&self) -> String {
        let mut written = String::new();
        for (at, (weight, value)) in self.terms.iter().enumerate() {
            let sign = match (at, *weight < 0) {
                (0, false) => "",
                (0, true) => "−",
                (_, false) => " + ",
                (_, true) => " − ",
            };
            written.push_str(sign);
            if weight.abs() != 1 {
                written.push_str(&format!("{}×", weight.abs()));
            }
            written.push_str(&figure::tenths(*value));
        }
        let divisor = self.divisor;
        let result = figure::signed(figure::round(self.result));
        match self.terms.len() {
            0 => result,
            1 => format!("{written} / {divisor} = {result}"),
            _ => format!("({written}) / {divisor} = {result}"),
        }
    }
}

impl Line {
    pub fn say_head(&self, lang: Lang) -> String {
        let words = &strings(lang).report().scored;
        match &self.head {
            Head::Answered => words.line_answered.to_owned(),
            Head::Range => words.line_range.to_owned(),
            Head::Evidenced => words.line_evidenced.to_owned(),
            Head::Case(option) => (words.line_case)(option.get(lang)),
            Head::Axis(low, high) => (words.place)(low.get(lang), high.get(lang)),
        }
    }

    pub fn say(&self, lang: Lang) -> String {
        let words = &strings(lang).report().scored;
        let sums: Vec<String> = self.sums.iter().map(Sum::say).collect();
        let sums = sums.join(&format!("  {}  ", words.to));
        let note = self.note.map(|note| match note {
            LineNote::Thin(known, all) => (words.thin)(known, all),
            LineNote::ThinShare(percent) => (words.thin_share)(percent),
            LineNote::NoAnswer => words.no_answer.to_owned(),
        });
        match note {
            Some(note) if sums.is_empty() => note,
            Some(note) => (strings(lang).report().since.both)(&sums, &note),
            None => sums,
        }
    }
}

impl ItemScore {
    pub fn say(&self, lang: Lang) -> String {
        let words = &strings(lang).report().scored;
        match self {
            ItemScore::Known {
                score,
                reversed: true,
            } => (words.reversed)(*score),
            ItemScore::Known {
                score,
                reversed: false,
            } => score.to_string(),
            ItemScore::Open => words.open_score.to_owned(),
            ItemScore::Out => String::new(),
        }
    }
}

impl Scored {
    /// `Dependability: 55, from 2 answered and 1 not known`.
    pub fn say_summary(&self, lang: Lang) -> String {
        let words = &strings(lang).report().scored;
        let label = self.label.get(lang);
        if let Some(at) = self.at {
            return (words.summary)(label, &figure::signed(figure::round(at)));
        }
        if !self.is_scored {
            return (words.summary)(label, strings(lang).report().next.not_scored);
        }
        let Some(score) = &self.answered else {
            return (words.summary)(label, words.nothing_applies);
        };
        let known = self.count(|score| matches!(score, ItemScore::Known { .. }));
        let open = self.count(|score| *score == ItemScore::Open);
        let rest = match (figure::point(score), self.items.is_empty()) {
            (Some(point), false) => (words.point)(point, known, open),
            (Some(point), true) => point.to_string(),
            (None, empty) => {
                let (low, high) = figure::ends(score);
                if empty {
                    (strings(lang).report().scores.to)(low, high)
                } else {
                    (words.no_point)(low, high, known, open)
                }
            }
        };
        (words.summary)(label, &rest)
    }

    fn count(&self, wanted: impl Fn(&ItemScore) -> bool) -> usize {
        self.items.iter().filter(|item| wanted(&item.score)).count()
    }
}
