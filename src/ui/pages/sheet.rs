//! An assessment as one whole sheet, to fill in on a wall or to print.

use yew::prelude::*;

use super::opened::{Opened, crumb, use_assessment};
use crate::browser::look;
use crate::instrument::Instrument;
use crate::record::{Assessment, Deal};
use crate::route::Route;
use crate::run;
use crate::run::Step;
use crate::scoring::reading;
use crate::ui::components::saved::saved;
use crate::ui::components::sheet::{Sheet, SheetPart};
use crate::ui::now;
use crate::ui::shared::Shared;
use crate::ui::state::{Action, use_app};

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
    let readings = reading::read(&app.given(instrument, assessment, &props.deal));
    let parts = run::parts(instrument, &readings);
    let progress = run::progress(&readings);
    let heading = (words.sheet_of)(instrument.title.get(lang));
    super::frame::use_title(&heading);
    let onstep = {
        let (dispatcher, id) = (app.dispatcher(), assessment.id.clone());
        use_callback((), move |step: Step, ()| {
            dispatcher.dispatch(Action::Assess {
                id: id.clone(),
                step,
                now: now(),
            });
        })
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
            <form>
                <Sheet
                    {lang}
                    instrument={instrument.clone()}
                    parts={SheetPart::of(&parts)}
                    answers={assessment.run.sheet.clone()}
                    onstep={Some(onstep)}
                />
            </form>
        </main>
    }
}
