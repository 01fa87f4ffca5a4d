//! An assessment as one whole sheet, to fill in on a wall or to print.

use yew::prelude::*;

use super::answer::keep;
use super::opened::{Opened, crumb, use_assessment};
use crate::answer::Value;
use crate::browser::look;
use crate::instrument::{Instrument, Item};
use crate::record::carry;
use crate::record::{Assessment, Deal};
use crate::report::reply;
use crate::route::Route;
use crate::run;
use crate::run::Step;
use crate::ui::asking::around;
use crate::ui::asking::everything::{add_person, along, people, remark};
use crate::ui::components::saved::saved;
use crate::ui::components::sheet::{Around, Sheet, SheetPart};
use crate::ui::components::triple::rival;
use crate::ui::shared::Shared;
use crate::ui::shelf::use_instruments;
use crate::ui::state::{App, use_app};

#[derive(PartialEq, Properties)]
pub struct SheetPageProps {
    pub id: String,
}

#[component]
pub fn SheetPage(props: &SheetPageProps) -> Html {
    match use_assessment(&props.id) {
        Opened::Page(page) => page,
        Opened::Ready {
            assessment,
            deal,
            instrument,
        } => html! {
            <Whole
                assessment={Shared(assessment)}
                deal={Shared(deal)}
                instrument={Shared(instrument)}
            />
        },
    }
}

#[derive(PartialEq, Properties)]
struct WholeProps {
    assessment: Shared<Assessment>,
    deal: Shared<Deal>,
    instrument: Shared<Instrument>,
}

#[component]
fn Whole(props: &WholeProps) -> Html {
    let app = use_app();
    let lang = app.lang();
    let words = app.words().answering();
    let (assessment, instrument) = (&props.assessment, &props.instrument);
    let deal = &props.deal;
    use_instruments(around::looks_at(
        &app,
        instrument,
        deal,
        instrument.items.iter(),
    ));
    let readings = around::readings(&app, instrument, assessment, deal);
    let parts = run::parts(instrument, &readings);
    let progress = run::progress(&readings);
    let heading = (words.sheet_of)(instrument.title.get(lang));
    super::frame::use_title(&heading);
    let onsteps = {
        let app = app.clone();
        use_callback(assessment.id.clone(), move |steps, id: &String| {
            keep(&app, id, steps);
        })
    };
    let onstep = {
        let (app, onsteps, instrument) = (app.clone(), onsteps.clone(), instrument.clone());
        use_callback(assessment.id.clone(), move |step, id: &String| {
            // A handle holds on to every state that is read through it.
            onsteps.emit(along(&app.clone(), &instrument, id, step));
        })
    };
    let onadd = {
        let (app, deal, onstep) = (app.clone(), deal.clone(), onstep.clone());
        use_callback(deal.clone(), move |(item, name): (String, String), _| {
            let person = add_person(&app, &deal, &name);
            onstep.emit(Step::Answer {
                item,
                value: Some(Value::Pick(person)),
            });
        })
    };
    let around = Around {
        rival: rival(&deal.context).map(str::to_owned),
        people: people(assessment, deal),
        onadd: Some(onadd),
    };
    let onprint = Callback::from(|_: MouseEvent| look::print());
    let steps = Route::Answer {
        assessment: assessment.id.clone(),
        part: None,
    };
    let (number, answered) = (words.answered)(progress.answered, progress.all);
    html! {
        <main class="page" id="main" tabindex="-1">
            <div class="head-block">
                { crumb(&app, &props.deal, assessment, instrument) }
                <div class="row row--between">
                    <h1>{ heading }</h1>
                    <p class="row report-tools">
                        <button class="button button--plain" type="button" onclick={onprint}>{ words.print }</button>
                        <a class="button button--plain" href={steps.href()}>{ words.step_by_step }</a>
                        <a class="button button--plain" href={Route::Report(assessment.id.clone()).href()}>
                            { words.see_report }
                        </a>
                    </p>
                </div>
                <p class="facts">
                    <span>{ number }{ " " }{ answered }</span>
                    <span>{ words.least_to_most }</span>
                    { saved(lang, &app.saving, !app.waiting.is_empty()) }
                </p>
            </div>
            <fieldset role="presentation" disabled={app.elsewhere}>
                { remark(&app, instrument, assessment) }
            <form>
                <Sheet
                    {lang}
                    instrument={instrument.clone()}
                    parts={SheetPart::of(&parts)}
                    answers={assessment.run.sheet.clone()}
                    onstep={Some(onstep)}
                    above={above(&app, props, &onsteps)}
                    {around}
                />
            </form>
            </fieldset>
        </main>
    }
}

/// What other instruments know of an item. Nothing is gone past on a sheet, so
/// that what they have answered is taken over by a press of its own.
fn above(app: &App, props: &WholeProps, onsteps: &Callback<Vec<Step>>) -> Vec<(String, Html)> {
    let (assessment, deal, instrument) = (&props.assessment, &props.deal, &props.instrument);
    let lang = app.lang();
    let words = app.words().asking();
    let found = |item: &Item| {
        let carried = around::found(app, instrument, assessment, deal, item)?;
        let said = reply::words(&item.kind, &carried.value)?;
        let from = around::from(app, &carried);
        let steps = carry::taken(&item.id, carried);
        let onclick = onsteps.reform(move |_: MouseEvent| steps.clone());
        Some(html! {
            <p class="carried no-print">
                { (words.finding)(from.trim_end_matches(['.', '。']), said.get(lang)) }{ " " }
                <button class="press" type="button" {onclick}>{ words.take_over }</button>
            </p>
        })
    };
    let items = instrument.items.iter();
    let wanted = items.filter(|item| {
        let prefill = instrument.prefill.iter().any(|own| own.item == item.id);
        prefill || instrument.beside.iter().any(|own| own.item == item.id)
    });
    wanted
        .map(|item| {
            let beside = around::beside(app, instrument, deal, item);
            let above = html! { <>{ found(item) }{ beside }</> };
            (item.id.clone(), above)
        })
        .collect()
}
