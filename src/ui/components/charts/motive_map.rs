//! The map of types: one dot a person, larger with more say, whiskers for what
//! is still possible. Names stand at the dots, the types in their corners.

use yew::prelude::*;

use super::super::fold::Fold;
use crate::report::chart::map::{Dot, Person as Placed, dots};
use crate::report::chart::{num, pct};
use crate::report::class::ClassReport;
use crate::report::figure;
use crate::report::group::MapWords;
use crate::scoring::classes::Coordinate;
use crate::text::{Lang, Text, strings};

/// Someone with or without a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub name: String,
    pub class: ClassReport,
    pub say: Option<u8>,
}

#[derive(PartialEq, Properties)]
pub struct MotiveMapProps {
    pub lang: Lang,
    /// Unique in the page.
    pub id: AttrValue,
    pub words: MapWords,
    pub persons: Vec<Person>,
    /// Beside other matter: lower, without a table.
    #[prop_or_default]
    pub small: bool,
}

#[component]
pub fn MotiveMap(props: &MotiveMapProps) -> Html {
    let lang = props.lang;
    let words = strings(lang).report();
    let map = &props.words;
    let placed: Vec<Placed> = (props.persons.iter())
        .filter_map(|own| {
            Some(Placed {
                name: &own.name,
                place: own.class.place.as_ref()?,
                say: own.say,
            })
        })
        .collect();
    let corners = map
        .corners
        .each_ref()
        .map(|name| name.as_ref().map_or("", |name| name.get(lang)));
    let dots = dots(&placed, corners);
    let axes = (words.people.axes)(
        map.left.get(lang),
        map.right.get(lang),
        map.bottom.get(lang),
        map.top.get(lang),
    );
    let name = |dot: &Dot| placed.get(dot.person).map_or("", |own| own.name);
    html! {
        <>
            <svg class={classes!("map", props.small.then_some("map--low"))} role="img" aria-labelledby={props.id.clone()}>
                <title id={props.id.clone()}>{ title(&props.persons, lang) }</title>
                <rect class="map__field" x="0" y="0" width="100%" height="100%" />
                <line class="map__axis" x1="50%" x2="50%" y1="0" y2="100%" />
                <line class="map__axis" x1="0" x2="100%" y1="50%" y2="50%" />
                { corner(corners, 0, "0%", "0%", ("10", "22", "start")) }
                { corner(corners, 1, "100%", "0%", ("-10", "22", "end")) }
                { corner(corners, 2, "0%", "100%", ("10", "-12", "start")) }
                { corner(corners, 3, "100%", "100%", ("-10", "-12", "end")) }
                { end(&map.left, lang, "0%", "50%", ("10", "-7", "start")) }
                { end(&map.right, lang, "100%", "50%", ("-10", "-7", "end")) }
                { end(&map.top, lang, "50%", "0%", ("0", "18", "middle")) }
                { end(&map.bottom, lang, "50%", "100%", ("0", "-9", "middle")) }
                { for dots.iter().map(whiskers) }
                { for dots.iter().map(|dot| self::dot(dot, name(dot))) }
            </svg>
            <p class="fine map-axes">{ axes }</p>
            if !props.small {
                <Fold head={words.page.table}>{ table(props) }</Fold>
            }
        </>
    }
}

fn title(persons: &[Person], lang: Lang) -> String {
    let words = strings(lang).report();
    let placed: Vec<String> = persons
        .iter()
        .filter(|own| own.class.place.is_some())
        .map(|own| (words.people.map_at)(&own.name, &own.class.name.say_inside(lang)))
        .collect();
    if placed.is_empty() {
        return words.people.nobody_on_map.to_owned();
    }
    let said = placed
        .into_iter()
        .reduce(|one, other| (words.since.both)(&one, &other));
    (words.people.map_title)(&said.unwrap_or_default())
}

/// Position of a text in px from a point in per cent, and its anchor.
type At = (&'static str, &'static str, &'static str);

fn corner(
    names: [&str; 4],
    at: usize,
    x: &'static str,
    y: &'static str,
    (dx, dy, anchor): At,
) -> Html {
    let name = names.get(at).copied().unwrap_or_default().to_owned();
    html! {
        <svg {x} {y} overflow="visible"><text class="map__name" x={dx} y={dy} text-anchor={anchor}>{ name }</text></svg>
    }
}

fn end(text: &Text, lang: Lang, x: &'static str, y: &'static str, (dx, dy, anchor): At) -> Html {
    html! {
        <svg {x} {y} overflow="visible">
            <text class="map__end t-field" x={dx} y={dy} text-anchor={anchor}>{ text.get(lang) }</text>
        </svg>
    }
}

fn whiskers(dot: &Dot) -> Html {
    let (left, right) = dot.reach_x;
    let (top, bottom) = dot.reach_y;
    html! {
        <>
            if left < right {
                <line class="map__range" x1={pct(left)} x2={pct(right)} y1={pct(dot.y)} y2={pct(dot.y)} />
            }
            if top < bottom {
                <line class="map__range" x1={pct(dot.x)} x2={pct(dot.x)} y1={pct(top)} y2={pct(bottom)} />
            }
        </>
    }
}

fn dot(dot: &Dot, name: &str) -> Html {
    let open = dot.open.then_some("map__dot--open");
    let (dx, dy) = dot.name_at;
    html! {
        <>
            <circle class={classes!("map__dot", open)} cx={pct(dot.x)} cy={pct(dot.y)} r={num(dot.radius)} />
            <svg x={pct(dot.x)} y={pct(dot.y)} overflow="visible">
                <text class="t-strong t-field" x={num(dx)} y={num(dy)} text-anchor={dot.anchor.name()}>{ name.to_owned() }</text>
            </svg>
        </>
    }
}

fn table(props: &MotiveMapProps) -> Html {
    let lang = props.lang;
    let words = &strings(lang).report().people;
    let at = |one: Option<&Coordinate>| one.map(|one| figure::signed(figure::round(one.at)));
    let row = |own: &Person| {
        let place = own.class.place.as_ref();
        html! {
            <tr>
                <th scope="row">{ &own.name }</th>
                <td>{ own.class.name.say(lang) }</td>
                <td class="num">{ at(place.map(|place| &place.x)) }</td>
                <td class="num">{ at(place.map(|place| &place.y)) }</td>
                <td class="num">{ own.say.map_or(words.say_unknown.to_owned(), |say| say.to_string()) }</td>
            </tr>
        }
    };
    html! {
        <table class="grid-table">
            <caption class="unseen">{ words.map_caption }</caption>
            <thead><tr>
                <th scope="col">{ words.person }</th>
                <th scope="col">{ words.kind }</th>
                <th scope="col" class="num">{ props.words.right.get(lang) }</th>
                <th scope="col" class="num">{ props.words.top.get(lang) }</th>
                <th scope="col" class="num">{ words.say_head }</th>
            </tr></thead>
            <tbody>{ for props.persons.iter().map(row) }</tbody>
        </table>
    }
}
