//! How the plain types read themselves.

use super::{Fault, FromJson, Json, Node};
use crate::order::Map;

impl FromJson for String {
    fn from_json(node: &Node) -> Result<String, Fault> {
        node.string().map(str::to_owned)
    }
}

impl FromJson for bool {
    fn from_json(node: &Node) -> Result<bool, Fault> {
        match node.json {
            Json::Bool(flag) => Ok(*flag),
            _ => Err(node.wanted("true or false")),
        }
    }
}

impl FromJson for f64 {
    fn from_json(node: &Node) -> Result<f64, Fault> {
        node.number()
    }
}

macro_rules! whole {
    ($($number:ty),*) => {$(
        impl FromJson for $number {
            fn from_json(node: &Node) -> Result<$number, Fault> {
                let whole = node.whole(u64::from(<$number>::MAX))?;
                <$number>::try_from(whole).map_err(|_| node.not("out of range"))
            }
        }
    )*};
}

whole!(u8, u16, u32, u64);

macro_rules! signed {
    ($($number:ty),*) => {$(
        impl FromJson for $number {
            fn from_json(node: &Node) -> Result<$number, Fault> {
                <$number>::try_from(node.signed()?).map_err(|_| node.not("out of range"))
            }
        }
    )*};
}

signed!(i8, i16, i32);

impl FromJson for usize {
    fn from_json(node: &Node) -> Result<usize, Fault> {
        usize::try_from(u32::from_json(node)?).map_err(|_| node.not("out of range"))
    }
}

/// `null` where a place in a list has to be kept.
impl<T: FromJson> FromJson for Option<T> {
    fn from_json(node: &Node) -> Result<Option<T>, Fault> {
        match node.json {
            Json::Null => Ok(None),
            _ => T::from_json(node).map(Some),
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(node: &Node) -> Result<Vec<T>, Fault> {
        let mut members = Vec::new();
        node.each(&mut |member| {
            members.push(T::from_json(member)?);
            Ok(())
        })?;
        Ok(members)
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(node: &Node) -> Result<(A, B), Fault> {
        let pair = node.tuple(2)?;
        Ok((pair.next()?, pair.next()?))
    }
}

impl<A: FromJson, B: FromJson, C: FromJson> FromJson for (A, B, C) {
    fn from_json(node: &Node) -> Result<(A, B, C), Fault> {
        let three = node.tuple(3)?;
        Ok((three.next()?, three.next()?, three.next()?))
    }
}

impl<T: FromJson> FromJson for [T; 3] {
    fn from_json(node: &Node) -> Result<[T; 3], Fault> {
        let (one, two, three) = FromJson::from_json(node)?;
        Ok([one, two, three])
    }
}

impl<T: FromJson> FromJson for Map<T> {
    fn from_json(node: &Node) -> Result<Map<T>, Fault> {
        let mut entries = Vec::new();
        node.each_entry(&mut |key, value| {
            entries.push((key.to_owned(), T::from_json(value)?));
            Ok(())
        })?;
        Ok(entries.into_iter().collect())
    }
}
