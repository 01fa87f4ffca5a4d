//! Addresses: the part after `#` ⇄ a page.
//!
//! A hash that does not begin with `#/` is an anchor inside the page, such as
//! the skip link's `#main`, and no route.

/// A page and what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    Home,
    Deal(String),
    Catalogue,
    /// An instrument by key: what it is for, and its blank sheet.
    Instrument(String),
    /// An assessment, step by step; the part's key, or where one stopped.
    Answer {
        assessment: String,
        part: Option<String>,
    },
    /// An assessment as a whole sheet.
    Sheet(String),
    Report(String),
    /// Several persons of a deal in one picture; the instrument's key.
    Group {
        deal: String,
        instrument: String,
    },
    Data,
    About,
    /// The sample deal, which is made when there is none.
    Sample,
    /// An address that leads nowhere.
    Lost(String),
}

impl Route {
    /// The page of a hash; `None` for an in-page anchor. No hash is home.
    pub fn read(hash: &str) -> Option<Route> {
        let Some(path) = hash.strip_prefix("#/") else {
            return matches!(hash, "" | "#").then_some(Route::Home);
        };
        let segments: Vec<&str> = path.trim_end_matches('/').split('/').collect();
        let known = segments.iter().all(|segment| is_plain(segment));
        let own = |text: &str| text.to_owned();
        Some(match segments.as_slice() {
            [""] => Route::Home,
            _ if !known => Route::Lost(own(path)),
            ["deal", id] => Route::Deal(own(id)),
            ["instruments"] => Route::Catalogue,
            ["instruments", key] => Route::Instrument(own(key)),
            ["answer", id] => Route::Answer {
                assessment: own(id),
                part: None,
            },
            ["answer", id, part] => Route::Answer {
                assessment: own(id),
                part: Some(own(part)),
            },
            ["sheet", id] => Route::Sheet(own(id)),
            ["report", id] => Route::Report(own(id)),
            ["group", deal, key] => Route::Group {
                deal: own(deal),
                instrument: own(key),
            },
            ["data"] => Route::Data,
            ["about"] => Route::About,
            ["sample"] => Route::Sample,
            _ => Route::Lost(own(path)),
        })
    }

    /// The hash that leads to the page, for `href`.
    pub fn href(&self) -> String {
        match self {
            Route::Home => "#/".to_owned(),
            Route::Deal(id) => format!("#/deal/{id}"),
            Route::Catalogue => "#/instruments".to_owned(),
            Route::Instrument(key) => format!("#/instruments/{key}"),
            Route::Answer {
                assessment,
                part: None,
            } => format!("#/answer/{assessment}"),
            Route::Answer {
                assessment,
                part: Some(part),
            } => format!("#/answer/{assessment}/{part}"),
            Route::Sheet(id) => format!("#/sheet/{id}"),
            Route::Report(id) => format!("#/report/{id}"),
            Route::Group { deal, instrument } => format!("#/group/{deal}/{instrument}"),
            Route::Data => "#/data".to_owned(),
            Route::About => "#/about".to_owned(),
            Route::Sample => "#/sample".to_owned(),
            Route::Lost(path) => format!("#/{path}"),
        }
    }
}

/// Ids and keys hold letters, digits, hyphens and dots only.
fn is_plain(segment: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
    !segment.is_empty() && segment.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_leads_back_to_itself() {
        let id = || "a1b2".to_owned();
        let routes = [
            Route::Home,
            Route::Deal(id()),
            Route::Catalogue,
            Route::Instrument("fq".to_owned()),
            Route::Answer {
                assessment: id(),
                part: None,
            },
            Route::Answer {
                assessment: id(),
                part: Some("why-buy.2".to_owned()),
            },
            Route::Sheet(id()),
            Route::Report(id()),
            Route::Group {
                deal: id(),
                instrument: "mo".to_owned(),
            },
            Route::Data,
            Route::About,
            Route::Sample,
        ];
        for route in routes {
            assert_eq!(Route::read(&route.href()), Some(route));
        }
    }

    #[test]
    fn an_in_page_anchor_is_not_a_route() {
        assert_eq!(Route::read("#main"), None);
        assert_eq!(Route::read("#fq-buy-gap"), None);
    }

    #[test]
    fn no_hash_is_home() {
        assert_eq!(Route::read(""), Some(Route::Home));
        assert_eq!(Route::read("#/"), Some(Route::Home));
    }

    #[test]
    fn an_address_that_leads_nowhere_is_lost_and_harmless() {
        for hash in [
            "#/nowhere",
            "#/deal",
            "#/deal/<script>",
            "#/deal/../x",
            "#/报告",
        ] {
            assert!(matches!(Route::read(hash), Some(Route::Lost(_))), "{hash}");
        }
    }
}
