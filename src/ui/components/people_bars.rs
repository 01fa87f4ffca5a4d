//! Persons one by one: type, role, and a small bar for each type.

use yew::prelude::*;

use super::charts::bar::{RangeBar, SMALL};
use crate::report::chart::bar::bar;
use crate::report::class::TypeName;
use crate::report::figure;
use crate::report::group::PersonRow;
use crate::report::index::Row;
use crate::report::verdict::capital;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct PeopleBarsProps {
    pub lang: Lang,
    pub persons: Vec<PersonRow>,
    /// Addresses of the persons' own reports, in the same order; may be empty.
    #[prop_or_default]
    pub hrefs: Vec<AttrValue>,
}

#[component]
pub fn PeopleBars(props: &PeopleBarsProps) -> Html {
    let one = |(at, own): (usize, &PersonRow)| person(own, props.hrefs.get(at), props.lang);
    html! { <div class="people-bars chart">{ for props.persons.iter().enumerate().map(one) }</div> }
}

fn person(own: &PersonRow, href: Option<&AttrValue>, lang: Lang) -> Html {
    let name = match href {
        Some(href) => html! { <a {href}>{ &own.person.name }</a> },
        None => html! { { &own.person.name } },
    };
    let robust = matches!(own.class.name, TypeName::One { robust: true, .. });
    let robust = robust.then(|| strings(lang).report().verdict.robust);
    html! {
        <article class="person">
            <div>
                <h3>{ name }</h3>
                if !own.person.position.is_empty() { <p class="small quiet">{ &own.person.position }</p> }
                <p class="small"><b>{ capital(&own.class.name.say(lang)) }</b></p>
                <p class="fine">{ for robust.map(|robust| html! { <span class="person__fact">{ robust }</span> }) }<span class="person__fact">{ own.say_say(lang) }</span></p>
                { for own.say_role(lang).map(|role| html! { <p class="fine">{ role }</p> }) }
            </div>
            <dl class="minis">{ for own.class.rows.iter().map(|row| mini(row, true, lang)) }</dl>
        </article>
    }
}

/// Name, small bar, number.
pub fn mini(row: &Row, flat: bool, lang: Lang) -> Html {
    let Some(score) = &row.answered else {
        return html! {};
    };
    let band = row.standing.and_then(|standing| standing.band());
    let evidenced = row.evidenced.as_ref().filter(|_| !flat);
    let number = match figure::point(score) {
        Some(point) => html! { { point } },
        None => html! { <span class="quiet">{ figure::range(score) }</span> },
    };
    html! {
        <>
            <dt>{ row.label.get(lang) }</dt>
            <dd><RangeBar bar={bar(score, evidenced, band)} size={SMALL} {flat} /></dd>
            <dd class="num">{ number }</dd>
        </>
    }
}
