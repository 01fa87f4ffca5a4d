//! What one gets: the opening bar of the sample deal, from its real answers.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{Assessment, Deal, Record, sample::sample};
use crate::report::hero;
use crate::report::index::Index;
use crate::text::Lang;
use crate::text::date::{Date, Stamp};
use crate::ui::components::charts::hero::Hero;
use crate::ui::components::figure::Figure;
use crate::ui::overview;
use crate::ui::shelf::use_instruments;
use crate::ui::state::{App, use_app};

/// The instrument whose picture shows best what evidence changes.
const SHOWN: &str = "tr";

/// The picture; room for it while it is on its way, and nothing without it.
#[component]
pub fn Picture() -> Html {
    let app = use_app();
    let lang = app.lang();
    let words = &app.words().home;
    use_instruments(vec![SHOWN.to_owned()]);
    let Some(index) = index(&app, lang) else {
        return html! { <div class="start__room"></div> };
    };
    let says = hero::say_title(&index.answered, index.evidenced.as_ref(), lang);
    let note = (words.get_note)(index.label.get(lang), &says);
    html! {
        <Figure title={words.get} note={Some(AttrValue::from(note))}>
            <Hero {lang} {index} />
        </Figure>
    }
}

/// The index that the sample's last sheet of the instrument leads with.
fn index(app: &App, lang: Lang) -> Option<Rc<Index>> {
    let instrument = app.instrument(SHOWN)?;
    let (deal, sheet) = last(lang, app.today)?;
    let report = overview::report_of(app, &instrument, &sheet, &deal);
    report.lead().cloned().map(Rc::new)
}

fn last(lang: Lang, today: Date) -> Option<(Deal, Assessment)> {
    let now = Stamp::try_from(format!("{}T00:00:00", today.iso())).ok()?;
    let mut count = 0;
    let records = sample(lang, &now, || {
        count += 1;
        format!("sample-{count}")
    });
    let mut deal = None;
    let mut sheet = None;
    for record in records {
        match record {
            Record::Deal(own) => deal = Some(own),
            Record::Assessment(own) if own.instrument == SHOWN => sheet = Some(own),
            Record::Assessment(_) => {}
        }
    }
    Some((deal?, sheet?))
}
