//! The special pictures of instruments, one a file, as scenes.
//!
//! Which one a report shows is said by `instrument.picture`; the chain itself,
//! the radar and the motive map are made elsewhere.

mod around;
mod aspects;
mod balance;
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
mod stage_line;
mod steps;
mod talents;
mod thermometer;
mod time_ladder;
mod triangle;
mod value_chain;
mod what_if;
mod wheel;
mod year;
mod zone;

use super::Source;
use super::chart::scene::Scene;
use super::trend::Earlier;
use crate::instrument::Picture;

/// The scenes of a report, the leading one first; none for radar and map.
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
