//! How the plain types read themselves.

use super::{FromJson, Json, Node};
use crate::order::Map;

impl FromJson for String {
    fn from_json(node: &Node) -> String {
        node.string().to_owned()
    }
}

impl FromJson for bool {
    fn from_json(node: &Node) -> bool {
        if let Json::Bool(flag) = node.json {
            return *flag;
        }
        node.wanted("true or false");
        false
    }
}

impl FromJson for f64 {
    fn from_json(node: &Node) -> f64 {
        node.number()
    }
}

macro_rules! whole {
    ($($number:ty),*) => {$(
        impl FromJson for $number {
            fn from_json(node: &Node) -> $number {
                let whole = node.whole(u64::from(<$number>::MAX));
                <$number>::try_from(whole).unwrap_or_default()
            }
        }
    )*};
}

whole!(u8, u16, u32, u64);

macro_rules! signed {
    ($($number:ty),*) => {$(
        impl FromJson for $number {
            fn from_json(node: &Node) -> $number {
                let least = i64::from(<$number>::MIN);
                let whole = node.signed(least, i64::from(<$number>::MAX));
                <$number>::try_from(whole).unwrap_or_default()
            }
        }
    )*};
}

signed!(i8, i16, i32);

impl FromJson for usize {
    fn from_json(node: &Node) -> usize {
        usize::try_from(u32::from_json(node)).unwrap_or_default()
    }
}

/// `null` where a place in a list has to be kept.
impl<T: FromJson> FromJson for Option<T> {
    fn from_json(node: &Node) -> Option<T> {
        match node.json {
            Json::Null => None,
            _ => Some(T::from_json(node)),
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(node: &Node) -> Vec<T> {
        let mut members = Vec::new();
        node.each(&mut |member| members.push(T::from_json(member)));
        members
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(node: &Node) -> (A, B) {
        let pair = node.tuple(2);
        (pair.next(), pair.next())
    }
}

impl<A: FromJson, B: FromJson, C: FromJson> FromJson for (A, B, C) {
    fn from_json(node: &Node) -> (A, B, C) {
        let three = node.tuple(3);
        (three.next(), three.next(), three.next())
    }
}

impl<T: FromJson> FromJson for [T; 3] {
    fn from_json(node: &Node) -> [T; 3] {
        let (one, two, three) = FromJson::from_json(node);
        [one, two, three]
    }
}

impl<T: FromJson> FromJson for Map<T> {
    fn from_json(node: &Node) -> Map<T> {
        let mut entries = Vec::new();
        node.each_entry(&mut |key, value| entries.push((key.to_owned(), T::from_json(value))));
        entries.into_iter().collect()
    }
}
