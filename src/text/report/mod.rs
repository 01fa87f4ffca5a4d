//! Words of the reports, one area a file, both languages side by side.
//!
//! The result words (firm, provisional, borderline, range only, skipped, thin
//! answers; engine and brake) are fixed by the conventions, §12. A name that
//! stands in quotes in Chinese stands in small letters in English.

mod next;
mod page;
mod people;
mod picture;
mod picture_people;
pub mod scored;
mod scores;
mod since;
mod verdict;

pub use next::Next;
pub use page::Page;
pub use people::People;
pub use picture::Picture;
pub use picture_people::PicturePeople;
pub use scored::Scored;
pub use scores::Scores;
pub use since::Since;
pub use verdict::Verdict;

#[derive(Debug)]
pub struct Report {
    pub page: Page,
    pub verdict: Verdict,
    pub scores: Scores,
    pub next: Next,
    pub since: Since,
    pub scored: Scored,
    pub people: People,
    pub picture: Picture,
    pub picture_people: PicturePeople,
}

pub const EN: Report = Report {
    page: page::EN,
    verdict: verdict::EN,
    scores: scores::EN,
    next: next::EN,
    since: since::EN,
    scored: scored::EN,
    people: people::EN,
    picture: picture::EN,
    picture_people: picture_people::EN,
};

pub const ZH: Report = Report {
    page: page::ZH,
    verdict: verdict::ZH,
    scores: scores::ZH,
    next: next::ZH,
    since: since::ZH,
    scored: scored::ZH,
    people: people::ZH,
    picture: picture::ZH,
    picture_people: picture_people::ZH,
};
