//! The keys under which records are kept.
//!
//! A record has two slots: its key, and its key with `~` at the end. An edit
//! goes into the older one, so that the last whole text is never written over.

use super::Record;

/// What all our keys begin with.
pub const PREFIX: &str = "dealgauge:";
const DEAL: &str = "dealgauge:deal:";
const ASSESSMENT: &str = "dealgauge:assessment:";
const SECOND: char = '~';
const ASIDE: char = '!';

/// The key of a record; that of its first slot.
pub fn of(record: &Record) -> String {
    let owner = match record {
        Record::Deal(deal) => Owner::Deal { id: &deal.id },
        Record::Assessment(own) => Owner::Assessment {
            deal: &own.deal,
            id: &own.id,
        },
    };
    owner.key()
}

/// The key of the first slot, whichever slot this one is of.
pub fn base(slot: &str) -> &str {
    slot.strip_suffix(SECOND).unwrap_or(slot)
}

/// The key of the other slot.
pub fn other(slot: &str) -> String {
    match slot.strip_suffix(SECOND) {
        Some(first) => first.to_owned(),
        None => format!("{slot}{SECOND}"),
    }
}

/// The key to which what is in a slot is put aside.
pub fn aside(slot: &str) -> String {
    format!("{slot}{ASIDE}")
}

/// Whose key it is: the field of its kind in a file, and its ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner<'a> {
    Deal { id: &'a str },
    Assessment { deal: &'a str, id: &'a str },
}

impl<'a> Owner<'a> {
    /// The key of the record; that of its first slot.
    pub fn key(self) -> String {
        match self {
            Owner::Deal { id } => format!("{DEAL}{id}"),
            Owner::Assessment { deal, id } => format!("{ASSESSMENT}{deal}.{id}"),
        }
    }

    /// The id of the deal that it is or belongs to.
    pub fn deal(self) -> &'a str {
        match self {
            Owner::Deal { id } | Owner::Assessment { deal: id, .. } => id,
        }
    }

    /// The id of the record.
    pub fn id(self) -> &'a str {
        match self {
            Owner::Deal { id } | Owner::Assessment { id, .. } => id,
        }
    }
}

/// The record that a key, of either slot, belongs to; `None` where it is no
/// record's key, or that of what was put aside.
pub fn owner(slot: &str) -> Option<Owner<'_>> {
    let key = base(slot);
    if key.ends_with(ASIDE) {
        return None;
    }
    match (key.strip_prefix(DEAL), key.strip_prefix(ASSESSMENT)) {
        (Some(id), _) => Some(Owner::Deal { id }),
        (_, Some(ids)) => {
            let (deal, id) = ids.split_once('.')?;
            Some(Owner::Assessment { deal, id })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_slots_of_a_record_are_each_the_others_other() {
        let key = "dealgauge:deal:00001a";
        let second = other(key);
        assert_eq!(
            (second.as_str(), base(&second)),
            ("dealgauge:deal:00001a~", key)
        );
        assert_eq!(other(&second), key);
    }

    #[test]
    fn a_key_tells_whose_it_is() {
        assert_eq!(
            owner("dealgauge:assessment:00001a.00002b~"),
            Some(Owner::Assessment {
                deal: "00001a",
                id: "00002b"
            })
        );
        assert_eq!(
            owner("dealgauge:deal:00001a"),
            Some(Owner::Deal { id: "00001a" })
        );
        assert_eq!(owner("dealgauge:settings"), None);
        assert_eq!(owner("dealgauge:assessment:00001a"), None);
        assert_eq!(owner(&aside("dealgauge:deal:00001a~")), None);
    }
}
