//! Erasing everything: only after a word was typed, and with proof.

use yew::prelude::*;

use super::{Erased, use_focus_on_change};
use crate::browser::{focus, input};
use crate::text::data::Data;
use crate::text::{Lang, strings};
use crate::ui::components::field::{FieldProps, field};
use crate::ui::components::notice::{Tone, notice};
use crate::ui::components::section::Section;

#[derive(PartialEq, Properties)]
pub struct EraseProps {
    pub lang: Lang,
    pub deals: usize,
    pub assessments: usize,
    pub erased: Option<Erased>,
    pub onerase: Callback<()>,
}

const FIELD: &str = "erase";
/// Where the focus goes afterwards.
const RESULT: &str = "erased";

#[component]
pub fn Erase(props: &EraseProps) -> Html {
    let words = strings(props.lang).data();
    let typed = use_state(String::new);
    // The fault that the last attempt had; typing on takes it away.
    let fault = use_state(|| None::<String>);
    use_focus_on_change(props.erased, props.erased.map(|_| RESULT));
    let oninput = {
        let (typed, fault) = (typed.clone(), fault.clone());
        Callback::from(move |text: String| {
            typed.set(text);
            fault.set(None);
        })
    };
    let onsubmit = {
        let (typed, fault, onerase) = (typed.clone(), fault.clone(), props.onerase.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let found = fault_of(&typed, words);
            if found.is_none() {
                typed.set(String::new());
                onerase.emit(());
            } else {
                focus::on(FIELD);
            }
            fault.set(found);
        })
    };
    let onkeydown = Callback::from(|event: KeyboardEvent| input::hold_enter(&event));
    html! {
        <Section id="erase-all" head={words.erase}>
            <form class="flow-loose" {onsubmit} {onkeydown}>
                { field(&yew::props!(FieldProps {
                    id: FIELD,
                    label: words.erase_label,
                    hint: AttrValue::from((words.erase_hint)(props.deals, props.assessments)),
                    fault: (*fault).clone().map(AttrValue::from),
                    value: (*typed).clone(),
                    oninput,
                })) }
                <p>
                    <button class="button button--plain" type="submit">{ words.erase }</button>
                </p>
                <p class="small quiet measure">{ words.erase_after }</p>
            </form>
            <div id={RESULT} tabindex="-1">{ result(props) }</div>
        </Section>
    }
}

fn result(props: &EraseProps) -> Html {
    let words = strings(props.lang).data();
    match props.erased {
        None => Html::default(),
        Some(Erased::Left(left)) => {
            let body = html! { <p>{ (words.erased_found)(left) }</p> };
            match left {
                [0, 0, 0] => notice(words.erased.into(), Tone::Status, body),
                _ => notice(words.erased_not_all.into(), Tone::Alert, body),
            }
        }
        Some(Erased::Unreachable) => {
            let body = html! { <p>{ words.not_erased_do }</p> };
            notice(words.not_erased.into(), Tone::Alert, body)
        }
    }
}

/// What is wrong with the word that was typed.
fn fault_of(typed: &str, words: &Data) -> Option<String> {
    let typed = typed.trim();
    if typed == words.erase_word {
        None
    } else if typed.is_empty() {
        Some(words.erase_nothing_typed.to_owned())
    } else if typed.eq_ignore_ascii_case(words.erase_word) {
        Some((words.erase_capitals)(typed))
    } else {
        Some((words.erase_other_word)(typed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_word_goes_on() {
        let words = strings(Lang::En).data();
        assert_eq!(fault_of("ERASE", words), None);
        assert_eq!(fault_of(" ERASE ", words), None);
        assert!(fault_of("", words).is_some_and(|fault| fault.contains("Nothing is typed")));
        assert!(fault_of("erase", words).is_some_and(|fault| fault.contains("capitals")));
        assert!(fault_of("清除", words).is_some_and(|fault| fault.contains("“清除”")));
        assert_eq!(fault_of("清除", strings(Lang::Zh).data()), None);
    }
}
