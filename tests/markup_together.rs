//! What several instruments say to each other, on the deal's page, in the
//! reports that have a part in it, and on the map of its people.

#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code)]
#[path = "support/host.rs"]
mod host;

use dealgauge::answer::Value;
use dealgauge::record::{Assessment, Person, Record};
use dealgauge::route::Route;
use dealgauge::run::Step;
use dealgauge::scoring::Depth;
use dealgauge::text::Lang;
use dealgauge::ui::state::AppState;
use host::{deal, empty, now, page, put, sheet};

const CLASH: &str = "One answer says a must-have fails, the other that nearly all are met.";

fn pick(key: &str) -> Value {
    Value::Pick(key.to_owned())
}

/// A finished sheet of a deal with these answers.
fn finished(id: &str, key: &str, answers: &[(&str, Value)]) -> Assessment {
    let mut own = sheet(id, "00001a", key);
    own.run.depth = Depth::Full;
    for (item, value) in answers {
        let step = Step::Answer {
            item: (*item).to_owned(),
            value: Some(value.clone()),
        };
        own = own.after(step, &now().days_before(1));
    }
    own.finished = Some(now().days_before(1));
    own
}

fn with(assessments: &[Assessment]) -> AppState {
    let mut state = empty(Lang::En);
    let mut kestrel = deal("00001a", "Kestrel");
    for (id, name) in [("p1", "Oak"), ("p2", "Elm")] {
        kestrel.people.push(Person {
            id: id.to_owned(),
            name: name.to_owned(),
            position: String::new(),
        });
    }
    put(&mut state, Record::Deal(kestrel));
    for own in assessments {
        put(&mut state, Record::Assessment(own.clone()));
    }
    state
}

fn hurdle() -> Assessment {
    finished("00003va", "va", &[("va-hurdle", pick("no"))])
}

fn fit() -> Assessment {
    finished("00002fq", "fq", &[("fq-me-fit", Value::Number(3.0))])
}

#[tokio::test]
async fn a_clash_between_two_instruments_stands_on_the_page_of_the_deal() {
    let state = with(&[fit(), hurdle()]);
    let page = page(&state, Route::Deal("00001a".to_owned())).await;
    assert!(page.contains(CLASH), "{page}");
    assert!(page.contains("Customer value and Five purchase questions"));
}

#[tokio::test]
async fn each_report_that_has_a_part_in_a_clash_tells_it_and_no_other_does() {
    let trust = finished("00004tr", "tr", &[("tr-comp-listen", Value::Number(3.0))]);
    let state = with(&[fit(), hurdle(), trust]);
    for (id, tells) in [("00002fq", true), ("00003va", true), ("00004tr", false)] {
        let page = page(&state, Route::Report(id.to_owned())).await;
        assert_eq!(page.contains(CLASH), tells, "{id}");
    }
}

#[tokio::test]
async fn one_instrument_alone_clashes_with_nothing() {
    let state = with(&[fit()]);
    let page = page(&state, Route::Deal("00001a".to_owned())).await;
    assert!(!page.contains(CLASH));
}

#[tokio::test]
async fn the_people_of_a_deal_come_together_on_their_map() {
    let of = |id: &str, person: &str, spoke: &str| {
        let mut own = finished(
            id,
            "pf",
            &[
                ("pf-influence", Value::Number(4.0)),
                ("pf-spoke-for", pick(spoke)),
                ("pf-opened-door", pick(spoke)),
                ("pf-plans-with", pick(spoke)),
                ("pf-prefers-rival", pick("no")),
                ("pf-acted-against", pick("no")),
            ],
        );
        own.person = Some(person.to_owned());
        own
    };
    let state = with(&[of("00005pf", "p1", "yes"), of("00006pf", "p2", "no")]);
    let route = Route::Group {
        deal: "00001a".to_owned(),
        instrument: "pf".to_owned(),
    };
    let page = page(&state, route).await;
    assert!(page.contains("class=\"scene\""), "no map");
    for name in ["Oak", "Elm"] {
        assert!(page.contains(name), "{name} is not on the map");
    }
}

/// Another deal with a finished sheet about how often the customer buys.
fn put_rated(state: &mut AppState, id: &str, name: &str, customer: &str) {
    let mut own = deal(id, name);
    own.customer = customer.to_owned();
    put(state, Record::Deal(own));
    let mut sheet = finished(
        &format!("{id}ka"),
        "ka",
        &[("ka-repeat", Value::Number(3.0))],
    );
    sheet.deal = id.to_owned();
    put(state, Record::Assessment(sheet));
}

#[tokio::test]
async fn a_customer_stands_among_the_others_that_were_rated_each_of_them_once() {
    let own = finished("00004ka", "ka", &[("ka-repeat", Value::Number(1.0))]);
    let mut state = with(&[own]);
    put_rated(&mut state, "00011a", "Merlin", "");
    put_rated(&mut state, "00012a", "Osprey before", "Riverside");
    put_rated(&mut state, "00013a", "Osprey now", "Riverside");
    // A try has no name, and is nobody's customer.
    put_rated(&mut state, "00014a", "", "");
    let page = page(&state, Route::Report("00004ka".to_owned())).await;
    for name in ["Merlin", "Osprey now"] {
        assert!(page.contains(name), "{name} is not there");
    }
    assert!(!page.contains("Osprey before"));
    assert_eq!(page.matches("<th scope=\"row\">Merlin").count(), 1);
}

#[tokio::test]
async fn only_the_finished_rating_of_somebody_else_lies_over_the_own() {
    let by = |id: &str, who: &str| {
        let mut own = finished(id, "tl", &[("tl-cour-no", Value::Number(3.0))]);
        own.subject = Some(who.to_owned());
        own
    };
    let mut begun = by("00006tl", "Zhang");
    begun.finished = None;
    let state = with(&[by("00004tl", "Me"), by("00005tl", "Li"), begun]);
    let report = page(&state, Route::Report("00004tl".to_owned())).await;
    assert!(report.contains("<th scope=\"col\">Li</th>"), "{report}");
    assert!(!report.contains("Zhang"));
}
