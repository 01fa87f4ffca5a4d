//! What one gets: the opening bar of the sample deal.
//!
//! Drawn from numbers that a native test compares with the sample's real
//! results, so that the first page needs neither an instrument nor the scoring.

use yew::prelude::*;

use crate::ui::components::figure::figure;
use crate::ui::state::App;

/// The trust index of the sample deal: as answered, and without our own guesses.
pub const POINT: u8 = 67;
pub const ANSWERED: [u8; 2] = [58, 73];
pub const PROVEN: [u8; 2] = [31, 79];

pub fn picture(app: &App) -> Html {
    let words = app.words().home();
    let note = (words.get_note)(POINT, PROVEN);
    let picture = html! {
        <div class="hero">
            <svg class="plot" height="148" role="img" aria-labelledby="picture-title">
                <title id="picture-title">{ (words.get_described)(POINT, ANSWERED, PROVEN) }</title>
                { bar() }
                { axis(words.bands) }
                { label("67%", "18", "t-strong", (words.get_answered)(POINT)) }
                { label("55%", "124", "t-strong", (words.get_proven)(PROVEN)) }
                { label("55%", "142", "", words.get_few.to_owned()) }
            </svg>
        </div>
    };
    figure(words.get.into(), Some(note.into()), picture)
}

/// Rail, range as answered, whiskers as evidenced, point, and the bracket below.
fn bar() -> Html {
    html! {
        <>
            <line class="plot__lead" x1="67%" x2="67%" y1="26" y2="41" />
            <rect class="plot__ground" x="0" y="48" width="100%" height="8" />
            <rect class="plot__range plot__range--partial" x="58%" y="41" width="15%" height="22" />
            <line class="plot__cut" x1="40%" x2="40%" y1="41" y2="63" />
            <line class="plot__cut" x1="70%" x2="70%" y1="41" y2="63" />
            { whiskers("52", "37", "67") }
            <circle class="plot__dot plot__dot--partial" cx="67%" cy="52" r="10" />
            { whiskers("102", "97", "102") }
        </>
    }
}

fn whiskers(y: &'static str, top: &'static str, bottom: &'static str) -> Html {
    let end = |x: &'static str| {
        html! { <line class="plot__whisker" x1={x} x2={x} y1={top} y2={bottom} /> }
    };
    html! {
        <>
            <line class="plot__whisker" x1="31%" x2="79%" y1={y} y2={y} />
            { end("31%") }
            { end("79%") }
        </>
    }
}

fn axis(bands: [&'static str; 3]) -> Html {
    let [weak, partial, strong] = bands;
    let marks = [
        ("20%", weak),
        ("40%", "40"),
        ("55%", partial),
        ("70%", "70"),
        ("85%", strong),
    ];
    let mark = |(x, text): (&'static str, &'static str)| label(x, "83", "", text.to_owned());
    marks.into_iter().map(mark).collect()
}

fn label(x: &'static str, y: &'static str, class: &'static str, text: String) -> Html {
    html! { <text {class} {x} {y} text-anchor="middle">{ text }</text> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument;
    use crate::record::{Record, sample::sample};
    use crate::scoring::mean::Score;
    use crate::scoring::{Given, Results, score};
    use crate::text::Lang;
    use crate::text::date::Stamp;

    /// The results of the sample's last trust sheet.
    fn results() -> Results {
        let file = include_str!("../../../catalog/tr.json");
        let instrument = instrument::read("tr.json", file).unwrap();
        let now = Stamp::try_from("2026-11-23T09:30:00+08:00".to_owned()).unwrap();
        let mut count = 0;
        let records = sample(Lang::En, &now, || {
            count += 1;
            format!("{count:05}sample")
        });
        let mut sheets = records.into_iter().filter_map(|record| match record {
            Record::Assessment(own) if own.instrument == "tr" => Some(own),
            _ => None,
        });
        let last = sheets.next_back().unwrap();
        score(&Given {
            instrument: &instrument,
            sheet: &last.run.sheet,
            context: last.context.as_ref().unwrap(),
            depth: last.run.depth,
            age_days: None,
            scope: crate::instrument::Scope::default(),
            others: &[],
        })
    }

    fn ends(score: &Score) -> [i64; 2] {
        [score.low, score.high].map(|end| end.round().to_integer())
    }

    #[test]
    fn the_picture_has_the_numbers_of_the_sample() {
        let results = results();
        let answered = results.answered.score("index").unwrap();
        let point = answered.shown_point().unwrap().round().to_integer();
        assert_eq!(point, i64::from(POINT));
        assert_eq!(ends(answered), ANSWERED.map(i64::from));
        let evidenced = results.evidenced.unwrap();
        let proven = evidenced.score("index").unwrap();
        assert_eq!(proven.shown_point(), None);
        assert_eq!(ends(proven), PROVEN.map(i64::from));
    }
}
