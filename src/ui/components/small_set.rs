//! One result as a small picture: name, headline, and a bar a part.

use std::rc::Rc;

use yew::prelude::*;

use super::charts::scene::drawing;
use super::people_bars::mini;
use crate::report::Report;
use crate::report::group::GroupReport;
use crate::report::index::{Row, RowPlace};
use crate::text::Lang;

#[derive(PartialEq, Properties)]
pub struct SmallReportProps {
    pub lang: Lang,
    pub report: Rc<Report>,
    /// Where the whole report stands.
    pub href: AttrValue,
}

#[component]
pub fn SmallReport(props: &SmallReportProps) -> Html {
    let (lang, report) = (props.lang, &props.report);
    let flat = report.class.is_some();
    let rows: Vec<&Row> = match (&report.class, report.lead()) {
        (Some(class), _) => class.rows.iter().collect(),
        (None, Some(lead)) => lead.rows.iter().filter(|row| is_part(row)).collect(),
        (None, None) => report.alone.iter().collect(),
    };
    html! {
        <article class="small-set__one">
            <p class="small-set__name">
                <a href={&props.href}>{ report.title.get(lang) }</a>
                <span>{ report.about.date.short(lang, report.about.today) }</span>
            </p>
            <h3 class="small-set__says">{ report.say_headline(lang) }</h3>
            <dl class="minis">{ for rows.into_iter().map(|row| mini(row, flat, lang)) }</dl>
        </article>
    }
}

fn is_part(row: &Row) -> bool {
    matches!(row.place, RowPlace::Part(_))
}

#[derive(PartialEq, Properties)]
pub struct SmallGroupProps {
    pub lang: Lang,
    pub report: Rc<GroupReport>,
    pub href: AttrValue,
    /// Unique in the page.
    pub id: AttrValue,
}

#[component]
pub fn SmallGroup(props: &SmallGroupProps) -> Html {
    let (lang, report) = (props.lang, &props.report);
    let (known, all) = report.known_of_all();
    let people = &crate::text::strings(lang).report().people;
    html! {
        <article class="small-set__one">
            <p class="small-set__name">
                <a href={&props.href}>{ report.title.get(lang) }</a>
                <span>{ (people.known_of)(known, all) }</span>
            </p>
            <h3 class="small-set__says">{ report.say_headline(lang) }</h3>
            { for report.map_scene().map(|map| html! {
                <div class="chart">{ drawing(&map, lang, &props.id) }</div>
            }) }
        </article>
    }
}
