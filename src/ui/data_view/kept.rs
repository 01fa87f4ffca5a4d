//! What is kept, what it takes, and how much room is left.

use yew::prelude::*;

use crate::record::room::{Room, kilobytes};
use crate::text::{Lang, strings};
use crate::ui::components::notice::{Tone, notice};
use crate::ui::components::section::Section;

#[derive(PartialEq, Properties)]
pub struct KeptProps {
    pub lang: Lang,
    pub room: Room,
    pub saved: Html,
}

#[component]
pub fn Kept(props: &KeptProps) -> Html {
    let words = strings(props.lang).data();
    let room = props.room;
    let row = |(kind, number, units): (&'static str, Option<usize>, usize)| {
        html! {
            <tr>
                <th scope="row">{ kind }</th>
                <td class="num">{ number }</td>
                <td class="num">{ (words.size_of)(kilobytes(units)) }</td>
            </tr>
        }
    };
    let rows = [
        (words.deals, Some(room.deals), room.deal_units),
        (
            words.assessments,
            Some(room.assessments),
            room.assessment_units,
        ),
        (words.everything_else, None, room.other_units()),
    ];
    html! {
        <Section id="kept" head={words.kept}>
            <table class="grid-table kept">
                <caption class="unseen">{ words.kept }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.kind }</th>
                        <th scope="col" class="num">{ words.number }</th>
                        <th scope="col" class="num">{ words.size }</th>
                    </tr>
                </thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
            <div class="room">
                <svg width="100%" height="8" role="img" aria-labelledby="room-t">
                    <title id="room-t">{ (words.used)(room.percent()) }</title>
                    <rect class="room__ground" width="100%" height="8" />
                    <rect class="room__used" width={format!("{}%", room.percent())} height="8" />
                </svg>
            </div>
            <p class="small">
                { (words.room)(kilobytes(room.used), room.more_assessments()) }
            </p>
            if room.is_short() {
                { notice(words.short.into(), Tone::Fault, html! { <p>{ words.short_do }</p> }) }
            }
            <p class="small">{ props.saved.clone() }</p>
        </Section>
    }
}
