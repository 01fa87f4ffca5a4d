//! One page a route, inside the frame that all share.

mod about;
mod answer;
mod aside;
mod catalogue;
mod data;
mod deal;
pub mod first;
mod frame;
mod group;
mod home;
mod instrument;
mod lost;
mod opened;
mod report;
mod sample;
mod sheet;
mod stops;
mod told;
mod undo;

use yew::prelude::*;

use super::Build;
use super::ahead::use_report_ahead;
use super::asking::everything::Everything;
use super::check;
use super::recover::use_recovery;
use super::state::{Reader, use_app};
use crate::route::Route;
use aside::aside;

impl Build for Page {
    const READER: Reader = Reader {
        read: crate::instrument::read,
        rules: true,
    };
}

/// The page of the present address.
#[component]
pub fn Page() -> Html {
    let app = use_app();
    let told = use_recovery(&app);
    check::use_check(&app);
    use_report_ahead(&app);
    let page = match app.route.clone() {
        // What the journal has of a record may be later than what storage has.
        Route::Deal(_)
        | Route::Answer { .. }
        | Route::Sheet(_)
        | Route::Report(_)
        | Route::Group { .. }
            if !app.loaded =>
        {
            html! { <main class="page" id="main" tabindex="-1" aria-busy="true" /> }
        }
        Route::Home => html! { <home::Home /> },
        Route::Deal(id) => html! { <deal::DealPage key={id.clone()} id={id.clone()} /> },
        Route::Catalogue => html! { <catalogue::Catalogue /> },
        Route::Instrument(instrument) => html! {
            <instrument::InstrumentPage key={instrument.clone()} instrument={instrument.clone()} />
        },
        Route::Answer { assessment, part } => html! {
            <answer::AnswerPage<Everything> key={assessment.clone()} assessment={assessment.clone()} {part} />
        },
        Route::Sheet(id) => html! { <sheet::SheetPage key={id.clone()} id={id.clone()} /> },
        Route::Report(id) => html! { <report::ReportPage key={id.clone()} id={id.clone()} /> },
        Route::Group { deal, instrument } => html! {
            <group::GroupPage key={deal.clone()} deal={deal.clone()} {instrument} />
        },
        Route::Data => html! { <data::DataPage /> },
        Route::About => html! { <about::About /> },
        Route::Sample => html! { <sample::Sample /> },
        Route::Lost(path) => html! { <lost::Lost {path} /> },
    };
    frame::frame(&app, html! { <>{ aside(&app, &told) }{ page }</> })
}
