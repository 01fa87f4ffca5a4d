//! A question about the deal, asked once for all instruments.

use yew::prelude::*;

use super::choice::{Choice, Row};
use super::offer;
use crate::answer::Value;
use crate::browser::input;
use crate::instrument::{Context, Kind};
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct ContextQuestionProps {
    pub lang: Lang,
    pub question: Context,
    pub value: Option<Value>,
    pub onvalue: Callback<Option<Value>>,
    /// The page hears the keys that are shown beside the options.
    #[prop_or(true)]
    pub keys: bool,
}

#[component]
pub fn ContextQuestion(props: &ContextQuestionProps) -> Html {
    let words = strings(props.lang);
    let question = &props.question;
    let onpick = {
        let (onvalue, kind) = (props.onvalue.clone(), question.kind.clone());
        Callback::from(move |picked: AttrValue| onvalue.emit(Some(offer::value(&kind, &picked))))
    };
    let text = match &props.value {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let oninput = props.onvalue.reform(|event: InputEvent| {
        let text = input::text(&event);
        (!text.trim().is_empty()).then_some(Value::Text(text))
    });
    let keyed = |rows: Vec<Row>| -> Vec<Row> {
        let key = |row: &Row| row.key.clone().filter(|_| props.keys);
        rows.into_iter()
            .map(|row| Row {
                key: key(&row),
                ..row
            })
            .collect()
    };
    html! {
        <fieldset class="item" id={question.id.clone()}>
            <legend class="item__ask">{ question.text.get(props.lang) }</legend>
            if matches!(question.kind, Kind::Text {}) {
                <textarea
                    class="field__input"
                    rows="2"
                    aria-label={question.text.get(props.lang).to_owned()}
                    value={text}
                    {oninput}
                />
            } else {
                <Choice
                    name={question.id.clone()}
                    rows={keyed(offer::rows(&question.kind, props.lang))}
                    apart={keyed(offer::apart(false, words))}
                    picked={offer::picked(props.value.as_ref())}
                    {onpick}
                />
            }
        </fieldset>
    }
}
