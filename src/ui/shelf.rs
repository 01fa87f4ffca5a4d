//! Fetching instruments when a page needs them.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::hook;

use super::state::{Action, App, LoadFault, Reader, Shelf, use_app};
use crate::browser::fetch::{self, FetchFault};
use crate::catalog;
use crate::instrument;
use crate::ui::effect::use_effect_on;

/// Asks for instruments; they appear in the state when they are there.
#[hook]
pub fn use_instruments(keys: Vec<String>) {
    let app = use_app();
    let missing: Vec<String> = keys
        .into_iter()
        .filter(|key| catalog::entry(key).is_some() && !app.shelves.contains_key(key))
        .collect();
    use_effect_on(missing, move |missing| {
        for key in missing {
            fetch_one(&app, key);
        }
    });
}

/// Fetches an instrument, again if it failed before.
pub fn fetch_one(app: &App, key: &str) {
    let dispatcher = app.dispatcher();
    let reader = app.reader;
    let key = key.to_owned();
    dispatcher.dispatch(Action::Shelve(key.clone(), Shelf::Loading));
    spawn_local(async move {
        let shelf = match load(&key, reader).await {
            Ok(instrument) => Shelf::Ready(Rc::new(instrument)),
            Err(fault) => Shelf::Failed(fault),
        };
        dispatcher.dispatch(Action::Shelve(key, shelf));
    });
}

async fn load(key: &str, reader: Reader) -> Result<instrument::Instrument, LoadFault> {
    let name = format!("{key}.json");
    let questions = fetch::text(&name);
    let rules = reader
        .rules
        .then(|| fetch::text(&format!("{key}.rules.json")));
    let mut text = questions.await?;
    if let Some(rules) = rules {
        text = instrument::joined(&text, &rules.await?);
    }
    (reader.read)(&name, &text).map_err(|error| LoadFault::Damaged(error.to_string()))
}

impl From<FetchFault> for LoadFault {
    fn from(fault: FetchFault) -> LoadFault {
        match fault {
            FetchFault::Offline => LoadFault::Offline,
            FetchFault::Status(status) => LoadFault::Missing(status),
        }
    }
}
