//! Making tables: the questionnaires they take are fetched first, then the file
//! is offered.

use std::rc::Rc;

use yew::prelude::*;

use super::overview::{as_others, others_of};
use super::shelf::{fetch_one, use_instruments};
use super::state::{App, Shelf, use_app};
use super::take_away;
use crate::instrument::Instrument;
use crate::record::{Assessment, Deal};
use crate::scoring::{Given, Results, score};
use crate::table::{self, Scored, Table, Wish};
use crate::ui::effect::use_effect_on;

/// A table that somebody wants.
#[derive(Debug, Clone, PartialEq)]
pub struct Want {
    pub kind: Kind,
    /// The id of a deal; `None`: all.
    pub deal: Option<AttrValue>,
    /// With a mark of the byte order.
    pub marked: bool,
    /// With the numbers that stay on this device.
    pub private: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    Answers,
    Scores,
}

impl Kind {
    /// In the name of a file.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Answers => "answers",
            Kind::Scores => "scores",
        }
    }
}

/// How far the table is that was asked for last.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Making {
    #[default]
    Idle,
    Coming,
    Failed,
}

/// Gives a callback that makes tables, and how far it is.
#[hook]
pub fn use_tables() -> (Callback<Want>, Making) {
    let app = use_app();
    let wanted = use_state(|| None::<Want>);
    let keys = (wanted.as_ref()).map_or_else(Vec::new, |want| keys_of(&app, want));
    use_instruments(keys.clone());
    let shelves = || keys.iter().map(|key| app.shelves.get(key));
    let is_ready = shelves().all(|shelf| matches!(shelf, Some(Shelf::Ready(_))));
    let has_failed = shelves().any(|shelf| matches!(shelf, Some(Shelf::Failed(_))));
    {
        let (app, wanted) = (app.clone(), wanted.clone());
        let want = (*wanted).clone();
        use_effect_on((want, is_ready), move |(want, is_ready)| {
            if let Some(want) = want
                && *is_ready
            {
                take_away::table(&app, want, &made(&app, want));
                wanted.set(None);
            }
        });
    }
    let making = match &*wanted {
        None => Making::Idle,
        Some(_) if has_failed => Making::Failed,
        Some(_) => Making::Coming,
    };
    let onwant = Callback::from(move |want: Want| {
        for key in keys_of(&app, &want) {
            if let Some(Shelf::Failed(_)) = app.shelves.get(&key) {
                fetch_one(&app, &key);
            }
        }
        wanted.set(Some(want));
    });
    (onwant, making)
}

fn deals_of(app: &App, want: &Want) -> Vec<Rc<Deal>> {
    let deals = app.store.deals();
    let wanted = |deal: &&Rc<Deal>| want.deal.as_ref().is_none_or(|id| deal.id == **id);
    deals.filter(wanted).cloned().collect()
}

/// The questionnaires of the sheets, each once.
fn keys_of(app: &App, want: &Want) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for deal in deals_of(app, want) {
        for sheet in app.store.assessments_of(&deal.id) {
            if !keys.contains(&sheet.instrument) {
                keys.push(sheet.instrument.clone());
            }
        }
    }
    keys
}

/// A sheet with its results, as its report has them.
struct Sheet {
    deal: Rc<Deal>,
    assessment: Rc<Assessment>,
    instrument: Rc<Instrument>,
    results: Results,
}

impl Sheet {
    fn of(app: &App, deal: &Rc<Deal>, assessment: Rc<Assessment>) -> Option<Sheet> {
        let instrument = app.instrument(&assessment.instrument)?;
        let scored = others_of(app, &instrument, &assessment, deal);
        let results = score(&Given {
            others: &as_others(app, &scored, deal),
            ..app.given(&instrument, &assessment, deal)
        });
        Some(Sheet {
            deal: deal.clone(),
            assessment,
            instrument,
            results,
        })
    }
}

fn made(app: &App, want: &Want) -> Table {
    let deals = deals_of(app, want);
    let sheets = deals.iter().flat_map(|deal| {
        let own = app.store.assessments_of(&deal.id).into_iter();
        own.filter_map(|assessment| Sheet::of(app, deal, assessment))
    });
    let sheets: Vec<Sheet> = sheets.collect();
    let scored: Vec<Scored> = (sheets.iter())
        .map(|sheet| Scored {
            deal: &sheet.deal,
            assessment: &sheet.assessment,
            instrument: &sheet.instrument,
            results: &sheet.results,
        })
        .collect();
    let wish = Wish {
        lang: app.lang(),
        private: want.private,
        contexts: &app.contexts,
    };
    match want.kind {
        Kind::Answers => table::answers(deals.iter().map(Rc::as_ref), &scored, &wish),
        Kind::Scores => table::scores(&scored, &wish),
    }
}
