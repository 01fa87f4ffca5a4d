//! What to do next: numbered, each with its cause.

use yew::prelude::*;

use crate::report::next::Move;
use crate::text::Lang;

#[derive(PartialEq, Properties)]
pub struct MovesProps {
    pub lang: Lang,
    pub moves: Vec<Move>,
    /// The level of the headings.
    #[prop_or(3)]
    pub level: u8,
}

#[component]
pub fn Moves(props: &MovesProps) -> Html {
    let tag = format!("h{}", props.level);
    let one = |own: &Move| {
        let because = own.because.say(props.lang);
        html! {
            <li class="move">
                <@{tag.clone()} class="move__name">{ own.about.say(props.lang) }</@>
                if !because.is_empty() {
                    <p class="move__from">{ because }</p>
                }
                <ol>{ for own.steps.iter().map(|step| html! { <li><span>{ step.get(props.lang) }</span></li> }) }</ol>
            </li>
        }
    };
    html! { <ol class="moves">{ for props.moves.iter().map(one) }</ol> }
}
