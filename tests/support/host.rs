//! The pages under a state, as in a browser, and states worth a look.

use std::rc::Rc;

use dealgauge::answer::Value;
use dealgauge::catalog::INDEX;
use dealgauge::instrument::{self, Instrument};
use dealgauge::record::sample::sample;
use dealgauge::record::{Assessment, Deal, Record, Stored};
use dealgauge::route::Route;
use dealgauge::run::{Run, Step};
use dealgauge::scoring::Depth;
use dealgauge::text::Lang;
use dealgauge::text::date::Stamp;
use dealgauge::ui::pages::Page;
use dealgauge::ui::state::{App, AppState, Reader, Shelf};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct HostProps {
    state: AppState,
}

/// What `App` is in a browser: the state, and the page of its route.
#[component]
fn Host(props: &HostProps) -> Html {
    let state = props.state.clone();
    let app = use_reducer(move || state);
    html! {
        <ContextProvider<App> context={app}><Page /></ContextProvider<App>>
    }
}

pub async fn page(state: &AppState, route: Route) -> String {
    let state = AppState {
        route,
        ..state.clone()
    };
    let props = HostProps { state };
    let renderer = yew::LocalServerRenderer::<Host>::with_props(props);
    renderer.hydratable(false).render().await
}

pub fn now() -> Stamp {
    Stamp::try_from("2026-11-23T14:05:00+08:00".to_owned()).unwrap()
}

pub fn instrument(key: &str) -> Instrument {
    let path = format!("{}/src/catalog/{key}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    instrument::read(&path, &text).unwrap()
}

/// Nothing stored, all instruments fetched.
pub fn empty(lang: Lang) -> AppState {
    let reader = Reader {
        read: instrument::read,
        rules: true,
    };
    let mut state = AppState::new(Route::Home, now().date(), lang, reader);
    state.loaded = true;
    for entry in INDEX {
        let shelf = Shelf::Ready(Rc::new(instrument(entry.key)));
        state.shelves.insert(entry.key.to_owned(), shelf);
    }
    state
}

pub fn put(state: &mut AppState, record: Record) {
    let seq = state.store.next_seq();
    state.store.put(Stored { seq, record });
}

/// With the sample deal, whose id is given back.
pub fn with_sample(lang: Lang) -> (AppState, String) {
    let mut state = empty(lang);
    let mut count = 0;
    let records = sample(lang, &now(), || {
        count += 1;
        format!("{count:05}sample")
    });
    let id = records.first().unwrap().id().to_owned();
    for record in records {
        put(&mut state, record);
    }
    (state, id)
}

pub fn deal(id: &str, name: &str) -> Deal {
    Deal::new(id.to_owned(), name.to_owned(), &now().days_before(5))
}

pub fn sheet(id: &str, deal: &str, key: &str) -> Assessment {
    Assessment {
        id: id.to_owned(),
        deal: deal.to_owned(),
        instrument: key.to_owned(),
        version: 1,
        person: None,
        subject: None,
        begun: now().days_before(1),
        changed: now().days_before(1),
        finished: None,
        context: None,
        run: Run::new(Depth::Quick),
    }
}

pub fn name(lang: Lang, en: &str, zh: &str) -> String {
    match lang {
        Lang::En => en.to_owned(),
        Lang::Zh => zh.to_owned(),
    }
}

/// With a deal that has nothing in it yet.
pub fn with_bare_deal(lang: Lang) -> AppState {
    let mut state = empty(lang);
    put(
        &mut state,
        Record::Deal(deal("00001a", &name(lang, "Kestrel", "红隼"))),
    );
    state
}

/// With a deal without a name and a sheet that is half answered.
pub fn with_try(lang: Lang) -> AppState {
    let mut state = empty(lang);
    put(&mut state, Record::Deal(deal("00001a", "")));
    let mut sheet = sheet("00002b", "00001a", "tr");
    for (item, value) in [
        ("tr-comp-listen", Value::Number(3.0)),
        ("tr-dep-promises", Value::Unknown),
    ] {
        let step = Step::Answer {
            item: item.to_owned(),
            value: Some(value),
        };
        sheet = sheet.after(step, &now().days_before(1));
    }
    put(&mut state, Record::Assessment(sheet));
    state
}

pub fn with_many(lang: Lang, count: usize) -> AppState {
    let mut state = empty(lang);
    for number in 1..=count {
        let mut own = deal(&format!("{number:05}a"), &name(lang, "Deal", "单子"));
        own.customer = name(lang, "Customer", "客户");
        put(&mut state, Record::Deal(own));
    }
    state
}
