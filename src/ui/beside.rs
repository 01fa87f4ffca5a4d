//! Which sheets stand beside the one of a report.

use std::rc::Rc;

use super::state::App;
use crate::instrument::Instrument;
use crate::record::{Assessment, Deal};
use crate::report::beside::{Beside, Compared};

/// The finished sheets of the same instrument that its picture compares, the
/// latest first.
pub fn beside(
    app: &App,
    instrument: &Instrument,
    assessment: &Assessment,
    deal: &Rc<Deal>,
) -> Vec<Beside> {
    let Some(compared) = Compared::by(instrument.picture) else {
        return Vec::new();
    };
    let mut customers = vec![deal.customer.clone()];
    let mut beside = Vec::new();
    for own in deals(app, deal, compared) {
        let is_told = !own.customer.is_empty() && customers.contains(&own.customer);
        if compared == Compared::Customers && is_told {
            continue;
        }
        let mut seen: Vec<Rc<Assessment>> = Vec::new();
        for other in app.store.assessments_of(&own.id).into_iter().rev() {
            let is_later = seen.iter().any(|later| later.is_same_topic(&other));
            if is_later
                || other.is_same_topic(assessment)
                || other.instrument != instrument.key
                || other.finished.is_none()
            {
                continue;
            }
            let name = match compared {
                Compared::Raters => other.subject.clone().unwrap_or_default(),
                Compared::Deals | Compared::Customers => own.name.clone(),
            };
            let results = app.results(instrument, &other, &own);
            beside.push(Beside::of(name, &results));
            seen.push(other);
            customers.push(own.customer.clone());
        }
    }
    beside
}

/// The deals whose sheets are compared, the one touched last first: invented
/// ones only with invented ones, and no nameless tries.
fn deals(app: &App, deal: &Rc<Deal>, compared: Compared) -> Vec<Rc<Deal>> {
    if compared == Compared::Raters {
        return vec![deal.clone()];
    }
    let mut deals = app.store.recent_deals();
    deals.retain(|own| {
        own.id != deal.id && own.sample == deal.sample && !own.name.trim().is_empty()
    });
    deals
}
