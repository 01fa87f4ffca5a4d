//! How the plain types read themselves.

use std::collections::BTreeMap;

use super::{Fault, FromJson, Json, Node};

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

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn from_json(node: &Node) -> Result<BTreeMap<String, T>, Fault> {
        let mut map = BTreeMap::new();
        node.each_entry(&mut |key, value| {
            map.insert(key.to_owned(), T::from_json(value)?);
            Ok(())
        })?;
        Ok(map)
    }
}
