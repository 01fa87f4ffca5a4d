//! What a score is called and how sure that is (conventions §4).

use crate::instrument::Band;
use crate::scoring::Depth;
use crate::scoring::bands::{Label, Name, band};
use crate::scoring::mean::Score;
use crate::text::{Lang, strings};

/// A band or a range of bands, with how far open answers could move it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub name: Name,
    pub sure: Sure,
    /// The band before a cap lowered it.
    pub capped_from: Option<Band>,
    /// Low is no fault: low, medium, high.
    pub neutral: bool,
}

/// How sure a band is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sure {
    Firm,
    /// The bounds agree, but quick depth leaves questions out.
    Quick,
    /// Open answers could lift it to, lower it to, or move it between these.
    Lift(Band),
    Lower(Band),
    Move(Band, Band),
    /// No point, and the bounds differ.
    Range,
    /// A rule holds it where it is; the rule's own text says why.
    Capped,
}

impl Standing {
    pub fn of(score: &Score, label: &Label, depth: Depth, neutral: bool) -> Standing {
        Standing {
            name: label.name,
            sure: sure(score, label, depth),
            capped_from: label.capped_from,
            neutral,
        }
    }

    /// The one band, if there is one.
    pub fn band(&self) -> Option<Band> {
        match self.name {
            Name::Band { band, .. } => Some(band),
            Name::Range { .. } => None,
        }
    }

    /// `Partial`, `Weak to strong`.
    pub fn say(&self, lang: Lang) -> String {
        match self.name {
            Name::Band { band, .. } => self.band_name(band, lang).to_owned(),
            Name::Range { lower, upper } => {
                let words = strings(lang).report();
                let (lower, upper) = (self.band_name(lower, lang), self.band_name(upper, lang));
                (words.verdict.from_to)(lower, &(words.page.inside)(upper))
            }
        }
    }

    /// One or two words beside the band: firm, provisional, range only.
    pub fn say_short(&self, lang: Lang) -> Option<&'static str> {
        let words = &strings(lang).report().verdict;
        match self.sure {
            Sure::Firm => Some(words.firm),
            Sure::Range => Some(words.range),
            Sure::Capped => None,
            _ => Some(words.provisional),
        }
    }

    /// The whole sentence beside the band at the head of a report.
    pub fn say_long(&self, lang: Lang) -> Option<String> {
        let words = &strings(lang).report().verdict;
        let inside = |band| (strings(lang).report().page.inside)(self.band_name(band, lang));
        Some(match self.sure {
            Sure::Firm => words.firm_why.to_owned(),
            Sure::Quick => words.quick.to_owned(),
            Sure::Lift(to) => (words.could_lift)(&inside(to)),
            Sure::Lower(to) => (words.could_lower)(&inside(to)),
            Sure::Move(low, high) => (words.could_move)(&inside(low), &inside(high)),
            Sure::Range => words.range.to_owned(),
            Sure::Capped => (words.capped)(&inside(self.capped_from?)),
        })
    }

    fn band_name(&self, band: Band, lang: Lang) -> &'static str {
        band_name(band, self.neutral, lang)
    }
}

/// What a band is called.
pub fn band_name(band: Band, neutral: bool, lang: Lang) -> &'static str {
    let words = &strings(lang).report().verdict;
    let [weak, partial, strong] = if neutral {
        words.neutral_bands
    } else {
        words.bands
    };
    match band {
        Band::Weak => weak,
        Band::Partial => partial,
        Band::Strong => strong,
    }
}

fn sure(score: &Score, label: &Label, depth: Depth) -> Sure {
    let Name::Band { band: own, firm } = label.name else {
        return Sure::Range;
    };
    if label.capped_from.is_some() || label.narrowed_by_cap {
        return Sure::Capped;
    }
    let (lower, upper) = (band(score.low), band(score.high));
    match (lower < own, upper > own) {
        (true, true) => Sure::Move(lower, upper),
        (true, false) => Sure::Lower(lower),
        (false, true) => Sure::Lift(upper),
        (false, false) if !firm && depth == Depth::Quick => Sure::Quick,
        (false, false) => Sure::Firm,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Fraction;
    use crate::scoring::bands::{cap, label};

    fn score(point: i64, low: i64, high: i64, shown: bool) -> Score {
        Score {
            point: Some(Fraction::from_integer(point)),
            shown,
            cover: Fraction::from_integer(1),
            low: Fraction::from_integer(low),
            high: Fraction::from_integer(high),
        }
    }

    fn standing(score: &Score, depth: Depth) -> Standing {
        Standing::of(score, &label(score, depth), depth, false)
    }

    #[test]
    fn a_provisional_band_says_where_it_could_go() {
        let lift = standing(&score(67, 58, 73, true), Depth::Full);
        assert_eq!(
            lift.say_long(Lang::En).as_deref(),
            Some("provisional: open answers could lift it to strong")
        );
        let both = standing(&score(50, 30, 80, true), Depth::Full);
        assert_eq!(both.sure, Sure::Move(Band::Weak, Band::Strong));
        let sure = standing(&score(80, 75, 90, true), Depth::Quick);
        assert_eq!(sure.sure, Sure::Quick);
    }

    #[test]
    fn a_range_names_both_ends() {
        let range = standing(&score(50, 20, 90, false), Depth::Full);
        assert_eq!(range.say(Lang::En), "Weak to strong");
        assert_eq!(range.say(Lang::Zh), "薄弱到扎实");
        assert_eq!(range.say_short(Lang::En), Some("range only"));
    }

    #[test]
    fn a_lowered_band_says_what_the_number_alone_would_be() {
        let score = score(75, 72, 78, true);
        let lowered = cap(label(&score, Depth::Full), Band::Partial);
        let standing = Standing::of(&score, &lowered, Depth::Full, false);
        assert_eq!(standing.say(Lang::En), "Partial");
        assert_eq!(
            standing.say_long(Lang::En).as_deref(),
            Some("The number alone would be strong.")
        );
    }
}
