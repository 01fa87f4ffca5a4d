//! The report of one assessment.

use std::rc::Rc;

use yew::prelude::*;

use super::opened::{Opened, use_assessment};
use super::told::{Told, use_told};
use crate::browser::look;
use crate::catalog;
use crate::instrument::Instrument;
use crate::order;
use crate::record::{Assessment, Deal};
use crate::report::plain;
use crate::route::Route;
use crate::ui::components;
use crate::ui::effect::use_drawn;
use crate::ui::report_view::ReportView;
use crate::ui::shared::Shared;
use crate::ui::shelf::use_instruments;
use crate::ui::state::{App, use_app};
use crate::ui::{begin, beside, go, overview, take_away, together};

use super::stops::CONTEXT;

#[derive(PartialEq, Properties)]
pub struct ReportPageProps {
    pub id: String,
}

#[component]
pub fn ReportPage(props: &ReportPageProps) -> Html {
    match use_assessment(&props.id) {
        Opened::Page(page) => page,
        Opened::Ready {
            assessment,
            deal,
            instrument,
        } => html! {
            <Opening
                assessment={Shared(assessment)}
                deal={Shared(deal)}
                instrument={Shared(instrument)}
            />
        },
    }
}

#[derive(PartialEq, Properties)]
struct OpenedProps {
    assessment: Shared<Assessment>,
    deal: Shared<Deal>,
    instrument: Shared<Instrument>,
}

#[component]
fn Opening(props: &OpenedProps) -> Html {
    let app = use_app();
    let lang = app.lang();
    let (assessment, deal) = (&props.assessment, &props.deal);
    use_instruments(overview::read_for(&app, &props.instrument, deal));
    let private = use_state(|| false);
    let shown = private.then(|| props.instrument.with_private_shown());
    let instrument = shown.as_ref().unwrap_or(&props.instrument);
    let beside = beside::beside(&app, instrument, assessment, &deal.0);
    let mut report = overview::report_beside(&app, instrument, assessment, deal, &beside);
    let is_begun = use_drawn();
    if is_begun {
        let key = &props.instrument.key;
        report.flags.extend(together::flags_of(&app, deal, key));
        order::sort_by_key(&mut report.flags, |flag| flag.severity);
    }
    super::frame::use_title(&report.say_heading(lang));
    let report = Rc::new(report);
    let (told, tell) = use_told();

    let onprint = Callback::from(|()| look::print());
    let oncopy = {
        let (report, tell) = (report.clone(), tell.clone());
        Callback::from(move |()| take_away::copy(plain::report(&report, lang), tell.clone()))
    };
    let onsave = {
        let report = report.clone();
        Callback::from(move |(at, kind)| {
            let heading = report.say_heading(lang);
            take_away::save_picture(report.pictures().nth(at), (&heading, at), kind, lang);
        })
    };
    let onexport = {
        let (app, deal, private) = (app.clone(), deal.clone(), *private);
        Callback::from(move |()| {
            take_away::export_deal(&app, &deal.id, private);
        })
    };
    let onagain = {
        let (app, assessment) = (app.clone(), assessment.clone());
        Callback::from(move |()| again(&app, &assessment))
    };
    let onchange = go_to(answer(assessment, None));
    let onprivate = {
        let private = private.clone();
        Callback::from(move |tick| private.set(tick))
    };
    let words = &app.words().report().page;
    // The file has the whole deal, so that another sheet of it counts too.
    let stays = app.store.has_private(Some(&deal.id));
    html! {
        <ReportView
            {lang}
            report={report.clone()}
            above={above(&app, deal)}
            context_href={AttrValue::from(answer(assessment, Some(CONTEXT)).href())}
            {onprint}
            {oncopy}
            {onexport}
            {onsave}
            {onagain}
            {onchange}
            {is_begun}
        >
            if stays {
                { components::private::private(
                    "report-private",
                    words.private,
                    words.private_hint,
                    *private,
                    &onprivate,
                ) }
            }
            <Told {lang} {told} />
        </ReportView>
    }
}

fn answer(assessment: &Assessment, part: Option<&str>) -> Route {
    Route::Answer {
        assessment: assessment.id.clone(),
        part: part.map(str::to_owned),
    }
}

fn go_to(route: Route) -> Callback<()> {
    Callback::from(move |()| go(&route))
}

/// Begins another assessment of the subject from these answers.
fn again(app: &App, assessment: &Assessment) {
    if let Some(entry) = catalog::entry(&assessment.instrument) {
        begin::answer(app, Vec::new(), begin::again(app, entry, assessment));
    }
}

fn above(app: &App, deal: &Deal) -> Vec<(AttrValue, AttrValue)> {
    let href = Route::Deal(deal.id.clone()).href();
    vec![(href.into(), overview::title_of(app, deal).into())]
}
