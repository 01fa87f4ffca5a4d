//! The three ratings of one value, under one heading: how important it is, how
//! we are seen, how the rival is.

use yew::prelude::*;

use crate::answer::{ContextAnswers, Value};
use crate::instrument::{Instrument, Item, Triple};
use crate::text::{Lang, strings};

/// The context answer that says against whom we compare.
const RIVAL: &str = "cx-rival";

/// Items of one screen that belong together.
pub enum Block<'a> {
    One((usize, &'a Item)),
    /// The ratings of a value that are on the screen.
    Three(&'a Triple, Vec<(usize, &'a Item)>),
}

/// The items of a screen in blocks.
pub fn blocks<'a>(
    instrument: &'a Instrument,
    items: impl Iterator<Item = (usize, &'a Item)>,
) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block> = Vec::new();
    let triples = instrument.values.iter().flat_map(|own| &own.triples);
    for (number, item) in items {
        let triple = triples.clone().find(|own| own.items.contains(&item.id));
        match (triple, blocks.last_mut()) {
            (Some(triple), Some(Block::Three(last, items))) if last.id == triple.id => {
                items.push((number, item));
            }
            (Some(triple), _) => blocks.push(Block::Three(triple, vec![(number, item)])),
            (None, _) => blocks.push(Block::One((number, item))),
        }
    }
    blocks
}

/// What one of the three asks, with the value's name for whoever does not see
/// the heading above.
pub fn legend(triple: &Triple, item: &Item, rival: Option<&str>, lang: Lang) -> Html {
    let words = strings(lang).asking();
    let rival = rival.unwrap_or(words.rival);
    let asks = match triple.items.iter().position(|own| *own == item.id) {
        Some(0) => words.importance.to_owned(),
        Some(1) => words.ours.to_owned(),
        _ => (words.theirs)(rival),
    };
    let about = (words.finding)(triple.text.get(lang), "");
    html! { <><span class="unseen">{ about }</span>{ asks }</> }
}

/// The rival's name where it was given.
pub fn rival(context: &ContextAnswers) -> Option<&str> {
    match context.get(RIVAL)? {
        Value::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

/// A value with its ratings; its text stands once, in a heading of this level.
pub fn triple(triple: &Triple, level: u8, text: &str, parts: Html) -> Html {
    let head = format!("{}-value", triple.id);
    html! {
        <div class="triple" role="group" aria-labelledby={head.clone()} key={triple.id.clone()}>
            <@{format!("h{level}")} class="triple__head" id={head}>{ text }</@>
            { parts }
        </div>
    }
}
