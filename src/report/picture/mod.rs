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
    // By address, since a browser compiles a function when it is first called: in
    // one piece, each report would wait for the pictures of all the others.
    let scenes: fn(&Source) -> Vec<Scene> = match source.given.instrument.picture {
        Picture::Radar | Picture::MotiveMap => return Vec::new(),
        Picture::NineGrid => return nine_grid::scenes(source, before),
        Picture::Chain => |source| scale_pan::scene(source).into_iter().collect(),
        Picture::GapBars => gap_bars::scenes,
        Picture::Legs => legs::scenes,
        Picture::Ladder => ladder::scenes,
        Picture::Compass => compass::scenes,
        Picture::Aspects => aspects::scenes,
        Picture::Quadrant => quadrant::scenes,
        Picture::Gap => gap::scenes,
        Picture::Steps => steps::scenes,
        Picture::ValueChain => value_chain::scenes,
        Picture::StageLine => stage_line::scenes,
        Picture::Balance => balance::scenes,
        Picture::Lights => lights::scenes,
        Picture::Zone => zone::scenes,
        Picture::PersonMap => person_map::scenes,
        Picture::Doors => doors::scenes,
        Picture::Clock => clock::scenes,
        Picture::Ranking => ranking::scenes,
        Picture::Triangle => triangle::scenes,
        Picture::Wheel => wheel::scenes,
        Picture::Talents => talents::scenes,
        Picture::Thermometer => thermometer::scenes,
        Picture::Levers => levers::scenes,
        Picture::Petals => petals::scenes,
        Picture::WhatIf => what_if::scenes,
        Picture::Foam => foam::scenes,
    };
    scenes(source)
}
