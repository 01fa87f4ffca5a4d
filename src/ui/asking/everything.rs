//! All that an instrument can ask.

use yew::prelude::*;

use super::around;
use super::{Asking, Asks};
use crate::answer::{Answer, Value};
use crate::browser::focus;
use crate::instrument::{Instrument, Item, Kind, Triple};
use crate::record::carry::{self, Carried};
use crate::record::{Assessment, Deal, DealStep};
use crate::run::{self, Step};
use crate::scoring::reading::Reading;
use crate::ui::begin;
use crate::ui::components::choice::choice;
use crate::ui::components::known::note;
use crate::ui::components::multi::{Multi, limit_id};
use crate::ui::components::notice::{Tone, notice};
use crate::ui::components::offer;
use crate::ui::components::person_field::PersonField;
use crate::ui::components::question::Question;
use crate::ui::components::subject::Subject;
use crate::ui::components::triple::{Block, blocks, legend, rival, triple};
use crate::ui::shared::Shared;
use crate::ui::state::{Action, App};

/// Every kind of question, values in threes, and what other instruments know.
pub struct Everything;

impl Asks for Everything {
    fn readings(
        app: &App,
        instrument: &Instrument,
        assessment: &Assessment,
        deal: &Deal,
    ) -> Vec<Reading> {
        around::readings(app, instrument, assessment, deal)
    }

    fn questions(asking: &Asking) -> Html {
        let own = asking.items.iter().map(|(number, item)| (*number, *item));
        let block = |block: Block| match block {
            Block::One(item) => question(asking, item, None),
            Block::Three(of, items) => {
                let text = items
                    .first()
                    .map_or("", |(_, item)| item.text.get(asking.app.lang()));
                let parts = items.iter().map(|item| question(asking, *item, Some(of)));
                triple(of, 2, text, parts.collect())
            }
        };
        let blocks = blocks(asking.instrument, own).into_iter();
        blocks.map(block).collect()
    }

    fn looks_at(asking: &Asking) -> Vec<String> {
        let items = asking.items.iter().map(|(_, item)| *item);
        around::looks_at(asking.app, asking.instrument, asking.deal, items)
    }

    fn along(app: &App, instrument: &Instrument, assessment: &str, step: Step) -> Vec<Step> {
        let Some((assessment, deal)) = app.assessment(assessment) else {
            return vec![step];
        };
        let item = step.item().and_then(|id| instrument.item(id));
        let carried =
            item.and_then(|item| around::found(app, instrument, &assessment, &deal, item));
        let steps = match carried {
            Some(carried) => carry::stepped(carried, step),
            None => vec![step],
        };
        let along = |step| run::along(instrument, &assessment.run.sheet, step);
        steps.into_iter().flat_map(along).collect()
    }

    fn taken_over(asking: &Asking) -> Vec<Step> {
        let items = asking.items.iter();
        items
            .filter_map(|(_, item)| Some(carry::taken(&item.id, found(asking, item)?)))
            .flatten()
            .collect()
    }

    fn remark(asking: &Asking) -> Html {
        let (app, instrument) = (asking.app, asking.instrument);
        match asking.is_first {
            true => remark(app, instrument, asking.assessment),
            false => seller_only(app, instrument),
        }
    }
}

/// What the sheet is about, and that it is for the seller's eyes.
pub fn remark(app: &App, instrument: &Instrument, assessment: &Shared<Assessment>) -> Html {
    html! { <>{ seller_only(app, instrument) }{ subject(app, instrument, assessment) }</> }
}

fn subject(app: &App, instrument: &Instrument, assessment: &Shared<Assessment>) -> Html {
    let Some(label) = &instrument.subject else {
        return Html::default();
    };
    let onname = {
        let (dispatcher, id) = (app.dispatcher(), assessment.id.clone());
        Callback::from(move |name: String| {
            let subject = (!name.trim().is_empty()).then_some(name);
            dispatcher.dispatch(Action::Name {
                id: id.clone(),
                subject,
            });
        })
    };
    html! {
        <div class="subject">
            <Subject
                lang={app.lang()}
                label={label.get(app.lang()).to_owned()}
                name={assessment.subject.clone().unwrap_or_default()}
                {onname}
            />
        </div>
    }
}

/// That the answers are for the seller's eyes.
pub fn seller_only(app: &App, instrument: &Instrument) -> Html {
    if !instrument.seller_only {
        return Html::default();
    }
    notice(
        app.words().asking().seller_only.into(),
        Tone::Plain,
        Html::default(),
    )
}

fn found(asking: &Asking, item: &Item) -> Option<Carried> {
    around::found(
        asking.app,
        asking.instrument,
        asking.assessment,
        asking.deal,
        item,
    )
}

fn question(asking: &Asking, (number, item): (usize, &Item), of: Option<&Triple>) -> Html {
    let lang = asking.app.lang();
    let carried = found(asking, item);
    let mut answer = asking
        .assessment
        .run
        .sheet
        .get(&item.id)
        .cloned()
        .unwrap_or_default();
    if let Some(carried) = &carried {
        answer.value = Some(carried.value.clone());
        answer.grade = answer.grade.or(carried.grade);
    }
    let onstep = asking.onstep.clone();
    let described = matches!(item.kind, Kind::Multi { .. }).then(|| limit_id(&item.id));
    html! {
        <Question
            key={item.id.clone()}
            {lang}
            instrument={asking.instrument.clone()}
            item={item.id.clone()}
            {number}
            legend={of.map(|of| legend(of, item, rival(&asking.deal.context), lang))}
            above={above(asking, item, carried.as_ref())}
            offered={offered(asking, item, &answer, &onstep)}
            stays={item.is_private().then(|| AttrValue::from(asking.app.words().asking().stays))}
            below={said(asking, item, &answer, &onstep)}
            {described}
            {answer}
            {onstep}
        />
    }
}

/// A step on the whole sheet, where nothing is carried, with those that follow.
pub fn along(app: &App, instrument: &Instrument, assessment: &str, step: Step) -> Vec<Step> {
    match app.store.assessment(assessment) {
        Some(own) => run::along(instrument, &own.run.sheet, step),
        None => vec![step],
    }
}

/// Where the answer comes from, and what others have found.
fn above(asking: &Asking, item: &Item, carried: Option<&Carried>) -> Html {
    let words = asking.app.words().asking();
    html! {
        <>
            if let Some(carried) = carried {
                <p class="carried">{ around::from(asking.app, carried) }{ " " }{ words.from_note }</p>
            }
            { around::beside(asking.app, asking.instrument, asking.deal, item) }
        </>
    }
}

/// The sentence that is rated, where the item wants it.
fn said(asking: &Asking, item: &Item, answer: &Answer, onstep: &Callback<Step>) -> Html {
    if !item.words {
        return Html::default();
    }
    let words = asking.app.words().asking();
    note(&item.id, (words.said, words.said_hint), answer, onstep)
}

/// The options or the field of a kind that only the whole app has.
fn offered(asking: &Asking, item: &Item, answer: &Answer, onstep: &Callback<Step>) -> Option<Html> {
    let lang = asking.app.lang();
    let id = item.id.clone();
    let onvalue = onstep.reform(move |value| Step::Answer {
        item: id.clone(),
        value,
    });
    match &item.kind {
        Kind::Multi { .. } => Some(html! {
            <Multi {lang} item={item.clone()} value={answer.value.clone()} {onvalue} />
        }),
        Kind::Person {} => {
            let kind = item.kind.clone();
            let onpick =
                onvalue.reform(move |picked: AttrValue| Some(offer::value(&kind, &picked)));
            let picked = offer::picked(answer.value.as_ref());
            Some(html! {
                <>
                    { person(asking, item, answer, onvalue) }
                    { choice(
                        &item.id,
                        &[],
                        &offer::apart(item.na, asking.app.words()),
                        picked.as_ref(),
                        &onpick,
                    ) }
                </>
            })
        }
        _ => None,
    }
}

/// Ids and names of the people of a deal but the one whom a sheet is about.
pub fn people(assessment: &Assessment, deal: &Deal) -> Vec<(String, String)> {
    let about = assessment.person.as_deref();
    let others = deal
        .people
        .iter()
        .filter(|own| Some(own.id.as_str()) != about);
    others
        .map(|own| (own.id.clone(), own.name.clone()))
        .collect()
}

/// Puts somebody on the list of a deal, and gives the id.
pub fn add_person(app: &App, deal: &Deal, name: &str) -> String {
    let person = begin::person(app, name, "");
    let id = person.id.clone();
    app.dispatch(Action::EditDeal {
        id: deal.id.clone(),
        step: DealStep::Person(person),
    });
    id
}

fn person(asking: &Asking, item: &Item, answer: &Answer, onvalue: Callback<Option<Value>>) -> Html {
    let onadd = {
        let (app, deal, onvalue) = (asking.app.clone(), asking.deal.clone(), onvalue.clone());
        let field = format!("{}-field", item.id);
        Callback::from(move |name: String| {
            let id = add_person(&app, &deal, &name);
            onvalue.emit(Some(Value::Pick(id)));
            focus::on(&field);
        })
    };
    html! {
        <PersonField
            lang={asking.app.lang()}
            item={item.id.clone()}
            label={item.text.get(asking.app.lang()).to_owned()}
            people={people(asking.assessment, asking.deal)}
            value={answer.value.clone()}
            {onvalue}
            onadd={Some(onadd)}
        />
    }
}
