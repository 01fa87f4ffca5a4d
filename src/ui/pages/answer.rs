//! An instrument, one small group of questions a screen.
//!
//! What a question looks like is for the build to say: see [`Asks`].

use yew::prelude::*;

use super::stops::{CONTEXT, Stops};
use crate::browser::{address, input};
use crate::instrument::Instrument;
use crate::record::{Assessment, Deal, DealStep, Record};
use crate::route::Route;
use crate::run::{self, Step};
use crate::scoring::Depth;
use crate::text::answering::Answering;
use crate::ui::asking::{Asking, Asks};
use crate::ui::components::context_question::context_question;
use crate::ui::components::far::far;
use crate::ui::components::icon;
use crate::ui::components::saved::saved;
use crate::ui::effect::use_effect_on;
use crate::ui::keys::use_answer_keys;
use crate::ui::shared::Shared;
use crate::ui::shelf::use_instruments;
use crate::ui::state::{Action, App, use_app};
use crate::ui::{go, now};

use super::opened::{Opened, use_assessment};

#[derive(PartialEq, Properties)]
pub struct AnswerPageProps {
    pub assessment: String,
    pub part: Option<String>,
}

/// Waits for the assessment and its instrument.
#[component]
pub fn AnswerPage<A: Asks>(props: &AnswerPageProps) -> Html {
    match use_assessment(&props.assessment) {
        Opened::Page(page) => page,
        Opened::Ready {
            assessment,
            deal,
            instrument,
        } => html! {
            <Walk<A>
                assessment={Shared(assessment)}
                deal={Shared(deal)}
                instrument={Shared(instrument)}
                part={props.part.clone()}
            />
        },
    }
}

#[derive(PartialEq, Properties)]
struct WalkProps {
    assessment: Shared<Assessment>,
    deal: Shared<Deal>,
    instrument: Shared<Instrument>,
    part: Option<String>,
}

#[component]
fn Walk<A: Asks>(props: &WalkProps) -> Html {
    let app = use_app();
    let lang = app.lang();
    let words = app.words().answering();
    let (assessment, deal) = (&props.assessment, &props.deal);
    let instrument = &props.instrument;
    let readings = A::readings(&app, instrument, assessment, deal);
    let stops = Stops::of(instrument, &readings, assessment, deal);
    let at = match &props.part {
        Some(key) => stops.position(key),
        None => None,
    }
    .unwrap_or_else(|| stops.resume(&readings, assessment.run.at.as_deref()));
    let here = stops.key(at);

    // The part stands in the address, so that answering does not move it.
    let address_of = |part: &str| Route::Answer {
        assessment: assessment.id.clone(),
        part: Some(part.to_owned()),
    };
    let wanted = (props.part.as_deref() != Some(here)).then(|| address_of(here).href());
    use_effect_on(wanted, |wanted| {
        if let Some(href) = wanted {
            address::replace(href);
        }
    });

    let title = super::frame::joined(
        lang,
        &[
            heading(props, &app, here),
            instrument.title.get(lang).to_owned(),
        ],
    );
    super::frame::use_title(&title);

    let onstep = {
        let (app, instrument) = (app.clone(), instrument.clone());
        use_callback(assessment.id.clone(), move |step, id: &String| {
            // A handle holds on to every state that is read through it.
            keep(&app, id, A::along(&app.clone(), &instrument, id, step));
        })
    };
    let asking = Asking {
        app: &app,
        assessment,
        deal,
        instrument,
        items: stops.items(at),
        is_first: at == 0,
        onstep: onstep.clone(),
    };
    use_instruments(A::looks_at(&asking));
    let change = use_change(here, asking.items.len());

    let onnext = {
        let next = stops.key_after(at).map(address_of);
        let taken = A::taken_over(&asking);
        let (app, assessment, deal) = (app.clone(), assessment.clone(), deal.clone());
        Callback::from(move |()| {
            let assessment = take(&app, &assessment, &taken);
            match &next {
                Some(route) => go(route),
                None => finish(&app, &assessment, &deal),
            }
        })
    };
    let onback = match at.checked_sub(1).map(|before| stops.key(before)) {
        Some(before) => address_of(before).href(),
        None => Route::Deal(deal.id.clone()).href(),
    };
    let onsubmit = onnext.reform(|event: SubmitEvent| event.prevent_default());
    use_answer_keys(onnext, onback.clone());

    let questions = if here == CONTEXT {
        context_questions(&app, instrument, deal)
    } else {
        A::questions(&asking)
    };
    let is_last = stops.key_after(at).is_none();
    let left = stops.skipped();
    html! {
        <main class="page page--narrow" id="main" tabindex="-1">
            { super::opened::crumb(&app, deal, assessment, instrument) }
            { far(lang, &stops.progress(), at) }
            <h1>{ heading(props, &app, here) }</h1>
            if let Some(lede) = lede(props, &app, here) {
                <p class="lede">{ lede }</p>
            }
            { A::remark(&asking) }
            <form {onsubmit} onkeydown={Callback::from(|event| input::hold_enter(&event))}>
                <fieldset role="presentation" disabled={app.elsewhere}>{ questions }</fieldset>
                <div class="item__change" role="status">{ change.map(|change| said(words, change)) }</div>
                if is_last && left > 0 {
                    <p class="notice">{ (words.skipped_left)(left) }</p>
                }
                <div class="bar-foot">
                    <a class="button button--plain" href={onback}>{ icon::back() }{ words.back }</a>
                    <button class="button" type="submit">
                        if is_last { { words.see_report } } else { { words.next } }
                        { icon::next() }
                    </button>
                    { saved(lang, &app.saving, !app.waiting.is_empty()) }
                </div>
            </form>
            <p class="fine">{ words.keys }</p>
            <p class="fine">
                <a class="button button--link" href={Route::Sheet(assessment.id.clone()).href()}>{ words.whole_sheet }</a>
            </p>
            <fieldset role="presentation" disabled={app.elsewhere}>
                { depth(&app, instrument, assessment) }
            </fieldset>
        </main>
    }
}

fn heading(props: &WalkProps, app: &App, part: &str) -> String {
    if part == CONTEXT {
        return app.words().answering().about_deal.to_owned();
    }
    let label = props
        .instrument
        .label(run::scale_of(&props.instrument, part));
    label
        .map(|label| label.get(app.lang()).to_owned())
        .unwrap_or_default()
}

fn lede(props: &WalkProps, app: &App, part: &str) -> Option<String> {
    if part == CONTEXT {
        return Some(app.words().answering().about_deal_note.to_owned());
    }
    let scale = props
        .instrument
        .scale(run::scale_of(&props.instrument, part))?;
    let definition = scale.definition.as_ref()?;
    Some(definition.get(app.lang()).to_owned())
}

/// How many more or fewer questions a screen has through the last answer, and
/// `None` on coming to it. What is read aloud must be on the page already when
/// it changes, so this is no effect.
#[hook]
fn use_change(here: &str, count: usize) -> Option<isize> {
    let before = use_mut_ref(|| (here.to_owned(), count, None));
    let mut before = before.borrow_mut();
    if before.0 != here {
        *before = (here.to_owned(), count, None);
    } else if before.1 != count {
        let change = count.cast_signed() - before.1.cast_signed();
        *before = (here.to_owned(), count, Some(change));
    }
    before.2
}

fn said(words: &Answering, change: isize) -> Html {
    let count = change.unsigned_abs();
    let said = match change {
        1.. => (words.appeared)(count),
        _ => (words.disappeared)(count),
    };
    html! { <p class="fine">{ said }</p> }
}

/// The assessment with what was taken over from other instruments, which is
/// stored.
fn take(app: &App, assessment: &Assessment, taken: &[Step]) -> Assessment {
    let mut after = assessment.clone();
    for step in taken.iter().filter(|_| !app.elsewhere) {
        let now = now();
        after = after.after(step.clone(), &now);
        app.dispatch(Action::Assess {
            id: assessment.id.clone(),
            step: step.clone(),
            now,
        });
    }
    after
}

/// Takes steps of an assessment.
pub fn keep(app: &App, id: &str, steps: Vec<Step>) {
    for step in steps {
        app.dispatch(Action::Assess {
            id: id.to_owned(),
            step,
            now: now(),
        });
    }
}

fn context_questions(app: &App, instrument: &Instrument, deal: &Deal) -> Html {
    let questions = instrument.context.iter().filter_map(|id| {
        let question = app.contexts.iter().find(|context| context.id == *id)?;
        let (dispatcher, deal_id, id) = (app.dispatcher(), deal.id.clone(), id.clone());
        let onvalue = Callback::from(move |value| {
            dispatcher.dispatch(Action::EditDeal {
                id: deal_id.clone(),
                step: DealStep::Context {
                    id: id.clone(),
                    value,
                },
            });
        });
        let value = deal.context.get(&question.id);
        Some(context_question(
            app.lang(),
            question,
            value,
            &onvalue,
            true,
        ))
    });
    questions.collect()
}

/// Puts the context of the day with the assessment, and opens the report.
fn finish(app: &App, assessment: &Assessment, deal: &Deal) {
    if assessment.finished.is_none() && !app.elsewhere {
        let finished = assessment.finished(&deal.context, &now());
        app.dispatch(Action::Put(vec![Record::Assessment(finished)]));
    }
    go(&Route::Report(assessment.id.clone()));
}

/// Which depth this is, and the way to the other.
fn depth(app: &App, instrument: &Instrument, assessment: &Assessment) -> Html {
    if !instrument.quick {
        return Html::default();
    }
    let words = app.words().answering();
    let quick = instrument.items.iter().filter(|item| item.in_quick).count();
    let (says, offer, other) = match assessment.run.depth {
        Depth::Quick => {
            let says = (words.quick_now)(quick, instrument.items.len());
            (says, words.ask_all, Depth::Full)
        }
        Depth::Full => (words.full_now.to_owned(), words.ask_few, Depth::Quick),
    };
    let (app, id) = (app.clone(), assessment.id.clone());
    let onclick = Callback::from(move |_: MouseEvent| keep(&app, &id, vec![Step::Depth(other)]));
    html! {
        <p class="fine">
            { says }{ " " }
            <button class="button button--link" type="button" {onclick}>{ offer }</button>
        </p>
    }
}
