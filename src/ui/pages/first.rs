//! The pages of the first part: the first page and the questions.
//!
//! Whoever comes for the first time wants to be asked, and not to wait for
//! reports. Any other page is the whole app's, to which this part hands over.

use yew::prelude::*;

use super::answer::AnswerPage;
use super::frame::frame;
use super::home::first::First;
use crate::browser::{handover, listen};
use crate::catalog;
use crate::instrument;
use crate::record::{self, key};
use crate::route::Route;
use crate::ui::Build;
use crate::ui::asking::Plain;
use crate::ui::components::loading::loading;
use crate::ui::effect::use_effect_on;
use crate::ui::keep;
use crate::ui::state::{App, LoadFault, Reader, use_app};

#[component]
pub fn FirstPage() -> Html {
    let app = use_app();
    let nothing_kept = app.store.is_empty() && app.damaged.is_empty() && app.deleted.is_none();
    let page = match app.route.clone() {
        _ if app.elsewhere || app.clashed || app.is_outdated() => html! { <Handover /> },
        Route::Home if nothing_kept => html! {
            <main class="page" id="main" tabindex="-1"><First /></main>
        },
        Route::Answer { assessment, part } if can_ask(&app, &assessment) => html! {
            <AnswerPage<Plain> key={assessment.clone()} assessment={assessment.clone()} {part} />
        },
        _ => html! { <Handover /> },
    };
    frame(&app, page)
}

/// Whether this part has all that it takes to ask an assessment's instrument.
/// One that is not here is said to be gone, which it can do too.
fn can_ask(app: &App, assessment: &str) -> bool {
    let assessment = app.store.assessment(assessment);
    assessment.is_none_or(|own| catalog::entry(&own.instrument).is_some_and(|entry| entry.plain))
}

impl Build for FirstPage {
    const READER: Reader = Reader {
        read: instrument::read_questions,
        rules: false,
    };
}

/// Saves, hands over what could not be saved, and says so if the rest
/// does not come.
#[component]
fn Handover() -> Html {
    let app = use_app();
    let failed = use_state(|| false);
    let leave = {
        let (app, failed) = (app.clone(), failed.clone());
        Callback::from(move |()| {
            failed.set(false);
            keep::save(&app, true);
            handover::ask_for_whole(&unsaved(&app));
        })
    };
    let (at_once, fails) = (leave.clone(), failed.clone());
    use_effect_on((), move |()| {
        let listener = listen::whole_failed(move || fails.set(true));
        at_once.emit(());
        listener
    });
    html! {
        <main class="page" id="main" tabindex="-1" aria-busy="true">
            if *failed {
                { loading(app.lang(), app.words().shell().name, Some(&LoadFault::Offline), &leave) }
            }
        </main>
    }
}

/// The records that storage did not take, as they would stand there.
fn unsaved(app: &App) -> Vec<String> {
    if !keep::is_failing(app) {
        return Vec::new();
    }
    let all = app.store.all();
    let left = all
        .iter()
        .map(|stored| format!("{}\n{}", key::of(&stored.record), record::write(stored)));
    left.collect()
}
