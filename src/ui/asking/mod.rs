//! What a part of the app can ask.
//!
//! The first part asks with ratings, choices, numbers and text ([`Plain`]);
//! the whole app has everything (`everything`). Which instruments the first
//! leaves to the whole, the index says.

pub mod around;
pub mod everything;

use yew::prelude::*;

use super::components::question::Question;
use super::shared::Shared;
use super::state::App;
use crate::instrument::{Instrument, Item};
use crate::record::{Assessment, Deal};
use crate::run::Step;
use crate::scoring::reading::{self, Reading};

/// A screen of questions.
pub struct Asking<'a> {
    pub app: &'a App,
    pub assessment: &'a Shared<Assessment>,
    pub deal: &'a Deal,
    pub instrument: &'a Shared<Instrument>,
    /// Those on the screen, each with its number.
    pub items: &'a [(usize, &'a Item)],
    /// It is the screen that one begins with.
    pub is_first: bool,
    /// Keeps a step, with those that follow from it. It stays the same from one
    /// answer to the next, so that only the question that was answered is drawn.
    pub onstep: Callback<Step>,
}

/// How a part of the app asks.
pub trait Asks: 'static {
    fn readings(
        app: &App,
        instrument: &Instrument,
        assessment: &Assessment,
        deal: &Deal,
    ) -> Vec<Reading>;

    fn questions(asking: &Asking) -> Html;

    /// Keys of other instruments whose files the screen needs.
    fn looks_at(_: &Asking) -> Vec<String> {
        Vec::new()
    }

    /// A step with those that follow from it, by what is answered now: another
    /// may have been taken since the page was drawn.
    fn along(_: &App, _: &Instrument, _assessment: &str, step: Step) -> Vec<Step> {
        vec![step]
    }

    /// What going on takes over from other instruments.
    fn taken_over(_: &Asking) -> Vec<Step> {
        Vec::new()
    }

    /// What has to be known before answering.
    fn remark(_: &Asking) -> Html {
        Html::default()
    }
}

/// Ratings, choices, numbers and text.
pub struct Plain;

impl Asks for Plain {
    fn readings(
        app: &App,
        instrument: &Instrument,
        assessment: &Assessment,
        deal: &Deal,
    ) -> Vec<Reading> {
        reading::read_answers(&app.given(instrument, assessment, deal))
    }

    fn questions(asking: &Asking) -> Html {
        let sheet = &asking.assessment.run.sheet;
        let question = |(number, item): &(usize, &Item)| {
            html! {
                <Question
                    key={item.id.clone()}
                    lang={asking.app.lang()}
                    instrument={asking.instrument.clone()}
                    item={item.id.clone()}
                    number={*number}
                    answer={sheet.get(&item.id).cloned().unwrap_or_default()}
                    onstep={asking.onstep.clone()}
                />
            }
        };
        asking.items.iter().map(question).collect()
    }
}
