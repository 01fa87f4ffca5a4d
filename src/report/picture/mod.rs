//! The special pictures of instruments, one a file, as scenes.
//!
//! Which one a report shows is said by `instrument.picture`. Bars, a radar or a
//! map, which stand with the scores of a report, are its [`usual`] ones.

mod around;
mod aspects;
mod balance;
mod bars;
mod cells;
mod clock;
mod compass;
mod doors;
#[cfg(test)]
mod fixture;
mod foam;
mod gap;
mod gap_bars;
mod items;
mod ladder;
mod legs;
mod levers;
mod lights;
pub mod motive_map;
mod nine_grid;
pub mod person_map;
mod petals;
mod quadrant;
mod quarters;
mod ranking;
mod ratchet;
mod rhythm;
mod say;
mod scale_pan;
mod shapes;
mod spokes;
mod stage_line;
mod steps;
mod talents;
mod thermometer;
mod time_ladder;
mod trade;
mod triangle;
mod value_chain;
mod what_if;
mod wheel;
mod year;
mod zone;

use std::rc::Rc;

use super::Source;
use super::chart::scene::Scene;
use super::class::ClassReport;
use super::group::map_words;
use super::index::{Index, Row, finding};
use super::trend::Earlier;
use crate::instrument::Picture;

/// The bars of a report, for a file, and beside them its radar or map.
pub fn usual(
    source: &Source,
    indices: &[Rc<Index>],
    class: Option<&ClassReport>,
    alone: &[Row],
) -> [Option<Scene>; 2] {
    let instrument = source.given.instrument;
    if let Some(class) = class {
        let bars = bars::scene(say::each(|lang| class.finding.say(lang)), &class.rows);
        let words = instrument.classifier.as_ref();
        let words = words.and_then(|own| map_words(instrument, own));
        let map = words.filter(|_| class.place.is_some()).map(|words| {
            let name = source.about.person.as_ref();
            let person = motive_map::Person {
                name: name.map_or("", |person| &person.name),
                class,
                say: class.say,
            };
            let title = say::each(|lang| class.say_place(&words, lang));
            motive_map::scene(&words, &[person], title)
        });
        return [bars, map];
    }
    let mut rows = alone.to_vec();
    let mut found = None;
    for index in indices {
        rows.extend(index.rows.iter().cloned());
        found = found.or_else(|| Some(finding(&index.rows)));
    }
    let found = found.unwrap_or_else(|| finding(alone));
    let bars = bars::scene(say::each(|lang| found.say(lang)), &rows);
    let radar = indices.first();
    [
        bars,
        radar.and_then(|index| spokes::scene(instrument, index)),
    ]
}

/// The scenes of a report, the leading one first; none for bars, radar and map.
/// `before`: the latest earlier assessment of the same.
pub fn scenes(source: &Source, before: Option<&Earlier>) -> Vec<Scene> {
    match source.given.instrument.picture {
        Picture::Chain => scale_pan::scene(source).into_iter().collect(),
        Picture::Radar | Picture::MotiveMap => Vec::new(),
        Picture::GapBars => gap_bars::scenes(source),
        Picture::Legs => legs::scenes(source),
        Picture::Ladder => ladder::scenes(source),
        Picture::Compass => compass::scenes(source),
        Picture::Aspects => aspects::scenes(source),
        Picture::Quadrant => quadrant::scenes(source),
        Picture::NineGrid => nine_grid::scenes(source, before),
        Picture::Gap => gap::scenes(source),
        Picture::Steps => steps::scenes(source),
        Picture::ValueChain => value_chain::scenes(source),
        Picture::StageLine => stage_line::scenes(source),
        Picture::Balance => balance::scenes(source),
        Picture::Lights => lights::scenes(source),
        Picture::Zone => zone::scenes(source),
        Picture::PersonMap => person_map::scenes(source),
        Picture::Doors => doors::scenes(source),
        Picture::Clock => clock::scenes(source),
        Picture::Ranking => ranking::scenes(source),
        Picture::Triangle => triangle::scenes(source),
        Picture::Wheel => wheel::scenes(source),
        Picture::Talents => talents::scenes(source),
        Picture::Thermometer => thermometer::scenes(source),
        Picture::Levers => levers::scenes(source),
        Picture::Petals => petals::scenes(source),
        Picture::WhatIf => what_if::scenes(source),
        Picture::Foam => foam::scenes(source),
    }
}
