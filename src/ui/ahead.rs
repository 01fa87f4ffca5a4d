//! What is done before anybody asks for it.
//!
//! A browser compiles a function of WebAssembly when it is called first, and the
//! first report calls most of them: a tenth of a second on a phone. So one is made
//! while somebody reads the questions, and thrown away.

use std::rc::Rc;

use yew::hook;
use yew::platform::spawn_local;

use super::effect::use_effect_on;
use super::overview;
use super::report_view;
use super::state::{App, AppState};
use crate::browser::idle;
use crate::instrument::Instrument;
use crate::record::{Assessment, Deal};
use crate::route::Route;

/// Makes a report of the sheet that is being answered, once for each instrument.
#[hook]
pub fn use_report_ahead(app: &App) {
    let asked = asked(app);
    let key = asked
        .as_ref()
        .map(|(.., instrument)| instrument.key.clone());
    let app = app.clone();
    use_effect_on(key, move |_| {
        if let Some((assessment, deal, instrument)) = asked {
            spawn_local(async move {
                idle::come().await;
                let report = overview::report_of(&app, &instrument, &assessment, &deal);
                report_view::draw_ahead(app.lang(), &Rc::new(report));
            });
        }
    });
}

/// What is being answered, once its instrument is there.
fn asked(app: &AppState) -> Option<(Rc<Assessment>, Rc<Deal>, Rc<Instrument>)> {
    let (Route::Answer { assessment: id, .. } | Route::Sheet(id)) = &app.route else {
        return None;
    };
    let (assessment, deal) = app.assessment(id)?;
    let instrument = app.instrument(&assessment.instrument)?;
    Some((assessment, deal, instrument))
}
