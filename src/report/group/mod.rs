//! Several persons at the customer: one by one, on a map, and as a whole.

mod say;

use std::cmp::Reverse;

use crate::instrument::{Advice, Classifier, Context, GroupState, Instrument, Target};
use crate::order;
use crate::report::class::{self, ClassReport, TypeName};
use crate::report::next::{self, About as MoveAbout, Ask, Flag, Move, Why};
use crate::report::reply::label;
use crate::report::{About, Person, Source, figure};
use crate::scoring::group::{GroupLabel, GroupResult, Member as Scored, roll_up};
use crate::scoring::{Fraction, Given, Results};
use crate::text::Text;
use crate::text::date::Date;

/// How many persons' moves stand before "also for".
const PERSONS_MOVED: usize = 2;

/// One person's sheet.
#[derive(Debug, Clone)]
pub struct Member<'a> {
    pub person: Person,
    pub date: Date,
    pub given: Given<'a>,
    pub results: &'a Results,
}

/// What a group's report is made from.
#[derive(Debug, Clone)]
pub struct GroupSource<'a> {
    pub instrument: &'a Instrument,
    pub contexts: &'a [Context],
    pub deal: Option<String>,
    /// The day on which the report is read.
    pub today: Date,
    pub members: &'a [Member<'a>],
}

#[derive(Debug, Clone, PartialEq)]
pub struct GroupReport {
    pub deal: Option<String>,
    pub title: Text,
    pub version: u32,
    pub today: Date,
    /// The latest assessment.
    pub date: Option<Date>,
    pub verdict: Vec<GroupSentence>,
    pub label: GroupName,
    /// Share of the say that is known, 0–1.
    pub cover: Fraction,
    pub shares: Vec<Share>,
    pub persons: Vec<PersonRow>,
    pub map: Option<MapWords>,
    pub flags: Vec<Flag>,
    pub moves: Vec<Move>,
    /// Moves of further persons.
    pub more_moves: Vec<Move>,
    pub asks: Vec<Ask>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupName {
    Mainly(Text),
    Divided(Text, Text),
    None,
}

#[derive(Debug, Clone, PartialEq)]
pub enum GroupSentence {
    Mainly(Text, i64),
    Divided {
        one: Text,
        share: i64,
        other: Text,
        second: i64,
    },
    NoLabel,
    /// Who pushes and who holds back; either may be empty.
    Roles {
        engines: Vec<String>,
        brakes: Vec<String>,
    },
    /// Much say, and no type.
    HardlyKnown(Vec<String>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    pub label: Text,
    pub share: Option<Fraction>,
    pub low: Fraction,
    pub high: Fraction,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PersonRow {
    pub person: Person,
    pub class: ClassReport,
    /// 0–4; `None`: not known.
    pub say: Option<u8>,
    pub role: Option<Role>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Engine,
    Brake,
    /// Say enough for a brake, and no type.
    Unknown,
}

/// The words at the edges and in the corners of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapWords {
    pub left: Text,
    pub right: Text,
    pub bottom: Text,
    pub top: Text,
    /// Upper left, upper right, lower left, lower right.
    pub corners: [Option<Text>; 4],
}

/// The report of a group; `None` for an instrument that adds up no persons.
pub fn group(source: &GroupSource) -> Option<GroupReport> {
    let instrument = source.instrument;
    if instrument.seller_only {
        return None;
    }
    let classifier = instrument.classifier.as_ref()?;
    let rule = classifier.group.as_ref()?;
    let sheets: Vec<Source> = source
        .members
        .iter()
        .map(|own| sheet(source, own))
        .collect();
    let says: Vec<Option<u8>> = sheets.iter().map(class::say).collect();
    let scored: Vec<Scored> = sheets
        .iter()
        .zip(&says)
        .filter_map(|(own, say)| {
            Some(Scored {
                outcome: own.results.answered.class.as_ref()?.outcome.clone(),
                say: *say,
            })
        })
        .collect();
    let result = roll_up(classifier, rule, &scored);
    let mut persons: Vec<PersonRow> = sheets
        .iter()
        .zip(&says)
        .enumerate()
        .filter_map(|(at, (own, say))| person(own, *say, at, &result))
        .collect();
    for row in &mut persons {
        let much = row.say.is_some_and(|say| say >= rule.brake.at_least);
        if much && !row.class.name.is_named() {
            row.role = Some(Role::Unknown);
        }
    }
    let shares = shares(instrument, &result);
    let label = name(instrument, &result);
    let (moves, more_moves) = moves(source, &sheets, &persons, &label, &shares);
    Some(GroupReport {
        deal: source.deal.clone(),
        title: instrument.title.clone(),
        version: instrument.version,
        today: source.today,
        date: source.members.iter().map(|own| own.date).max(),
        verdict: sentences(&label, &shares, &persons),
        label,
        cover: result.cover,
        map: map_words(instrument, classifier),
        flags: flags(&sheets),
        asks: asks(&sheets, &says, &rule.weight),
        shares,
        persons,
        moves,
        more_moves,
    })
}

fn sheet<'a>(source: &GroupSource<'a>, member: &Member<'a>) -> Source<'a> {
    Source {
        about: About {
            deal: source.deal.clone(),
            person: Some(member.person.clone()),
            subject: None,
            date: member.date,
            today: source.today,
        },
        given: member.given,
        results: member.results,
        contexts: source.contexts,
        beside: &[],
    }
}

fn person(source: &Source, say: Option<u8>, at: usize, result: &GroupResult) -> Option<PersonRow> {
    let role = if result.brakes.contains(&at) {
        Some(Role::Brake)
    } else {
        result.engines.contains(&at).then_some(Role::Engine)
    };
    Some(PersonRow {
        person: source.about.person.clone()?,
        class: class::class_report(source)?,
        say,
        role,
    })
}

fn shares(instrument: &Instrument, result: &GroupResult) -> Vec<Share> {
    let share = |own: &crate::scoring::group::Share| Share {
        label: label(instrument, &own.class),
        share: own.share,
        low: own.low,
        high: own.high,
    };
    result.shares.iter().map(share).collect()
}

fn name(instrument: &Instrument, result: &GroupResult) -> GroupName {
    match &result.label {
        Some(GroupLabel::Mainly(class)) => GroupName::Mainly(label(instrument, class)),
        Some(GroupLabel::Divided(one, other)) => {
            GroupName::Divided(label(instrument, one), label(instrument, other))
        }
        None => GroupName::None,
    }
}

fn percent_of(shares: &[Share], label: &Text) -> i64 {
    let own = shares.iter().find(|share| share.label == *label);
    own.and_then(|share| share.share).map_or(0, figure::round)
}

fn sentences(label: &GroupName, shares: &[Share], persons: &[PersonRow]) -> Vec<GroupSentence> {
    let mut sentences = vec![match label {
        GroupName::Mainly(class) => GroupSentence::Mainly(class.clone(), percent_of(shares, class)),
        GroupName::Divided(one, other) => GroupSentence::Divided {
            one: one.clone(),
            share: percent_of(shares, one),
            other: other.clone(),
            second: percent_of(shares, other),
        },
        GroupName::None => GroupSentence::NoLabel,
    }];
    let (engines, brakes) = (with(persons, Role::Engine), with(persons, Role::Brake));
    if !engines.is_empty() || !brakes.is_empty() {
        sentences.push(GroupSentence::Roles { engines, brakes });
    }
    let unknown = with(persons, Role::Unknown);
    if !unknown.is_empty() {
        sentences.push(GroupSentence::HardlyKnown(unknown));
    }
    sentences
}

/// The names of those in a role, the greatest say first.
fn with(persons: &[PersonRow], role: Role) -> Vec<String> {
    let mut rows: Vec<&PersonRow> = persons
        .iter()
        .filter(|row| row.role == Some(role))
        .collect();
    order::sort_by_key(&mut rows, |row| Reverse(row.say));
    rows.into_iter()
        .map(|row| row.person.name.clone())
        .collect()
}

fn flags(sheets: &[Source]) -> Vec<Flag> {
    let mut flags: Vec<Flag> = sheets
        .iter()
        .flat_map(|source| {
            let person = source
                .about
                .person
                .as_ref()
                .map(|person| person.name.clone());
            next::flags(source).into_iter().map(move |flag| Flag {
                person: person.clone(),
                ..flag
            })
        })
        .collect();
    order::sort_by_key(&mut flags, |flag| flag.severity);
    flags
}

/// Brakes come first, then what concerns the whole, then the persons by say.
fn moves(
    source: &GroupSource,
    sheets: &[Source],
    persons: &[PersonRow],
    label: &GroupName,
    shares: &[Share],
) -> (Vec<Move>, Vec<Move>) {
    let advice = |state: GroupState| {
        let wanted = Target::Group(state);
        source
            .instrument
            .advice
            .iter()
            .find(|own| own.target == wanted)
    };
    let mut moves = Vec::new();
    let brakes = with(persons, Role::Brake);
    if !brakes.is_empty() {
        let why = Why::Brakes(brake_types(persons));
        moves.extend(
            advice(GroupState::Brake).map(|own| a_move(own, MoveAbout::Brake(brakes), why)),
        );
        if with(persons, Role::Engine).is_empty() {
            let own = advice(GroupState::NoEngine);
            moves.extend(own.map(|own| a_move(own, MoveAbout::NoEngine, Why::NoEngine)));
        }
    }
    if let GroupName::Divided(one, other) = label {
        let why = Why::Shares {
            one: one.clone(),
            share: percent_of(shares, one),
            other: other.clone(),
            second: percent_of(shares, other),
        };
        let own = advice(GroupState::Divided);
        moves.extend(own.map(|own| a_move(own, MoveAbout::Divided, why)));
    }
    let mut each = person_moves(sheets, persons);
    let more = each.split_off(each.len().min(PERSONS_MOVED));
    moves.extend(each);
    (moves, more)
}

fn a_move(advice: &Advice, about: MoveAbout, because: Why) -> Move {
    Move {
        id: advice.id.clone(),
        about,
        because,
        steps: advice.steps.clone(),
    }
}

fn brake_types(persons: &[PersonRow]) -> Vec<(TypeName, u8)> {
    let mut rows: Vec<&PersonRow> = persons
        .iter()
        .filter(|row| row.role == Some(Role::Brake))
        .collect();
    order::sort_by_key(&mut rows, |row| Reverse(row.say));
    rows.into_iter()
        .map(|row| (row.class.name.clone(), row.say.unwrap_or(0)))
        .collect()
}

/// The advice by type, the greatest say first.
fn person_moves(sheets: &[Source], persons: &[PersonRow]) -> Vec<Move> {
    let mut rows: Vec<(&Source, &PersonRow)> = sheets.iter().zip(persons).collect();
    order::sort_by_key(&mut rows, |(_, row)| Reverse(row.say));
    rows.into_iter()
        .flat_map(|(source, row)| {
            let lists = next::counsel(source).into_iter();
            let own = lists.flat_map(|(_, counsel)| counsel.moves);
            own.filter_map(|own| match own.about {
                MoveAbout::Type(name) => Some(Move {
                    about: MoveAbout::Person(row.person.name.clone(), name),
                    ..own
                }),
                _ => None,
            })
        })
        .collect()
}

/// All persons' open questions: those that decide first, then the most
/// telling, then by the person's say. A person's unknown say decides too,
/// since the whole is weighed by it.
fn asks(sheets: &[Source], says: &[Option<u8>], weight: &str) -> Vec<Ask> {
    let mut asks: Vec<(Option<u8>, Ask)> = Vec::new();
    for (source, say) in sheets.iter().zip(says) {
        let person = source
            .about
            .person
            .as_ref()
            .map(|person| person.name.clone());
        let lists = next::counsel(source).into_iter();
        asks.extend(lists.flat_map(|(_, counsel)| counsel.asks).map(|ask| {
            let ask = Ask {
                decides: ask.decides || ask.item == weight,
                person: person.clone(),
                ..ask
            };
            (*say, ask)
        }));
    }
    order::sort_by_key(&mut asks, |(say, ask)| {
        (!ask.decides, Reverse(ask.worth), Reverse(*say))
    });
    asks.into_iter().map(|(_, ask)| ask).collect()
}

/// Which class stands in which corner follows from the axes it adds to.
pub fn map_words(instrument: &Instrument, classifier: &Classifier) -> Option<MapWords> {
    let map = classifier.map.as_ref()?;
    let corner = |right: bool, top: bool| {
        let has = |side: bool, axis: &crate::instrument::Axis, id: &String| {
            if side {
                axis.plus.contains(id)
            } else {
                axis.minus.contains(id)
            }
        };
        let classes = classifier.classes.iter();
        let class = classes
            .into_iter()
            .find(|id| has(right, &map.x, id) && has(top, &map.y, id));
        class.map(|id| label(instrument, id))
    };
    Some(MapWords {
        left: map.x.low.clone(),
        right: map.x.high.clone(),
        bottom: map.y.low.clone(),
        top: map.y.high.clone(),
        corners: [
            corner(false, true),
            corner(true, true),
            corner(false, false),
            corner(true, false),
        ],
    })
}
