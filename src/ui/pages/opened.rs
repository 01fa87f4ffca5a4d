//! An assessment with its deal and instrument, or what to say while they are
//! not there.

use std::rc::Rc;

use yew::prelude::*;

use crate::instrument::Instrument;
use crate::record::{Assessment, Deal};
use crate::route::Route;
use crate::ui::components::loading::loading;
use crate::ui::shelf::{fetch_one, use_instruments};
use crate::ui::state::{App, LoadFault, Shelf, use_app};

pub enum Opened {
    Ready {
        assessment: Rc<Assessment>,
        deal: Rc<Deal>,
        instrument: Rc<Instrument>,
    },
    /// The whole page to show instead.
    Page(Html),
}

/// Finds an assessment and fetches its instrument.
#[hook]
pub fn use_assessment(id: &str) -> Opened {
    let app = use_app();
    let found = app.assessment(id);
    let key = found
        .as_ref()
        .map(|(assessment, _)| assessment.instrument.clone());
    use_instruments(key.clone().into_iter().collect());
    let Some((assessment, deal)) = found else {
        return Opened::Page(if app.loaded {
            gone(&app)
        } else {
            html! { <main id="main" tabindex="-1" /> }
        });
    };
    match app.shelves.get(&assessment.instrument) {
        Some(Shelf::Ready(instrument)) => Opened::Ready {
            instrument: instrument.clone(),
            assessment,
            deal,
        },
        Some(Shelf::Failed(fault)) => {
            Opened::Page(waiting(&app, &assessment.instrument, Some(fault)))
        }
        _ => Opened::Page(waiting(&app, &assessment.instrument, None)),
    }
}

/// The page while an instrument is on its way, or did not come.
pub fn waiting(app: &App, key: &str, fault: Option<&LoadFault>) -> Html {
    let onretry = {
        let (app, key) = (app.clone(), key.to_owned());
        Callback::from(move |()| fetch_one(&app, &key))
    };
    let title = crate::catalog::entry(key).map(|entry| entry.title.get(app.lang()));
    html! {
        <main class="page" id="main" tabindex="-1">
            { loading(app.lang(), title.unwrap_or_default(), fault, &onretry) }
        </main>
    }
}

pub fn gone(app: &App) -> Html {
    let words = app.words().answering();
    html! {
        <main class="page" id="main" tabindex="-1">
            <h1>{ words.gone }</h1>
            <p class="lede">{ words.gone_why }</p>
            <p><a class="button button--plain" href={Route::Home.href()}>{ words.to_deals }</a></p>
        </main>
    }
}

/// Deal, person or subject where there is one, instrument.
pub fn crumb(app: &App, deal: &Deal, assessment: &Assessment, instrument: &Instrument) -> Html {
    let person = assessment.person.as_ref().and_then(|id| deal.person(id));
    html! {
        <ol class="crumb">
            <li><a href={Route::Deal(deal.id.clone()).href()}>{ deal_name(app, deal) }</a></li>
            if let Some(person) = person {
                <li>{ &person.name }</li>
            }
            <li>{ instrument.title.get(app.lang()) }</li>
            if let Some(subject) = &assessment.subject {
                <li>{ subject }</li>
            }
        </ol>
    }
}

/// The deal's name, or that it has none yet.
pub fn deal_name(app: &App, deal: &Deal) -> String {
    if deal.name.trim().is_empty() {
        app.words().answering().unnamed.to_owned()
    } else {
        deal.name.clone()
    }
}
