//! The data page: what is kept, backup, bringing in, deleting and erasing.
//!
//! It shows what it is given and calls back; what the app knows and does is
//! up to the page that uses it. Its parts are of no use elsewhere, so they
//! stand here and not among the components.

mod backup;
mod bring_in;
mod damaged;
mod delete_one;
mod erase;
mod kept;
mod plan_table;
mod refusal;
mod sealed;
pub mod tables;

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::focus;
use crate::record::import::{Counts, Export, ImportError, Plan};
use crate::record::room::Room;
use crate::seal::Fault;
use crate::text::date::Date;
use crate::text::{Lang, strings};
use crate::ui::effect::use_effect_on;
use crate::ui::state::Damaged;
use crate::ui::tables::{Making, Want};

use backup::BackupSection;
use bring_in::BringIn;
use damaged::DamagedSection;
use delete_one::DeleteOne;
use erase::Erase;
use kept::Kept;
use tables::Tables;

/// A deal in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct DealRow {
    pub id: AttrValue,
    /// Empty: nameless.
    pub name: AttrValue,
    pub assessments: usize,
}

/// When a person last took everything away.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Backup {
    pub day: Date,
    /// Deals that have changed since.
    pub changed: usize,
}

/// How far a file has come.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Incoming {
    #[default]
    None,
    Reading {
        name: AttrValue,
    },
    /// The browser could not read it.
    Unreadable {
        name: AttrValue,
    },
    Refused {
        name: AttrValue,
        why: ImportError,
    },
    /// It is under a password, which did not open it, if there is a fault.
    Sealed {
        name: AttrValue,
        file: Rc<[u8]>,
        fault: Option<Fault>,
    },
    /// Being opened with a password.
    Opening {
        name: AttrValue,
        file: Rc<[u8]>,
    },
    /// Read, compared, and waiting for a word.
    Shown {
        name: AttrValue,
        export: Rc<Export>,
        plan: Rc<Plan>,
    },
    Done(Counts),
}

/// What is to be taken away: one deal, or with `None` everything; under a
/// password, if there is one.
#[derive(Debug, Clone, PartialEq)]
pub struct Take {
    pub deal: Option<AttrValue>,
    pub password: Option<AttrValue>,
}

/// How far a file under a password has come that is taken away.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Sealing {
    #[default]
    None,
    Working,
    Done {
        name: AttrValue,
    },
    Failed(Fault),
}

/// What erasing has come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Erased {
    /// So many keys in local storage, databases and caches are still there.
    Left([usize; 3]),
    /// The store can't be reached.
    Unreachable,
}

#[derive(PartialEq, Properties)]
pub struct DataViewProps {
    pub lang: Lang,
    pub today: Date,
    pub room: Room,
    /// Whether what is on the screen is kept, in words.
    #[prop_or_default]
    pub saved: Html,
    #[prop_or_default]
    pub damaged: Vec<Damaged>,
    /// The deal touched last first.
    pub deals: Rc<[DealRow]>,
    pub backup: Option<Backup>,
    #[prop_or_default]
    pub incoming: Incoming,
    /// What was deleted last, and the way to bring it back.
    #[prop_or_default]
    pub deleted: Html,
    pub erased: Option<Erased>,
    /// The key of damaged bytes to download.
    pub ondamaged: Callback<AttrValue>,
    /// Whether numbers that stay on this device go into a file; `None`: there
    /// are none.
    #[prop_or_default]
    pub private: Option<bool>,
    #[prop_or_default]
    pub onprivate: Callback<bool>,
    pub onexport: Callback<Take>,
    #[prop_or_default]
    pub sealing: Sealing,
    #[prop_or_default]
    pub making: Making,
    /// A table to make.
    #[prop_or_default]
    pub ontable: Callback<Want>,
    /// A file was chosen: `browser::upload::chosen` has it.
    pub onfile: Callback<Event>,
    /// Opens the file that is under a password.
    #[prop_or_default]
    pub onpassword: Callback<AttrValue>,
    /// Brings in what is shown.
    pub onconfirm: Callback<()>,
    /// Leaves everything as it is.
    pub onleave: Callback<()>,
    /// The id of the deal to delete.
    pub ondelete: Callback<AttrValue>,
    pub onerase: Callback<()>,
}

#[component]
pub fn DataView(props: &DataViewProps) -> Html {
    let lang = props.lang;
    let words = strings(lang).data();
    html! {
        <>
            <div class="head-block">
                <h1>{ words.title }</h1>
                <p class="lede">{ words.lede }</p>
            </div>
            <Kept {lang} room={props.room} saved={props.saved.clone()} />
            if !props.damaged.is_empty() {
                <DamagedSection
                    {lang}
                    damaged={props.damaged.clone()}
                    ondownload={props.ondamaged.clone()}
                />
            }
            <BackupSection
                {lang}
                today={props.today}
                backup={props.backup}
                deals={props.deals.clone()}
                private={props.private}
                onprivate={props.onprivate.clone()}
                onexport={props.onexport.clone()}
                sealing={props.sealing.clone()}
            />
            if !props.deals.is_empty() {
                <Tables
                    {lang}
                    deals={props.deals.clone()}
                    has_private={props.private.is_some()}
                    making={props.making}
                    onwant={props.ontable.clone()}
                />
            }
            <BringIn
                {lang}
                today={props.today}
                incoming={props.incoming.clone()}
                left={props.room.left()}
                onfile={props.onfile.clone()}
                onpassword={props.onpassword.clone()}
                onconfirm={props.onconfirm.clone()}
                onleave={props.onleave.clone()}
            />
            <DeleteOne
                {lang}
                deals={props.deals.clone()}
                deleted={props.deleted.clone()}
                ondelete={props.ondelete.clone()}
            />
            <Erase
                {lang}
                deals={props.room.deals}
                assessments={props.room.assessments}
                erased={props.erased}
                onerase={props.onerase.clone()}
            />
        </>
    }
}

/// The name to show of a deal.
fn shown_name(name: &str, lang: Lang) -> String {
    if name.trim().is_empty() {
        strings(lang).data().nameless.to_owned()
    } else {
        name.to_owned()
    }
}

/// Puts the focus on an element when a value has changed; not at the start,
/// when the page itself has it.
#[hook]
fn use_focus_on_change<T: PartialEq + 'static>(value: T, id: Option<&'static str>) {
    let first = use_mut_ref(|| true);
    use_effect_on(value, move |_| {
        if !first.replace(false)
            && let Some(id) = id
        {
            focus::on(id);
        }
    });
}
