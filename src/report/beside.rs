//! Sheets that a picture compares with the one of the report: those of other
//! deals, or what somebody else says of the same.

use super::trend;
use crate::instrument::Picture;
use crate::scoring::Results;
use crate::scoring::mean::Score;

/// Which sheets of the same instrument a picture compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// The latest of each other deal.
    Deals,
    /// The same, one a customer.
    Customers,
    /// The latest of each other who rated the same in this deal.
    Raters,
}

impl Compared {
    /// `None`: the picture is of one sheet.
    pub fn by(picture: Picture) -> Option<Compared> {
        match picture {
            Picture::Quadrant => Some(Compared::Deals),
            Picture::Ranking => Some(Compared::Customers),
            Picture::Talents => Some(Compared::Raters),
            _ => None,
        }
    }
}

/// A sheet beside the one of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// Of the deal, or of who rated; empty: not named.
    pub name: String,
    /// Of scales and composites as answered, by id.
    scores: Vec<(String, Score)>,
}

impl Beside {
    pub fn of(name: String, results: &Results) -> Beside {
        Beside {
            name,
            scores: trend::scores(results),
        }
    }

    /// The score of a scale or composite, where it had one.
    pub fn score(&self, id: &str) -> Option<&Score> {
        trend::score(&self.scores, id)
    }
}
