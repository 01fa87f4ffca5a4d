//! When a component's effects run, and when what they hold is let go.

use std::cell::RefCell;
use std::rc::Rc;

use dealgauge::ui::effect::use_effect_on;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;
use yew::scheduler;

/// What happened, in order.
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<String>>>);

impl PartialEq for Log {
    fn eq(&self, other: &Log) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Log {
    fn note(&self, what: &str, of: &str) {
        self.0.borrow_mut().push(format!("{what} {of}"));
    }

    fn taken(&self) -> Vec<String> {
        self.0.take()
    }
}

/// Says when it is let go.
struct Held(Log, String);

impl Drop for Held {
    fn drop(&mut self) {
        self.0.note("let go", &self.1);
    }
}

#[derive(PartialEq, Properties)]
struct Props {
    log: Log,
    on: AttrValue,
    /// Nothing watches it: a change of it only draws anew.
    drawn: u8,
}

#[component]
fn Watching(props: &Props) -> Html {
    let log = props.log.clone();
    use_effect_on(props.on.clone(), move |on| {
        log.note("begun", on);
        Held(log.clone(), on.to_string())
    });
    html! { <p>{ props.drawn }</p> }
}

fn props(log: &Log, on: &'static str, drawn: u8) -> Props {
    let log = log.clone();
    let on = AttrValue::Static(on);
    Props { log, on, drawn }
}

#[wasm_bindgen_test]
async fn an_effect_runs_when_what_it_watches_has_changed_and_holds_what_it_gave_until_then() {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    let log = Log::default();

    let mut app =
        yew::Renderer::<Watching>::with_root_and_props(root, props(&log, "a", 1)).render();
    scheduler::flush().await;
    assert_eq!(log.taken(), ["begun a"]);

    app.update(props(&log, "a", 2));
    scheduler::flush().await;
    assert_eq!(log.taken(), [""; 0], "drawn anew, and nothing has changed");

    app.update(props(&log, "b", 2));
    scheduler::flush().await;
    assert_eq!(log.taken(), ["let go a", "begun b"]);

    app.destroy();
    scheduler::flush().await;
    assert_eq!(log.taken(), ["let go b"]);
}
