//! Everything that is kept: to take away, to bring in, to erase.

use std::cell::Cell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::undo::Undo;
use crate::browser::{download, random, sealed, upload};
use crate::order::Set;
use crate::record::import::{self, Export, Plan};
use crate::record::key;
use crate::record::room::Room;
use crate::seal::{self, Fault};
use crate::ui::components::saved::saved;
use crate::ui::data_view::{Backup, DataView, DealRow, Erased, Incoming, Sealing, Take};
use crate::ui::state::{Action, App, use_app};
use crate::ui::tables::use_tables;
use crate::ui::{keep, take_away};

#[component]
pub fn DataPage() -> Html {
    let app = use_app();
    let lang = app.lang();
    super::frame::use_title(app.words().data().title);
    let incoming = use_state(Incoming::default);
    let erased = use_state(|| None);
    let private = use_state(|| false);
    let (ontable, making) = use_tables();

    let sealing = use_state(Sealing::default);
    let onexport = {
        let (app, private, sealing) = (app.clone(), *private, sealing.clone());
        Callback::from(move |take: Take| {
            // The one under way would tell of itself in the place of this one.
            if *sealing == Sealing::Working {
                return;
            }
            sealing.set(Sealing::None);
            match (take.deal, take.password) {
                (deal, Some(password)) => take_sealed(&app, &sealing, deal, private, password),
                (Some(id), None) => {
                    take_away::export_deal(&app, &id, private);
                }
                (None, None) => {
                    take_away::export_everything(&app, private);
                }
            }
        })
    };
    let onprivate = {
        let private = private.clone();
        Callback::from(move |tick| private.set(tick))
    };
    let ondamaged = {
        let app = app.clone();
        Callback::from(move |key: AttrValue| {
            if let Some(damaged) = app.damaged.iter().find(|damaged| damaged.key == *key) {
                let name = format!("{}.txt", damaged.key.replace(':', "-"));
                download::text(&name, "text/plain", &damaged.text);
            }
        })
    };
    let turn = use_state(Turn::default);
    let onfile = {
        let (app, incoming, turn) = (app.clone(), incoming.clone(), turn.clone());
        Callback::from(move |event: Event| take_in(&app, &incoming, &turn, &event))
    };
    let onpassword = {
        let (app, incoming, turn) = (app.clone(), incoming.clone(), turn.clone());
        Callback::from(move |password: AttrValue| open(&app, &incoming, &turn, password))
    };
    let onconfirm = {
        let (app, incoming) = (app.clone(), incoming.clone());
        Callback::from(move |()| {
            if let Incoming::Shown { name, export, plan } = &*incoming {
                incoming.set(confirmed(&app, name, export, plan));
            }
        })
    };
    let onleave = {
        let (incoming, turn) = (incoming.clone(), turn.clone());
        Callback::from(move |()| {
            drop(turn.next());
            incoming.set(Incoming::None);
        })
    };
    let ondelete = {
        let app = app.clone();
        Callback::from(move |id: AttrValue| app.dispatch(Action::Delete(id.to_string())))
    };
    let onerase = {
        let (app, erased) = (app.clone(), erased.clone());
        Callback::from(move |()| {
            let Ok(erasing) = keep::erase(&app) else {
                erased.set(Some(Erased::Unreachable));
                return;
            };
            let erased = erased.clone();
            spawn_local(async move {
                erased.set(Some(Erased::Left(erasing.await)));
            });
        })
    };
    if !app.loaded {
        // Sizes that are not known yet would move the page once they are.
        return html! { <main class="page" id="main" tabindex="-1" /> };
    }
    html! {
        <main class="page" id="main" tabindex="-1">
            <DataView
                {lang}
                today={app.today}
                room={room(&app)}
                saved={html! {
                    { saved(lang, &app.saving, !app.waiting.is_empty()) }
                }}
                damaged={app.damaged.clone()}
                deals={deals(&app)}
                backup={backup(&app)}
                incoming={(*incoming).clone()}
                deleted={html! { <Undo /> }}
                erased={*erased}
                {ondamaged}
                private={app.store.has_private(None).then_some(*private)}
                {onprivate}
                {onexport}
                sealing={(*sealing).clone()}
                {making}
                {ontable}
                {onfile}
                {onpassword}
                {onconfirm}
                {onleave}
                {ondelete}
                {onerase}
            />
        </main>
    }
}

fn room(app: &App) -> Room {
    let damaged = app.damaged.iter().map(|own| own.key.clone());
    Room::of(&keep::sizes(), &damaged.collect())
}

fn deals(app: &App) -> Rc<[DealRow]> {
    let row = |deal: Rc<crate::record::Deal>| DealRow {
        assessments: app.store.count_of(&deal.id),
        id: deal.id.clone().into(),
        name: deal.name.clone().into(),
    };
    app.store.recent_deals().into_iter().map(row).collect()
}

/// When everything was last taken away, and the deals that changed since.
fn backup(app: &App) -> Option<Backup> {
    let day = app.settings.backup.as_ref()?.date();
    let changed = app.store.deals_touched_since(app.settings.backup_seq);
    Some(Backup { day, changed })
}

/// Which file was asked for last. Reading and opening take their time, and what
/// comes of an earlier one must not stand in the place of a later.
#[derive(Clone, Default)]
struct Turn(Rc<Cell<u32>>);

impl Turn {
    /// Begins another turn; what is given tells whether it still lasts.
    fn next(&self) -> impl Fn() -> bool + use<> {
        let (now, own) = (self.0.clone(), self.0.get().wrapping_add(1));
        now.set(own);
        move || now.get() == own
    }
}

/// Reads a chosen file and shows what it would change.
fn take_in(app: &App, incoming: &UseStateHandle<Incoming>, turn: &Turn, event: &Event) {
    let Some(file) = upload::chosen(event) else {
        return;
    };
    let lasts = turn.next();
    let name = AttrValue::from(file.name.clone());
    if let Some(why) = import::too_large(file.size) {
        incoming.set(Incoming::Refused { name, why });
        return;
    }
    incoming.set(Incoming::Reading { name: name.clone() });
    let (app, incoming) = (app.clone(), incoming.clone());
    spawn_local(async move {
        let bytes = file.bytes().await;
        if !lasts() {
            return;
        }
        incoming.set(match bytes {
            Some(bytes) if seal::is_sealed(&bytes) => Incoming::Sealed {
                name,
                file: bytes.into(),
                fault: None,
            },
            Some(bytes) => compared(&app, name, &bytes),
            None => Incoming::Unreadable { name },
        });
    });
}

/// Opens the chosen file with a password and shows what it would change.
fn open(app: &App, incoming: &UseStateHandle<Incoming>, turn: &Turn, password: AttrValue) {
    let Incoming::Sealed { name, file, .. } = &**incoming else {
        return;
    };
    let (name, file) = (name.clone(), file.clone());
    incoming.set(Incoming::Opening {
        name: name.clone(),
        file: file.clone(),
    });
    let lasts = turn.next();
    let (app, incoming) = (app.clone(), incoming.clone());
    spawn_local(async move {
        let opened = sealed::open(&file, &password).await;
        if !lasts() {
            return;
        }
        incoming.set(match opened {
            Ok(bytes) => compared(&app, name, &bytes),
            Err(word) => Incoming::Sealed {
                name,
                file,
                fault: Some(Fault::of_word(&word)),
            },
        });
    });
}

/// Takes a deal, or with `None` everything, away under a password.
fn take_sealed(
    app: &App,
    sealing: &UseStateHandle<Sealing>,
    deal: Option<AttrValue>,
    private: bool,
    password: AttrValue,
) {
    sealing.set(Sealing::Working);
    let (app, sealing) = (app.clone(), sealing.clone());
    spawn_local(async move {
        let made = take_away::export_sealed(&app, deal.as_deref(), private, &password).await;
        sealing.set(match made {
            Ok(name) => Sealing::Done { name: name.into() },
            Err(fault) => Sealing::Failed(fault),
        });
    });
}

fn compared(app: &App, name: AttrValue, bytes: &[u8]) -> Incoming {
    let read = import::read(bytes).and_then(|export| {
        let plan: Plan = import::plan(&app.store, &damaged_ids(app), &export)?;
        Ok((export, plan))
    });
    match read {
        Ok((export, plan)) => Incoming::Shown {
            name,
            export: Rc::new(export),
            plan: Rc::new(plan),
        },
        Err(why) => Incoming::Refused { name, why },
    }
}

/// Brings in what was shown. Another tab may have changed what is here since
/// then: what is now different is shown again and not yet done.
fn confirmed(app: &App, name: &AttrValue, export: &Rc<Export>, shown: &Plan) -> Incoming {
    let name = name.clone();
    match import::plan(&app.store, &damaged_ids(app), export) {
        Ok(plan) if plan.lines == shown.lines => {
            let records = plan.records(&app.store, app.lang(), random::letters);
            app.dispatch(Action::Put(records));
            Incoming::Done(plan.counts())
        }
        Ok(plan) => Incoming::Shown {
            name,
            export: export.clone(),
            plan: Rc::new(plan),
        },
        Err(why) => Incoming::Refused { name, why },
    }
}

/// The ids under whose keys there are bytes that can't be read: they are taken.
fn damaged_ids(app: &App) -> Set {
    let owners = app.damaged.iter().filter_map(|own| key::owner(&own.key));
    owners.map(|owner| owner.id().to_owned()).collect()
}
