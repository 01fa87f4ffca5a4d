//! Several persons of a deal in one report.

use std::rc::Rc;

use yew::prelude::*;

use super::opened::{gone, waiting};
use super::told::{Told, use_told};
use crate::browser::look;
use crate::record::Deal;
use crate::report::{Report, plain};
use crate::route::Route;
use crate::ui::group_view::GroupView;
use crate::ui::report_view::ReportView;
use crate::ui::shelf::use_instruments;
use crate::ui::state::{App, Shelf, use_app};
use crate::ui::{go, overview, take_away, together};

#[derive(PartialEq, Properties)]
pub struct GroupPageProps {
    pub deal: String,
    /// Key of the instrument.
    pub instrument: String,
}

#[component]
pub fn GroupPage(props: &GroupPageProps) -> Html {
    let app = use_app();
    let lang = app.lang();
    let (told, tell) = use_told();
    use_instruments(vec![props.instrument.clone()]);
    let deal = app.store.deal(&props.deal).cloned();
    let map = deal
        .as_ref()
        .and_then(|deal| together::map_of(&app, deal, &props.instrument));
    let report = deal
        .as_ref()
        .and_then(|deal| overview::group_of(&app, deal, &props.instrument));
    let title = match (&map, &report) {
        (Some(map), _) => map.say_heading(lang),
        (None, Some(report)) => report.say_heading(lang),
        (None, None) => String::new(),
    };
    super::frame::use_title(&title);
    if let (Some(deal), Some(map)) = (&deal, map) {
        return on_map(&app, deal, map);
    }
    let (Some(deal), Some(report)) = (deal, report) else {
        return match app.shelves.get(&props.instrument) {
            Some(Shelf::Failed(fault)) => waiting(&app, &props.instrument, Some(fault)),
            Some(Shelf::Ready(_)) if app.loaded => gone(&app),
            _ => waiting(&app, &props.instrument, None),
        };
    };
    let report = Rc::new(report);
    let oncopy = {
        let report = report.clone();
        Callback::from(move |()| take_away::copy(plain::group(&report, lang), tell.clone()))
    };
    let onexport = {
        let (app, id) = (app.clone(), deal.id.clone());
        Callback::from(move |()| {
            take_away::export_deal(&app, &id, false);
        })
    };
    let onsave = {
        let report = report.clone();
        Callback::from(move |kind| {
            let heading = report.say_heading(lang);
            take_away::save_picture(report.map_scene().as_ref(), (&heading, 0), kind, lang);
        })
    };
    let href = Route::Deal(deal.id.clone()).href();
    html! {
        <GroupView
            {lang}
            report={report}
            above={vec![(href.into(), overview::title_of(&app, &deal).into())]}
            onprint={Callback::from(|()| look::print())}
            {oncopy}
            {onexport}
            {onsave}
        >
            <Told {lang} {told} />
        </GroupView>
    }
}

/// An instrument that puts the persons on a map has a report of the whole.
fn on_map(app: &App, deal: &Deal, map: Report) -> Html {
    let lang = app.lang();
    let report = Rc::new(map);
    let oncopy = {
        let report = report.clone();
        Callback::from(move |()| take_away::copy(plain::report(&report, lang), Callback::noop()))
    };
    let onexport = {
        let (app, id) = (app.clone(), deal.id.clone());
        Callback::from(move |()| {
            take_away::export_deal(&app, &id, false);
        })
    };
    let onsave = {
        let report = report.clone();
        Callback::from(move |(at, kind)| {
            let heading = report.say_heading(lang);
            take_away::save_picture(report.pictures().nth(at), (&heading, at), kind, lang);
        })
    };
    let back = {
        let href = Route::Deal(deal.id.clone());
        Callback::from(move |()| go(&href))
    };
    let href = Route::Deal(deal.id.clone()).href();
    html! {
        <ReportView
            {lang}
            {report}
            above={vec![(href.into(), overview::title_of(app, deal).into())]}
            onprint={Callback::from(|()| look::print())}
            {oncopy}
            {onexport}
            onagain={back.clone()}
            onchange={back}
            {onsave}
        />
    }
}
