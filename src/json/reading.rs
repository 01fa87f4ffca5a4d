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

impl<T: FromJson> FromJson for Map<T> {
    fn from_json(node: &Node) -> Map<T> {
        let mut entries = Vec::new();
        node.each_entry(&mut |key, value| entries.push((key.to_owned(), T::from_json(value))));
        entries.into_iter().collect()
    }
}
