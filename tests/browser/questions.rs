//! A question in a real page: what a tap gives.

use std::cell::RefCell;
use std::rc::Rc;

use dealgauge::answer::{Answer, Value};
use dealgauge::instrument;
use dealgauge::run::Step;
use dealgauge::text::Lang;
use dealgauge::ui::components::question::{Question, QuestionProps};
use dealgauge::ui::shared::Shared;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::{Callback, Html};

const TRUST: &str = include_str!("../../src/catalog/tr.json");
const ITEM: &str = "tr-dep-warn";

/// Mounts the question and gives its root and the steps taken.
async fn mounted(answer: Answer) -> (Element, Rc<RefCell<Vec<Step>>>) {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let steps = Rc::new(RefCell::new(Vec::new()));
    let taken = steps.clone();
    let props = QuestionProps {
        lang: Lang::En,
        instrument: Shared(Rc::new(instrument::read("tr.json", TRUST).unwrap())),
        item: ITEM.into(),
        number: 1,
        answer,
        legend: None,
        above: Html::default(),
        offered: None,
        stays: None,
        below: Html::default(),
        described: None,
        onstep: Callback::from(move |step| taken.borrow_mut().push(step)),
    };
    yew::Renderer::<Question>::with_root_and_props(root.clone(), props).render();
    yew::scheduler::flush().await;
    (root, steps)
}

fn press(root: &Element, value: &str) {
    click(root, &format!("input[value=\"{value}\"]"));
}

fn click(root: &Element, selector: &str) {
    let found = root.query_selector(selector).unwrap().unwrap();
    found.unchecked_into::<HtmlElement>().click();
}

#[wasm_bindgen_test]
async fn a_tap_on_a_step_answers_with_it() {
    let (root, steps) = mounted(Answer::default()).await;
    press(&root, "3");
    let expected = Step::Answer {
        item: ITEM.to_owned(),
        value: Some(Value::Number(3.0)),
    };
    assert_eq!(*steps.borrow(), [expected]);
    root.remove();
}

#[wasm_bindgen_test]
async fn not_knowing_yet_shows_the_question_to_ask() {
    let (root, steps) = mounted(Answer::default()).await;
    assert!(root.query_selector(".becomes").unwrap().is_none());
    press(&root, "dk");
    let expected = Step::Answer {
        item: ITEM.to_owned(),
        value: Some(Value::Unknown),
    };
    assert_eq!(*steps.borrow(), [expected]);
    root.remove();

    let (root, _) = mounted(Answer::of(Value::Unknown)).await;
    let words = root.query_selector(".becomes__words").unwrap().unwrap();
    assert!(
        words
            .text_content()
            .unwrap()
            .contains("how would you like to hear")
    );
    root.remove();
}

#[wasm_bindgen_test]
async fn a_known_answer_can_be_backed_by_evidence() {
    let (root, steps) = mounted(Answer::of(Value::Number(3.0))).await;
    click(&root, "summary");
    yew::scheduler::flush().await;
    press(&root, "told");
    assert!(matches!(
        &steps.borrow()[..],
        [Step::Grade { grade: Some(_), .. }]
    ));
    root.remove();
}
