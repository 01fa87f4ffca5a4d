//! A password for a file that is taken away, and for one that is brought in.

use yew::prelude::*;

use super::{Sealing, Take};
use crate::browser::{focus, input};
use crate::seal::{Fault, MOST_WORK, strength};
use crate::text::data::sealed::Sealed as Words;
use crate::text::{Lang, strings};
use crate::ui::components::field::{FieldProps, field};
use crate::ui::components::notice::{Tone, notice};
use crate::ui::components::private::private;
use crate::ui::effect::use_effect_on;

/// Where the password of a file is written that is brought in.
pub const PASSWORD: &str = "import-password";

const FIRST: &str = "export-password";
const SECOND: &str = "export-password-again";

/// What was wrong when a file was asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Slip {
    Nothing,
    Differs,
}

/// What somebody has written about a password for an export.
#[derive(Clone, PartialEq)]
pub struct Own {
    with: UseStateHandle<bool>,
    /// The password, twice.
    typed: UseStateHandle<[AttrValue; 2]>,
    slip: UseStateHandle<Option<Slip>>,
}

/// The password is forgotten as soon as the file is made.
#[hook]
pub fn use_protect(sealing: &Sealing) -> Own {
    let own = Own {
        with: use_state(|| false),
        typed: use_state(Default::default),
        slip: use_state(|| None),
    };
    let typed = own.typed.clone();
    use_effect_on(sealing.clone(), move |sealing| {
        if let Sealing::Done { .. } = sealing {
            typed.set(Default::default());
        }
    });
    own
}

impl Own {
    pub fn is_on(&self) -> bool {
        *self.with
    }

    /// Takes files away by the id of a deal, unless the password is amiss: then
    /// that is said, and the field at fault has the focus.
    pub fn guarded(&self, onexport: &Callback<Take>) -> Callback<Option<AttrValue>> {
        let (own, onexport) = (self.clone(), onexport.clone());
        Callback::from(move |deal| {
            let [first, second] = &*own.typed;
            let slip = match *own.with {
                true if first.is_empty() => Some((Slip::Nothing, FIRST)),
                true if first != second => Some((Slip::Differs, SECOND)),
                _ => None,
            };
            own.slip.set(slip.map(|(slip, _)| slip));
            match slip {
                Some((_, id)) => {
                    focus::on(id);
                }
                None => onexport.emit(Take {
                    deal,
                    password: own.with.then(|| first.clone()),
                }),
            }
        })
    }
}

#[derive(PartialEq, Properties)]
pub struct ProtectProps {
    pub lang: Lang,
    pub own: Own,
    pub sealing: Sealing,
}

/// The tick, the two fields under it, and what has come of the file.
#[component]
pub fn Protect(props: &ProtectProps) -> Html {
    let words = &strings(props.lang).data().sealed;
    let Own { with, typed, slip } = &props.own;
    let shown = use_state(|| false);
    let onwith = {
        let (with, slip) = (with.clone(), slip.clone());
        Callback::from(move |tick| {
            with.set(tick);
            slip.set(None);
        })
    };
    let one =
        |at: usize, id: &'static str, label: &'static str, hint, fault: Option<&'static str>| {
            let oninput = {
                let (typed, slip) = (typed.clone(), slip.clone());
                Callback::from(move |text: String| {
                    let mut both = (*typed).clone();
                    if let Some(own) = both.get_mut(at) {
                        *own = text.into();
                    }
                    typed.set(both);
                    slip.set(None);
                })
            };
            field(&FieldProps {
                id: id.into(),
                label: label.into(),
                hint,
                fault: fault.map(Into::into),
                kind: if *shown { "text" } else { "password" }.into(),
                value: typed.get(at).cloned().unwrap_or_default(),
                oninput,
            })
        };
    let nothing = (**slip == Some(Slip::Nothing)).then_some(words.none);
    let differs = (**slip == Some(Slip::Differs)).then_some(words.differ);
    html! {
        <>
            { private("export-sealed", words.with, words.with_hint, **with, &onwith) }
            if **with {
                { one(0, FIRST, words.password, Some(words.password_hint.into()), nothing) }
                <p class="small" role="status">{ judged(words, &typed[0]) }</p>
                { one(1, SECOND, words.again, None, differs) }
                { show(words, &shown) }
            }
            { said(words, &props.sealing) }
        </>
    }
}

/// How hard the password is to guess; nothing before there is one.
fn judged(words: &Words, password: &str) -> &'static str {
    if password.is_empty() {
        return "";
    }
    let [weak, fair, good] = words.strength;
    match strength(password) {
        crate::seal::Strength::Weak => weak,
        crate::seal::Strength::Fair => fair,
        crate::seal::Strength::Good => good,
    }
}

/// The tick that shows what is written.
fn show(words: &Words, shown: &UseStateHandle<bool>) -> Html {
    let onchange = {
        let shown = shown.clone();
        Callback::from(move |_: Event| shown.set(!*shown))
    };
    html! {
        <label class="private__tick">
            <input type="checkbox" checked={**shown} {onchange} />
            <span>{ words.show }</span>
        </label>
    }
}

fn said(words: &Words, sealing: &Sealing) -> Html {
    match sealing {
        Sealing::None => Html::default(),
        Sealing::Working => html! { <p class="loading" role="status">{ words.sealing }</p> },
        Sealing::Done { name } => notice(
            (words.sealed)(name).into(),
            Tone::Status,
            html! { <p>{ words.sealed_note }</p> },
        ),
        Sealing::Failed(why) => notice(
            words.not_sealed.into(),
            Tone::Alert,
            html! { <p>{ sentence(*why, words) }</p> },
        ),
    }
}

/// Why a sealed file does not open, or none was made.
fn sentence(fault: Fault, words: &Words) -> String {
    match fault {
        Fault::Password => words.wrong.to_owned(),
        Fault::Damaged => words.damaged.to_owned(),
        Fault::Key => words.key.to_owned(),
        Fault::Work(work) => (words.work)(work, MOST_WORK),
        Fault::Format => words.format.to_owned(),
        Fault::Unloaded => words.unloaded.to_owned(),
        Fault::Apart => words.apart.to_owned(),
        Fault::BrokenOff => words.broken_off.to_owned(),
    }
}

#[derive(PartialEq, Properties)]
pub struct AskPasswordProps {
    pub lang: Lang,
    pub name: AttrValue,
    pub fault: Option<Fault>,
    pub onpassword: Callback<AttrValue>,
    pub onleave: Callback<()>,
}

/// Asks for the password of a file that was chosen.
#[component]
pub fn AskPassword(props: &AskPasswordProps) -> Html {
    let data = strings(props.lang).data();
    let words = &data.sealed;
    let typed = use_state(AttrValue::default);
    let empty = use_state(|| false);
    let shown = use_state(|| false);
    let oninput = {
        let (typed, empty) = (typed.clone(), empty.clone());
        Callback::from(move |text: String| {
            typed.set(text.into());
            empty.set(false);
        })
    };
    let onsubmit = {
        let (typed, empty, onpassword) = (typed.clone(), empty.clone(), props.onpassword.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            empty.set(typed.is_empty());
            if typed.is_empty() {
                focus::on(PASSWORD);
            } else {
                onpassword.emit((*typed).clone());
            }
        })
    };
    let onkeydown = Callback::from(|event| input::hold_enter(&event));
    let onleave = props.onleave.reform(|_: MouseEvent| ());
    let fault = match props.fault {
        _ if *empty => Some(words.unwritten.into()),
        fault => fault.map(|fault| sentence(fault, words).into()),
    };
    html! {
        <form class="flow" {onsubmit} {onkeydown}>
            <p><b>{ (words.is_sealed)(&props.name) }</b></p>
            { field(&FieldProps {
                id: PASSWORD.into(),
                label: words.ask.into(),
                hint: None,
                fault,
                kind: if *shown { "text" } else { "password" }.into(),
                value: (*typed).clone(),
                oninput,
            }) }
            { show(words, &shown) }
            <p class="row">
                <button class="button" type="submit">{ words.open }</button>
                <button class="button button--link" type="button" onclick={onleave}>
                    { data.import.leave }
                </button>
            </p>
        </form>
    }
}
