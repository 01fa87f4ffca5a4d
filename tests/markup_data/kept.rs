//! What is kept, backup, damaged bytes, deleting and erasing.

use std::rc::Rc;

use dealgauge::record::room::{Room, UNITS};
use dealgauge::ui::data_view::Erased;
use dealgauge::ui::state::Damaged;

use crate::page::{LANGS, drawn, is_sound, said, speaks_only, words};

#[tokio::test]
async fn the_page_says_what_is_kept_and_how_much_room_is_left() {
    for lang in LANGS {
        let html = drawn(lang, |_| {}).await;
        is_sound(&html);
        speaks_only(lang, &html);
        let words = words(&html);
        for said in ["18 KB", "171 KB", "10 KB", "23"] {
            assert!(words.contains(said), "{said}: {words}");
        }
        assert!(words.contains(said(
            lang,
            "199 KB of about 5 MB. Room for some 660 more assessments.",
            "已用 199 KB，共约 5 MB，还能存约 660 份测评。",
        )));
        assert!(html.contains("width=\"4%\""));
        assert!(!words.contains(said(lang, "nearly used up", "快用完了")));
    }
}

#[tokio::test]
async fn a_person_is_told_when_room_runs_short() {
    for lang in LANGS {
        let html = drawn(lang, |props| props.room.used = UNITS / 10 * 9).await;
        speaks_only(lang, &html);
        assert!(words(&html).contains(said(lang, "nearly used up", "快用完了")));
    }
}

#[tokio::test]
async fn an_empty_store_has_a_page_too() {
    for lang in LANGS {
        let html = drawn(lang, |props| {
            props.room = Room::default();
            props.deals = Rc::new([]);
            props.backup = None;
        })
        .await;
        is_sound(&html);
        speaks_only(lang, &html);
        let words = words(&html);
        assert!(words.contains(said(lang, "nothing to export yet", "还没有可以导出的内容")));
        assert!(words.contains(said(lang, "There are no deals here.", "这里没有单子。")));
    }
}

#[tokio::test]
async fn the_newest_backup_is_told_with_what_has_changed_since() {
    for lang in LANGS {
        let html = drawn(lang, |_| {}).await;
        let text = words(&html);
        assert!(text.contains(said(
            lang,
            "The newest backup is 12 days old.",
            "最近一次备份在 12 天前。"
        )));
        assert!(text.contains(said(
            lang,
            "3 deals have changed since.",
            "之后有 3 单改动过。"
        )));
        let html = drawn(lang, |props| props.backup = None).await;
        speaks_only(lang, &html);
        assert!(words(&html).contains(said(lang, "There is no backup yet.", "还没有备份。")));
    }
}

#[tokio::test]
async fn a_nameless_deal_can_be_exported_and_deleted() {
    for lang in LANGS {
        let html = drawn(lang, |_| {}).await;
        let nameless = said(lang, "Nameless deal", "未命名的单子");
        assert!(html.contains(&format!(">{nameless}</option>")));
        let label = said(lang, "Delete Nameless deal", "删除未命名的单子");
        assert!(html.contains(&format!("aria-label=\"{label}\"")));
    }
}

#[tokio::test]
async fn damaged_bytes_are_listed_by_their_key() {
    for lang in LANGS {
        let html = drawn(lang, |props| {
            props.damaged = vec![Damaged {
                key: "dealgauge:deal:00009z".to_owned(),
                text: "{\"v\":1,".to_owned(),
                why: "not a record: EOF while parsing".to_owned(),
            }];
        })
        .await;
        is_sound(&html);
        assert!(html.contains("<code>dealgauge:deal:00009z</code>"));
        assert!(html.contains("<code lang=\"en\">not a record: EOF while parsing</code>"));
        let button = said(lang, "Download these bytes", "下载原始内容");
        assert!(html.contains(&format!(">{button}</button>")));
        let none = drawn(lang, |_| {}).await;
        assert!(!none.contains("id=\"damaged\""));
    }
}

#[tokio::test]
async fn erasing_says_what_it_will_take_and_what_it_found_afterwards() {
    for lang in LANGS {
        let html = drawn(lang, |_| {}).await;
        assert!(words(&html).contains(said(
            lang,
            "2 deals and 23 assessments will be gone",
            "2 单、23 份测评会从本浏览器消失",
        )));
        for (erased, en, zh) in [
            (
                Erased::Left([0, 0, 0]),
                "found 0 keys in local storage, 0 databases and 0 caches.",
                "本地存储里有 0 个键，另有 0 个数据库、0 个缓存。",
            ),
            (
                Erased::Left([2, 0, 0]),
                "found 2 keys in local storage, 0 databases and 0 caches. Another tab may",
                "本地存储里有 2 个键，另有 0 个数据库、0 个缓存。可能是",
            ),
            (
                Erased::Left([0, 1, 1]),
                "found 0 keys in local storage, 1 database and 1 cache. Another tab may",
                "本地存储里有 0 个键，另有 1 个数据库、1 个缓存。可能是",
            ),
            (
                Erased::Unreachable,
                "Nothing could be erased",
                "没有清除成功",
            ),
        ] {
            let html = drawn(lang, |props| props.erased = Some(erased)).await;
            is_sound(&html);
            speaks_only(lang, &html);
            assert!(words(&html).contains(said(lang, en, zh)));
        }
    }
}
