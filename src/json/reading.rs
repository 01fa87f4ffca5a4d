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
