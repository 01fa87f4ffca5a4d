//! One tab writes to a deal: the one that opened it first, or took it over.

use yew::hook;

use super::effect::use_effect_on;
use super::state::{Action, App, AppState};
use crate::browser::lock;
use crate::route::Route;

/// Wants to be the one that writes, while a page is open that changes a deal.
#[hook]
pub fn use_writer(app: &App) {
    let dispatcher = app.dispatcher();
    use_effect_on(deal(app), move |deal| {
        // Nobody has said yet that another one writes.
        dispatcher.dispatch(Action::Writes(true));
        match deal {
            Some(deal) => lock::hold(&format!("dealgauge:{deal}")),
            None => lock::leave(),
        }
    });
}

/// The deal that the present page changes.
fn deal(app: &AppState) -> Option<String> {
    match &app.route {
        Route::Deal(id) => Some(id.clone()),
        Route::Answer { assessment: id, .. } | Route::Sheet(id) => {
            let assessment = app.store.assessment(id)?;
            Some(assessment.deal.clone())
        }
        _ => None,
    }
}
