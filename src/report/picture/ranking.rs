//! Four axes and the place among customers (`ka`).

use super::aspects::{RADAR_HEIGHT, radar, table};
use super::{items, say, shapes};
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style, plain, text_lines};
use crate::scoring::mean::Score;
use crate::text::{Lang, Text, strings};

/// What a name has beside its value on the narrowest screen, in px.
const ROOM: i32 = 190;
const LINE: i32 = 17;

/// So many bars are drawn, and the own; the table has all.
const DRAWN: usize = 12;

/// A customer with its index.
#[derive(Debug, Clone)]
pub struct Rated {
    pub name: Text,
    pub score: Score,
    /// The one that the report is about.
    pub own: bool,
}

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let scales = items::scales(source);
    let name = customer(source);
    let headline = say::each(|lang| {
        let found = items::verdict(source, |_| true);
        found.map_or(String::new(), |verdict| {
            let said = say::outcome(source, verdict, lang);
            (strings(lang).report().picture.of)(name.get(lang), &said)
        })
    });
    let mut scenes = vec![Scene {
        title: headline,
        height: RADAR_HEIGHT,
        marks: radar(source, &scales),
        table: table(source, &scales),
        note: Some(say::word(|words| words.picture.radar_note)),
    }];
    let index = source.given.instrument.indices.first();
    if let Some((id, score)) = index.and_then(|id| Some((id, items::score(source, id)?))) {
        let of = |name: Text, score: &Score, own: bool| Rated {
            name,
            score: score.clone(),
            own,
        };
        let mut rated = vec![of(name, score, true)];
        let others = source.beside.iter();
        rated.extend(others.filter_map(|own| Some(of(plain(&*own.name), own.score(id)?, false))));
        scenes.push(list(&items::label(source, id), rated));
    }
    scenes
}

fn customer(source: &Source) -> Text {
    let name = source.about.deal.as_deref();
    name.map_or_else(|| say::word(|words| words.picture.this_customer), plain)
}

/// All rated customers, the highest first; those without a point last, by what
/// they can reach.
fn list(index: &Text, mut rated: Vec<Rated>) -> Scene {
    crate::order::sort_by_key(&mut rated, |own| {
        std::cmp::Reverse((own.score.shown_point(), own.score.high))
    });
    let mut marks = Vec::new();
    let mut y = 0;
    let drawn = rated.iter().enumerate();
    let drawn = drawn.filter(|(at, own)| *at < DRAWN || own.own);
    for (_, own) in drawn {
        let style = if own.own { Style::Strong } else { Style::Words };
        let mut lines = text_lines(&own.name, ROOM).into_iter();
        let first = lines.next().unwrap_or_else(|| plain(""));
        let more: Vec<Text> = lines.collect();
        let deep = LINE * i32::try_from(more.len()).unwrap_or(0);
        for (line, down) in more.into_iter().zip(1..) {
            let y = y + 13 + LINE * down;
            marks.push(Mark::text(0, y, Anchor::Start, style, line));
        }
        let value = plain(say::score(&own.score));
        marks.push(Mark::text(0, y + 13, Anchor::Start, style, first));
        marks.push(Mark::text(1000, y + 13, Anchor::End, Style::Strong, value));
        let gauge = shapes::Gauge::of(&own.score, true);
        marks.extend(shapes::range_bar((20, 960), y + 28 + deep, gauge));
        y += shapes::BAR_ROW + deep;
    }
    let mut head = say::head(|words| [words.picture.customer]);
    head.push(index.clone());
    let row = |own: &Rated| vec![own.name.clone(), plain(say::score(&own.score))];
    Scene {
        title: say::each(|lang| finding(index, &rated, lang)),
        height: y,
        marks,
        table: crate::report::chart::scene::Table {
            head,
            rows: rated.iter().map(row).collect(),
        },
        note: Some(say::each(|lang| {
            let words = &strings(lang).report().picture;
            let more = if rated.len() > DRAWN {
                words.rank_more
            } else {
                ""
            };
            [words.rank_note, more].concat()
        })),
    }
}

/// The place of the own customer among several; alone, or without a point, its
/// index.
fn finding(index: &Text, rated: &[Rated], lang: Lang) -> String {
    let words = &strings(lang).report().picture;
    let Some(own) = rated.iter().find(|own| own.own) else {
        return String::new();
    };
    let name = own.name.get(lang);
    match own.score.shown_point() {
        Some(point) if rated.len() > 1 => {
            let ahead = |other: &&Rated| other.score.shown_point() > Some(point);
            (words.rank)(name, rated.iter().filter(ahead).count() + 1, rated.len())
        }
        _ => (words.of)(
            index.get(lang),
            &format!("{name} {}", say::score(&own.score)),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds};
    use super::*;
    use crate::scoring::Fraction;

    fn rated(name: &str, low: i64, point: Option<i64>, high: i64) -> Rated {
        Rated {
            name: plain(name),
            score: Score {
                point: point.map(Fraction::from_integer),
                shown: point.is_some(),
                cover: Fraction::from_integer(1),
                low: Fraction::from_integer(low),
                high: Fraction::from_integer(high),
            },
            own: !["Oak", "Pine"].contains(&name),
        }
    }

    #[test]
    fn the_highest_stands_first_and_one_without_a_point_last() {
        let scene = list(
            &plain("Index"),
            vec![
                rated("Oak", 0, None, 100),
                rated("Elm", 40, Some(40), 40),
                rated("Pine", 60, Some(70), 80),
            ],
        );
        let names: Vec<&str> = scene
            .table
            .rows
            .iter()
            .filter_map(|row| row.first().map(|name| name.en.as_str()))
            .collect();
        assert_eq!(names, ["Pine", "Elm", "Oak"]);
        assert_eq!(scene.title.en, "Elm: number 2 of 3 rated customers");
        holds(&scene);
    }

    #[test]
    fn of_many_customers_the_highest_and_the_own_are_drawn_and_all_are_told() {
        let mut many: Vec<Rated> = (0..40).map(|_| rated("Oak", 80, Some(80), 80)).collect();
        many.push(rated("Elm", 10, Some(10), 10));
        let scene = list(&plain("Index"), many);
        assert_eq!(scene.height, shapes::BAR_ROW * 13);
        assert_eq!(scene.table.rows.len(), 41);
        assert_eq!(scene.title.en, "Elm: number 41 of 41 rated customers");
        holds(&scene);
    }

    #[test]
    fn a_long_name_takes_more_lines_and_moves_what_follows() {
        let long = "A customer with a name of many words in it";
        let short = list(&plain("Index"), vec![rated("Oak", 40, Some(40), 40)]);
        let scene = list(&plain("Index"), vec![rated(long, 40, Some(40), 40)]);
        assert!(scene.height > short.height);
        holds(&scene);
    }

    #[test]
    fn an_empty_sheet_has_no_dot_and_names_no_class() {
        let scenes = fixture::scenes("ka", Known::Nothing);
        let radar = scenes.first().unwrap();
        assert_eq!(radar.title.en, "This customer: not known yet");
        assert!(
            !radar
                .marks
                .iter()
                .any(|mark| matches!(mark, Mark::Disc { .. }))
        );
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("ka", known).iter().for_each(holds);
        }
    }
}
