//! Code names to suggest, so that nobody has to write a real one down.
//!
//! A name counts as used in either language: a deal that was named Kestrel
//! stays the only one after the reader has switched to 红隼.

use crate::text::Lang;

/// Birds, stones, tools: for deals. The sample deal has the heron.
const DEALS: [(&str, &str); 40] = [
    ("Kestrel", "红隼"),
    ("Granite", "花岗岩"),
    ("Saffron", "番红花"),
    ("Harbour", "港湾"),
    ("Lantern", "灯笼"),
    ("Compass", "罗盘"),
    ("Kingfisher", "翠鸟"),
    ("Basalt", "玄武岩"),
    ("Rudder", "船舵"),
    ("Swift", "雨燕"),
    ("Amber", "琥珀"),
    ("Anvil", "铁砧"),
    ("Egret", "白鹭"),
    ("Slate", "板岩"),
    ("Loom", "织机"),
    ("Osprey", "鱼鹰"),
    ("Quartz", "石英"),
    ("Millstone", "磨盘"),
    ("Magpie", "喜鹊"),
    ("Jade", "青玉"),
    ("Abacus", "算盘"),
    ("Plover", "金鸻"),
    ("Marble", "大理石"),
    ("Chisel", "凿子"),
    ("Lark", "云雀"),
    ("Flint", "燧石"),
    ("Spindle", "纺锤"),
    ("Oriole", "黄鹂"),
    ("Agate", "玛瑙"),
    ("Ferry", "渡船"),
    ("Curlew", "杓鹬"),
    ("Inkstone", "砚台"),
    ("Saddle", "马鞍"),
    ("Crane", "白鹤"),
    ("Sandstone", "砂岩"),
    ("Bellows", "风箱"),
    ("Cuckoo", "布谷"),
    ("Kiln", "窑炉"),
    ("Teapot", "茶壶"),
    ("Ladle", "长勺"),
];

/// Trees: for people.
const PEOPLE: [(&str, &str); 24] = [
    ("Oak", "橡树"),
    ("Pine", "松树"),
    ("Cedar", "雪松"),
    ("Birch", "白桦"),
    ("Elm", "榆树"),
    ("Maple", "枫树"),
    ("Willow", "柳树"),
    ("Poplar", "杨树"),
    ("Ginkgo", "银杏"),
    ("Camphor", "樟树"),
    ("Plum", "梅树"),
    ("Chestnut", "栗树"),
    ("Linden", "椴树"),
    ("Spruce", "云杉"),
    ("Larch", "落叶松"),
    ("Mulberry", "桑树"),
    ("Walnut", "核桃"),
    ("Cypress", "柏树"),
    ("Hazel", "榛树"),
    ("Bamboo", "竹子"),
    ("Beech", "山毛榉"),
    ("Olive", "橄榄"),
    ("Rowan", "花楸"),
    ("Alder", "桤木"),
];

/// A code name for a deal that none of these has.
pub fn for_deal<'a>(lang: Lang, used: impl IntoIterator<Item = &'a str>) -> String {
    suggest(&DEALS, lang, used)
}

/// A code name for a person that none of these has.
pub fn for_person<'a>(lang: Lang, used: impl IntoIterator<Item = &'a str>) -> String {
    suggest(&PEOPLE, lang, used)
}

/// The first free name; once all are used, the first with the least free number.
fn suggest<'a>(
    names: &[(&str, &str)],
    lang: Lang,
    used: impl IntoIterator<Item = &'a str>,
) -> String {
    let used: Vec<&str> = used.into_iter().map(str::trim).collect();
    // Ours are plain Latin letters or Chinese, so that no other script's small
    // letters matter.
    let is_free = |name: &str| !used.iter().any(|own| own.eq_ignore_ascii_case(name));
    let own = |(en, zh): &(&str, &str)| match lang {
        Lang::En => (*en).to_owned(),
        Lang::Zh => (*zh).to_owned(),
    };
    let free = names.iter().find(|(en, zh)| is_free(en) && is_free(zh));
    if let Some(name) = free {
        return own(name);
    }
    let numbered = (2..).flat_map(|number| {
        let with_number = move |name: &(&str, &str)| format!("{} {number}", own(name));
        names.iter().map(with_number)
    });
    numbered
        .into_iter()
        .find(|name| is_free(name))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_name_that_is_free_is_suggested() {
        assert_eq!(for_deal(Lang::En, []), "Kestrel");
        assert_eq!(for_deal(Lang::En, ["kestrel ", "Own name"]), "Granite");
        assert_eq!(for_person(Lang::Zh, ["橡树"]), "松树");
    }

    #[test]
    fn a_name_is_used_in_both_languages_at_once() {
        assert_eq!(for_deal(Lang::Zh, ["Kestrel"]), "花岗岩");
        assert_eq!(for_deal(Lang::En, ["红隼"]), "Granite");
    }

    #[test]
    fn once_all_are_used_they_are_numbered() {
        let mut used: Vec<String> = Vec::new();
        for _ in 0..DEALS.len() {
            used.push(for_deal(Lang::En, used.iter().map(String::as_str)));
        }
        let next = || for_deal(Lang::En, used.iter().map(String::as_str));
        assert_eq!(next(), "Kestrel 2");
    }

    #[test]
    fn no_name_stands_twice() {
        for (at, (en, zh)) in DEALS.iter().chain(&PEOPLE).enumerate() {
            let before = DEALS.iter().chain(&PEOPLE).take(at);
            assert!(
                before.clone().all(|(one, other)| one != en && other != zh),
                "{en} {zh}"
            );
        }
    }
}
