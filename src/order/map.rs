//! Maps and sets of texts that are small in WebAssembly.
//!
//! The standard library's ordered map is made anew for every type of value,
//! eight kilobytes a time. Here the keys are a sorted list of their own, so
//! that finding one is the same code for all maps. What is kept is small, a
//! few thousand entries at most, and mostly comes in order: then an insertion
//! is a push.

use std::iter::Zip;
use std::slice::{Iter, IterMut};
use std::vec;

use serde::{Serialize, Serializer};

use super::{pick, positions};

/// Texts in order, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Set {
    sorted: Vec<String>,
}

impl Set {
    pub fn new() -> Set {
        Set::default()
    }

    /// Puts a text in; `false` if it is there already.
    pub fn insert(&mut self, text: String) -> bool {
        let place = self.place(&text);
        if let Err(at) = place {
            self.sorted.insert(at, text);
        }
        place.is_err()
    }

    /// Takes a text out; `false` if it was not there.
    pub fn remove(&mut self, text: &str) -> bool {
        let place = self.place(text);
        if let Ok(at) = place {
            self.sorted.remove(at);
        }
        place.is_ok()
    }

    pub fn contains(&self, text: &str) -> bool {
        self.place(text).is_ok()
    }

    pub fn clear(&mut self) {
        self.sorted.clear();
    }

    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    pub fn iter(&self) -> Iter<'_, String> {
        self.sorted.iter()
    }

    /// Where a text is, or where it would be.
    #[inline(never)]
    fn place(&self, text: &str) -> Result<usize, usize> {
        self.sorted.binary_search_by(|own| own.as_str().cmp(text))
    }
}

impl<'a> IntoIterator for &'a Set {
    type Item = &'a String;
    type IntoIter = Iter<'a, String>;

    fn into_iter(self) -> Iter<'a, String> {
        self.iter()
    }
}

impl Extend<String> for Set {
    fn extend<I: IntoIterator<Item = String>>(&mut self, texts: I) {
        texts.into_iter().for_each(|text| {
            self.insert(text);
        });
    }
}

impl FromIterator<String> for Set {
    fn from_iter<I: IntoIterator<Item = String>>(texts: I) -> Set {
        let mut sorted: Vec<String> = texts.into_iter().collect();
        let positions = last_of_each(&sorted);
        pick(&mut sorted, &positions);
        Set { sorted }
    }
}

/// Values by text, in the order of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map<V> {
    keys: Set,
    /// One for each key.
    values: Vec<V>,
}

impl<V> Map<V> {
    pub fn new() -> Map<V> {
        Map::default()
    }

    pub fn get(&self, key: &str) -> Option<&V> {
        let at = self.keys.place(key).ok()?;
        self.values.get(at)
    }

    pub fn get_mut(&mut self, key: &str) -> Option<&mut V> {
        let at = self.keys.place(key).ok()?;
        self.values.get_mut(at)
    }

    /// The value of a key, which is made if there is none.
    pub fn get_or_insert_with(&mut self, key: &str, make: impl FnOnce() -> V) -> &mut V {
        let at = match self.keys.place(key) {
            Ok(at) => at,
            Err(at) => {
                self.keys.sorted.insert(at, key.to_owned());
                self.values.insert(at, make());
                at
            }
        };
        &mut self.values[at]
    }

    /// Puts a value in, in place of one that is there.
    pub fn insert(&mut self, key: String, value: V) {
        match self.keys.place(&key) {
            Ok(at) => self.values[at] = value,
            Err(at) => {
                self.keys.sorted.insert(at, key);
                self.values.insert(at, value);
            }
        }
    }

    /// Takes a value out.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        let at = self.keys.place(key).ok()?;
        self.keys.sorted.remove(at);
        Some(self.values.remove(at))
    }

    pub fn contains_key(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    pub fn clear(&mut self) {
        self.keys.clear();
        self.values.clear();
    }

    pub fn len(&self) -> usize {
        self.keys.len()
    }

    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    pub fn iter(&self) -> Zip<Iter<'_, String>, Iter<'_, V>> {
        self.keys.iter().zip(&self.values)
    }

    pub fn keys(&self) -> Iter<'_, String> {
        self.keys.iter()
    }

    pub fn values(&self) -> Iter<'_, V> {
        self.values.iter()
    }

    pub fn values_mut(&mut self) -> IterMut<'_, V> {
        self.values.iter_mut()
    }
}

/// Also for values that have no default.
impl<V> Default for Map<V> {
    fn default() -> Map<V> {
        Map {
            keys: Set::new(),
            values: Vec::new(),
        }
    }
}

impl<'a, V> IntoIterator for &'a Map<V> {
    type Item = (&'a String, &'a V);
    type IntoIter = Zip<Iter<'a, String>, Iter<'a, V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<V> IntoIterator for Map<V> {
    type Item = (String, V);
    type IntoIter = Zip<vec::IntoIter<String>, vec::IntoIter<V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.keys.sorted.into_iter().zip(self.values)
    }
}

impl<V> FromIterator<(String, V)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(entries: I) -> Map<V> {
        let (mut sorted, mut values): (Vec<String>, Vec<V>) = entries.into_iter().unzip();
        let positions = last_of_each(&sorted);
        pick(&mut sorted, &positions);
        pick(&mut values, &positions);
        Map {
            keys: Set { sorted },
            values,
        }
    }
}

impl<V, const COUNT: usize> From<[(String, V); COUNT]> for Map<V> {
    fn from(entries: [(String, V); COUNT]) -> Map<V> {
        entries.into_iter().collect()
    }
}

impl<V: Serialize> Serialize for Map<V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self)
    }
}

#[cfg(feature = "schema")]
impl<V: schemars::JsonSchema> schemars::JsonSchema for Map<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::collections::BTreeMap::<String, V>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, V>::json_schema(generator)
    }
}

/// The positions of texts in order; of equal ones that of the last.
fn last_of_each(texts: &[String]) -> Vec<usize> {
    let text = |at: usize| texts.get(at);
    let mut order = positions(texts.len(), &|a, b| text(b).cmp(&text(a)).then(b.cmp(&a)));
    order.dedup_by(|a, b| text(*a) == text(*b));
    order.reverse();
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(entries: &[(&str, u8)]) -> Map<u8> {
        entries
            .iter()
            .map(|(key, value)| ((*key).to_owned(), *value))
            .collect()
    }

    #[test]
    fn entries_come_in_the_order_of_their_keys() {
        let collected = map(&[("c", 3), ("a", 1), ("b", 2)]);
        let mut inserted = Map::new();
        for (key, value) in [("b", 2), ("c", 3), ("a", 1)] {
            inserted.insert(key.to_owned(), value);
        }
        assert_eq!(collected, inserted);
        let entries: Vec<_> = collected
            .iter()
            .map(|(key, value)| (key.as_str(), *value))
            .collect();
        assert_eq!(entries, [("a", 1), ("b", 2), ("c", 3)]);
    }

    #[test]
    fn the_last_value_of_a_key_stays() {
        let mut map = map(&[("b", 0), ("a", 1), ("b", 2), ("b", 3)]);
        assert_eq!(map.values().copied().collect::<Vec<_>>(), [1, 3]);
        map.insert("a".to_owned(), 4);
        assert_eq!((map.get("a"), map.len()), (Some(&4), 2));
    }

    #[test]
    fn what_was_taken_out_is_gone() {
        let mut map = map(&[("a", 1), ("b", 2)]);
        assert_eq!((map.remove("a"), map.remove("a")), (Some(1), None));
        assert_eq!((map.get("a"), map.get("b")), (None, Some(&2)));
    }

    #[test]
    fn a_value_is_made_only_where_there_is_none() {
        let mut map = map(&[("b", 1)]);
        *map.get_or_insert_with("b", || 9) += 1;
        *map.get_or_insert_with("a", || 9) += 1;
        assert_eq!(map, self::map(&[("a", 10), ("b", 2)]));
    }

    #[test]
    fn a_map_is_an_object_in_json() {
        let json = serde_json::to_string(&map(&[("b", 2), ("a", 1)])).unwrap();
        assert_eq!(json, r#"{"a":1,"b":2}"#);
    }

    #[test]
    fn a_set_holds_a_text_once() {
        let mut set: Set = ["b", "a", "b"].map(str::to_owned).into_iter().collect();
        assert!(!set.insert("a".to_owned()));
        assert!(set.insert("c".to_owned()));
        assert!(set.remove("b"));
        assert!(!set.remove("b"));
        assert_eq!(set.iter().collect::<Vec<_>>(), ["a", "c"]);
    }
}
