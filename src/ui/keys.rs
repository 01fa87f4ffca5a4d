//! Answering by keyboard, beside what the platform has: digits pick, Enter and
//! the arrow to the right go on.
//!
//! Nothing is picked while an input method is composing or a text field has
//! the focus, and keys with Ctrl, Alt or Meta belong to the browser.

use yew::prelude::*;

use super::components::offer;
use super::shared::Shared;
use crate::browser::{address, focus, input, listen};
use crate::instrument::Instrument;
use crate::run::Step;

/// Hears keys while the page is there.
#[hook]
pub fn use_answer_keys(
    instrument: Shared<Instrument>,
    onstep: Callback<Step>,
    onnext: Callback<()>,
    back: String,
) {
    // The listener is set once; what it calls is today's.
    let latest = use_mut_ref(|| (onstep.clone(), onnext.clone(), back.clone()));
    *latest.borrow_mut() = (onstep, onnext, back);
    use_effect_with(instrument, move |instrument| {
        let instrument = instrument.clone();
        let listener = listen::keys(move |event| {
            let (onstep, onnext, back) = latest.borrow().clone();
            let Some(key) = input::plain_key(&event) else {
                return;
            };
            match key.as_str() {
                "Enter" if !input::takes_enter(&event) => {
                    event.prevent_default();
                    onnext.emit(());
                }
                "ArrowRight" if !input::is_on_radio(&event) => onnext.emit(()),
                "ArrowLeft" if !input::is_on_radio(&event) => address::go(&back),
                digit => {
                    if let Some(step) = picked(&instrument, digit) {
                        event.prevent_default();
                        onstep.emit(step);
                    }
                }
            }
        });
        move || drop(listener)
    });
}

/// What a digit picks of the question with the focus, or of the first one that
/// is still open. The focus goes on to the next question.
fn picked(instrument: &Instrument, digit: &str) -> Option<Step> {
    let number: usize = digit.parse().ok()?;
    let questions = focus::ids("fieldset.item");
    let open = || {
        let answered = focus::ids("fieldset.item:has(input:checked)");
        questions.iter().find(|id| !answered.contains(id)).cloned()
    };
    let id = focus::within("fieldset.item").or_else(open)?;
    let item = instrument.item(&id)?;
    let rows = offer::rows(&item.kind, crate::text::Lang::En);
    let pick = match number {
        0 => offer::UNKNOWN.into(),
        number => rows.get(number - 1)?.value.clone(),
    };
    let after = questions.iter().skip_while(|other| **other != id).nth(1);
    let next = after.unwrap_or(&id);
    let on_picked = format!("#{next} input:checked");
    let on_this = format!("#{next} .steps input");
    if next == &id {
        focus::on_first(&format!("#{id} input[value=\"{pick}\"]"));
    } else if !focus::on_first(&on_picked) {
        focus::on_first(&on_this);
    }
    Some(Step::Answer {
        item: id,
        value: Some(offer::value(&item.kind, &pick)),
    })
}
