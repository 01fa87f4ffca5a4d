//! Answering by keyboard, beside what the platform has: digits pick or tick,
//! Enter and the arrow to the right go on.
//!
//! Nothing is picked while an input method is composing or a text field has
//! the focus, and keys with Ctrl, Alt or Meta belong to the browser.

use yew::prelude::*;

use super::components::offer;
use crate::browser::{address, focus, input, listen};
use crate::ui::effect::use_effect_on;

/// Hears keys while the page is there.
#[hook]
pub fn use_answer_keys(onnext: Callback<()>, back: String) {
    // The listener is set once; what it calls is today's.
    let latest = use_mut_ref(|| (onnext.clone(), back.clone()));
    *latest.borrow_mut() = (onnext, back);
    use_effect_on((), move |()| {
        listen::keys(move |event| {
            let (onnext, back) = latest.borrow().clone();
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
                digit if picked(digit) => event.prevent_default(),
                _ => {}
            }
        })
    });
}

/// What a digit picks of the question with the focus, or of the first one that
/// is still open: the option that shows it. The focus goes on to the next
/// question. `false`: there is no such option.
fn picked(digit: &str) -> bool {
    let Ok(number) = digit.parse::<usize>() else {
        return false;
    };
    let questions = focus::ids("fieldset.item");
    let open = || {
        let answered = focus::ids("fieldset.item:has(:is(.steps, .apart) input:checked)");
        questions.iter().find(|id| !answered.contains(id)).cloned()
    };
    let Some(id) = focus::within("fieldset.item").or_else(open) else {
        return false;
    };
    let option = match number {
        0 => format!("#{id} > .apart input[value=\"{}\"]", offer::UNKNOWN),
        number => format!("#{id} > .steps > :nth-child({number}) input"),
    };
    if !focus::press(&option) {
        return false;
    }
    // Several options can be ticked: the next question waits for Enter.
    let set = focus::ids(&format!("#{id}:has(> .steps--set)"));
    if !set.is_empty() && number > 0 {
        focus::on_first(&option);
        return true;
    }
    match questions.iter().skip_while(|other| **other != id).nth(1) {
        None => focus::on_first(&option),
        Some(next) => {
            focus::on_first(&format!("#{next} > :is(.steps, .apart) input:checked"))
                || focus::on_first(&format!("#{next} > .steps input"))
                || focus::on_first(&format!("#{next} :is(input, select, textarea)"))
        }
    };
    true
}
