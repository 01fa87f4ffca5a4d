//! What a mark means, and how it is painted in a saved file.

use super::super::Tone;

/// The meaning of a mark. Never by colour alone: shape, place or words say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// The box that a picture stands in.
    Field,
    /// A line that divides the field.
    Grid,
    /// An axis, or the edge of a rung.
    Axis,
    /// Where a band begins.
    Cut,
    /// A part of a field that cannot tell two readings apart.
    Grey,
    /// What is possible.
    Range(Tone),
    /// What is known.
    Dot(Tone),
    /// Known by name only, such as an attitude that is not.
    DotOpen,
    /// The rival's.
    DotOther,
    /// What is possible as evidenced.
    Whisker,
    /// A filled part of a bar, petal or ring.
    Fill(Tone),
    /// What is still empty of a bar, petal or ring.
    Empty,
    /// A cell that is reached.
    CellOn,
    /// A cell that can be reached.
    CellMay,
    Cell,
    /// An answer 0–4, light to dark.
    Heat(u8),
    /// No answer.
    HeatNone,
    /// A line that joins marks.
    Join,
    /// A join that is broken or not known.
    JoinOpen,
    /// What was meant or is asked for, as an outline.
    Outline,
    /// Words on the ground.
    Words,
    /// Words that name something.
    Name,
    /// Words that matter most.
    Strong,
    /// Words on a heat cell.
    OnHeat(u8),
}

// The light look of the style sheet's tokens, by their names there.
const SURFACE: &str = "#ffffff";
const INK: &str = "#16202a";
const INK_2: &str = "#44505b";
const INK_3: &str = "#5c6670";
const EDGE: &str = "#858b90";
const GROUND: &str = "#e9e6de";
const GRID: &str = "#cdc9be";

/// Fill, stroke, stroke width in px, dashes.
pub(super) struct Paint {
    pub fill: &'static str,
    pub stroke: &'static str,
    pub width: &'static str,
    pub dashes: &'static str,
}

impl Style {
    /// The class that the style sheet paints.
    pub fn class(self) -> &'static str {
        match self {
            Style::Field => "scene__field",
            Style::Grid => "scene__grid",
            Style::Axis => "scene__axis",
            Style::Cut => "scene__cut",
            Style::Grey => "scene__grey",
            Style::Range(Tone::Weak) => "scene__range scene__range--weak",
            Style::Range(Tone::Partial) => "scene__range scene__range--partial",
            Style::Range(Tone::Strong) => "scene__range scene__range--strong",
            Style::Range(Tone::None) => "scene__range",
            Style::Dot(Tone::Weak) => "scene__dot scene__dot--weak",
            Style::Dot(Tone::Partial) => "scene__dot scene__dot--partial",
            Style::Dot(Tone::Strong) => "scene__dot scene__dot--strong",
            Style::Dot(Tone::None) => "scene__dot",
            Style::DotOpen => "scene__dot scene__dot--open",
            Style::DotOther => "scene__dot scene__dot--other",
            Style::Whisker => "scene__whisker",
            Style::Fill(Tone::Weak) => "scene__fill scene__fill--weak",
            Style::Fill(Tone::Partial) => "scene__fill scene__fill--partial",
            Style::Fill(Tone::Strong) => "scene__fill scene__fill--strong",
            Style::Fill(Tone::None) => "scene__fill",
            Style::Empty => "scene__empty",
            Style::CellOn => "scene__cell scene__cell--on",
            Style::CellMay => "scene__cell scene__cell--may",
            Style::Cell => "scene__cell",
            Style::Heat(0) => "heat__cell heat__cell--0",
            Style::Heat(1) => "heat__cell heat__cell--1",
            Style::Heat(2) => "heat__cell heat__cell--2",
            Style::Heat(3) => "heat__cell heat__cell--3",
            Style::Heat(_) => "heat__cell heat__cell--4",
            Style::HeatNone => "heat__none",
            Style::Join => "scene__join",
            Style::JoinOpen => "scene__join scene__join--open",
            Style::Outline => "scene__outline",
            Style::Words => "scene__words",
            Style::Name => "scene__name",
            Style::Strong => "scene__strong",
            Style::OnHeat(0..=2) => "heat__n",
            Style::OnHeat(_) => "heat__n heat__n--dark",
        }
    }

    /// The light look, for a file that leaves the app.
    pub(super) fn paint(self) -> Paint {
        let paint = |fill, stroke, width, dashes| Paint {
            fill,
            stroke,
            width,
            dashes,
        };
        let tone = |tone: Tone, soft: bool| match (tone, soft) {
            (Tone::Weak, false) => "#963410",
            (Tone::Partial, false) => "#9a7c12",
            (Tone::Strong, false) => "#24508f",
            (Tone::Weak, true) => "#e9c2ad",
            (Tone::Partial, true) => "#efe3b6",
            (Tone::Strong, true) => "#c3d3ea",
            (Tone::None, true) => GROUND,
            (Tone::None, false) => INK_3,
        };
        match self {
            Style::Field => paint(SURFACE, EDGE, "1", ""),
            Style::Grid => paint("none", "#dcd8ce", "1", ""),
            Style::Axis => paint("none", EDGE, "1", ""),
            Style::Cut => paint("none", EDGE, "1", "3 3"),
            Style::Grey => paint(GRID, "none", "0", ""),
            Style::Range(own) => paint(tone(own, true), tone(own, false), "1", ""),
            Style::Dot(Tone::None) => paint(INK_2, SURFACE, "2", ""),
            Style::Dot(own) => paint(tone(own, false), SURFACE, "2", ""),
            Style::DotOpen => paint(SURFACE, INK, "1.5", "2 2"),
            Style::DotOther => paint(SURFACE, INK, "2", ""),
            Style::Whisker => paint("none", INK, "1.5", ""),
            Style::Fill(own) => paint(tone(own, false), "none", "0", ""),
            Style::Empty => paint(SURFACE, GRID, "1", ""),
            Style::CellOn => paint("#c3d3ea", INK, "2", ""),
            Style::CellMay => paint(SURFACE, INK, "1.5", "4 3"),
            Style::Cell => paint(SURFACE, EDGE, "1", ""),
            Style::Heat(0) => paint("#f4efe3", SURFACE, "3", ""),
            Style::Heat(1) => paint("#d5dde6", SURFACE, "3", ""),
            Style::Heat(2) => paint("#a3b7d0", SURFACE, "3", ""),
            Style::Heat(3) => paint("#41669c", SURFACE, "3", ""),
            Style::Heat(_) => paint("#1d3f73", SURFACE, "3", ""),
            Style::HeatNone => paint("none", EDGE, "1", "3 3"),
            Style::Join | Style::Outline => paint("none", INK, "2", ""),
            Style::JoinOpen => paint("none", INK_3, "2", "4 4"),
            Style::Words => paint(INK_3, "none", "0", ""),
            Style::Name => paint(INK_2, "none", "0", ""),
            Style::Strong | Style::OnHeat(0..=2) => paint(INK, "none", "0", ""),
            Style::OnHeat(_) => paint(SURFACE, "none", "0", ""),
        }
    }

    /// Words in this style are set heavier.
    pub(super) fn is_heavy(self) -> bool {
        matches!(self, Style::Name | Style::Strong | Style::OnHeat(_))
    }
}
