//! A question about the deal, asked once for all instruments.

use yew::prelude::*;

use super::choice::{Row, choice};
use super::offer;
use crate::answer::Value;
use crate::browser::input;
use crate::instrument::{Context, Kind};
use crate::text::{Lang, strings};

/// The question and what it was answered with. `keys`: the page hears the keys
/// that are shown beside the options.
pub fn context_question(
    lang: Lang,
    question: &Context,
    value: Option<&Value>,
    onvalue: &Callback<Option<Value>>,
    keys: bool,
) -> Html {
    let words = strings(lang);
    let onpick = {
        let (onvalue, kind) = (onvalue.clone(), question.kind.clone());
        Callback::from(move |picked: AttrValue| onvalue.emit(Some(offer::value(&kind, &picked))))
    };
    let text = match value {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let oninput = onvalue.reform(|event: InputEvent| {
        let text = input::text(&event);
        (!text.trim().is_empty()).then_some(Value::Text(text))
    });
    let keyed = |rows: Vec<Row>| -> Vec<Row> {
        let key = |row: &Row| row.key.clone().filter(|_| keys);
        rows.into_iter()
            .map(|row| Row {
                key: key(&row),
                ..row
            })
            .collect()
    };
    html! {
        <fieldset class="item" id={question.id.clone()}>
            <legend class="item__ask">{ question.text.get(lang) }</legend>
            if matches!(question.kind, Kind::Text {}) {
                <textarea
                    class="field__input"
                    rows="2"
                    aria-label={question.text.get(lang).to_owned()}
                    value={text}
                    {oninput}
                />
            } else {
                { choice(
                    &question.id,
                    &keyed(offer::rows(&question.kind, lang)),
                    &keyed(offer::apart(false, words)),
                    offer::picked(value).as_ref(),
                    &onpick,
                ) }
            }
        </fieldset>
    }
}
