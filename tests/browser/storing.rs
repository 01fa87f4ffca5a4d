//! Storage and the journal as the app uses them.

use std::cell::Cell;
use std::rc::Rc;

use dealgauge::browser::writing::{self, End, Place};
use dealgauge::browser::{salvage, storage};
use js_sys::{Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// Runs a script in the page; its promise is waited for.
async fn run(script: &str) -> Option<String> {
    let ran = Function::new_no_args(script).call0(&wasm_bindgen::JsValue::NULL);
    let ran = JsFuture::from(Promise::resolve(&ran.unwrap())).await;
    ran.unwrap().as_string()
}

/// The journal's entry of a key, as JSON.
async fn entry(key: &str) -> Option<String> {
    run(&format!(
        "return new Promise((done) => {{ \
           const asked = indexedDB.open('dealgauge'); \
           asked.onsuccess = () => {{ \
             const got = asked.result.transaction('records').objectStore('records').get('{key}'); \
             got.onsuccess = () => {{ asked.result.close(); done(JSON.stringify(got.result)); }}; \
           }}; \
         }});"
    ))
    .await
}

/// Writes what was noted, and waits for the word that this has ended.
async fn written(change: u64) -> (u64, End, bool) {
    let told = Rc::new(Cell::new(None));
    let tell = told.clone();
    let listener = writing::heard(move |change, end, clashed| {
        tell.set(Some((change, end, clashed)));
    });
    let word = Promise::new(&mut |done, _| {
        let window = web_sys::window().unwrap();
        window
            .add_event_listener_with_callback("dealgauge:written", done.unchecked_ref())
            .unwrap();
    });
    writing::write(change, false);
    JsFuture::from(word).await.unwrap();
    drop(listener);
    told.take().unwrap()
}

/// Notes one change.
fn note(key: &str, seq: u64, base: u64, text: Option<&str>) {
    match text {
        Some(text) => writing::put(key, seq, base, text, place(key)),
        None => writing::remove(key, seq, [key, ""]),
    }
}

/// Writes one change, and says how that ended.
async fn one(key: &str, seq: u64, base: u64, text: Option<&str>) -> End {
    note(key, seq, base, text);
    end().await
}

fn place(slot: &str) -> Place<'_> {
    Place {
        slot,
        outlived: "",
        aside: "",
    }
}

async fn end() -> End {
    written(1).await.1
}

#[wasm_bindgen_test]
async fn a_text_is_in_storage_at_once_and_saved_when_the_journal_has_it() {
    let text = "赢单量表 \u{1f6a2} \"quoted\" \\ \u{202e}";
    note("test-back:a", 1, 0, Some(text));
    let word = written(7);
    let (change, end, clashed) = word.await;
    assert_eq!((change, end, clashed), (7, End::Kept, false));
    assert_eq!(storage::read("test-back:a").unwrap().as_deref(), Some(text));
    assert!(entry("test-back:a").await.unwrap().contains("\"seq\":1"));

    assert_eq!(one("test-back:a", 2, 1, None).await, End::Kept);
    assert_eq!(storage::read("test-back:a").unwrap(), None);
    assert_eq!(entry("test-back:a").await, None);
}

#[wasm_bindgen_test]
async fn only_keys_of_our_prefix_are_listed() {
    one("test-prefix:a", 0, 0, Some("1")).await;
    one("other-test-prefix:b", 0, 0, Some("2")).await;
    assert_eq!(storage::keys("test-prefix:").unwrap(), ["test-prefix:a"]);
    one("test-prefix:a", 0, 0, None).await;
    one("other-test-prefix:b", 0, 0, None).await;
}

#[wasm_bindgen_test]
async fn a_head_tells_key_size_and_beginning_whatever_stands_there() {
    let texts = [
        ("test-head:a b\tc", "2 42 318 1a2b3c4d {\"n\":\"苍鹭\"}"),
        ("test-head:short", "-"),
        ("test-head:lines", "one\n\ttwo"),
    ];
    for (key, text) in texts {
        one(key, 0, 0, Some(text)).await;
    }
    let mut heads: Vec<_> = (storage::heads("test-head:").unwrap().into_iter())
        .map(|own| (own.key, own.head, own.units))
        .collect();
    heads.sort();
    let expected = [
        ("test-head:a b\tc", "2 42 318 1a2b3c4d {\"", 43),
        ("test-head:lines", "one  two", 23),
        ("test-head:short", "-", 16),
    ];
    let expected = expected.map(|(key, head, units)| (key.to_owned(), head.to_owned(), units));
    assert_eq!(heads, expected);
    for (key, _) in texts {
        one(key, 0, 0, None).await;
    }
}

#[wasm_bindgen_test]
async fn a_full_store_says_so_and_keeps_what_was_there() {
    one("test-full:a", 0, 0, Some("before")).await;
    let too_much = "x".repeat(6 * 1024 * 1024);
    note("test-full:a", 0, 0, Some(&too_much));
    writing::keep("test-full:b", "fits");
    assert_eq!(end().await, End::Full);
    let read = |key| storage::read(key).unwrap();
    assert_eq!(read("test-full:a").as_deref(), Some("before"));
    assert_eq!(read("test-full:b").as_deref(), Some("fits"));
    writing::remove("test-full:a", 0, ["test-full:a", "test-full:b"]);
    end().await;
}

#[wasm_bindgen_test]
async fn every_name_that_browsers_have_for_a_full_store_is_understood() {
    for (thrown, expected) in [
        ("new DOMException('', 'QuotaExceededError')", End::Full),
        (
            "new DOMException('', 'NS_ERROR_DOM_QUOTA_REACHED')",
            End::Full,
        ),
        ("{ code: 22 }", End::Full),
        ("{ code: 1014 }", End::Full),
        ("new DOMException('', 'SecurityError')", End::Blocked),
        ("undefined", End::Blocked),
    ] {
        let script = format!(
            "window.kept = Storage.prototype.setItem; \
             Storage.prototype.setItem = () => {{ throw {thrown}; }};"
        );
        run(&script).await;
        let ended = one("test-names:a", 0, 0, Some("text")).await;
        run("Storage.prototype.setItem = window.kept").await;
        assert_eq!(ended, expected, "{thrown}");
    }
}

#[wasm_bindgen_test]
async fn what_the_journal_does_not_take_is_not_saved() {
    run("window.kept = IDBObjectStore.prototype.put; \
         IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };")
    .await;
    let ended = one("test-journal:a", 1, 0, Some("text")).await;
    run("IDBObjectStore.prototype.put = window.kept").await;
    assert_eq!(ended, End::Lost);
    one("test-journal:a", 2, 1, None).await;
}

#[wasm_bindgen_test]
async fn what_another_page_has_written_since_is_given_back_when_it_is_written_over() {
    assert_eq!(one("test-clash:a", 1, 0, Some("one")).await, End::Kept);
    // This page's own writings are none of another, however far they went.
    note("test-clash:a", 3, 0, Some("two"));
    let (_, _, clashed) = written(1).await;
    assert!(!clashed);
    run("return new Promise((done) => { \
           const asked = indexedDB.open('dealgauge'); \
           asked.onsuccess = () => { \
             const writing = asked.result.transaction('records', 'readwrite'); \
             writing.objectStore('records').put({ key: 'test-clash:a', seq: 4, text: 'theirs' }); \
             writing.oncomplete = () => { asked.result.close(); done(); }; \
           }; \
         });")
    .await;
    note("test-clash:a", 5, 3, Some("ours"));
    let (_, end, clashed) = written(1).await;
    assert_eq!((end, clashed), (End::Kept, true));
    let theirs = ("test-clash:a".to_owned(), "theirs".to_owned());
    assert_eq!(salvage::written_over(), [theirs]);
    assert!(salvage::written_over().is_empty());
    one("test-clash:a", 6, 5, None).await;
}

#[wasm_bindgen_test]
async fn what_a_text_outlives_goes_once_it_is_kept_and_what_is_put_aside_stays() {
    one("test-slots:a", 0, 0, Some("old")).await;
    one("test-slots:a~", 0, 0, Some("bad")).await;
    for aside in ["bad", "worse"] {
        one("test-slots:a~", 0, 0, Some(aside)).await;
        let place = Place {
            slot: "test-slots:a~",
            outlived: "test-slots:a",
            aside: "test-slots:a~!",
        };
        writing::put("test-slots:a", 2, 1, "new", place);
        assert_eq!(end().await, End::Kept);
    }
    let read = |key| storage::read(key).unwrap();
    assert_eq!(read("test-slots:a"), None);
    assert_eq!(read("test-slots:a~").as_deref(), Some("new"));
    assert_eq!(read("test-slots:a~!").as_deref(), Some("bad"));
    assert_eq!(read("test-slots:a~!!").as_deref(), Some("worse"));
    writing::remove("test-slots:a", 3, ["test-slots:a~", "test-slots:a~!"]);
    writing::remove("test-slots:a", 4, ["test-slots:a~!!", ""]);
    end().await;
    assert!(storage::keys("test-slots:").unwrap().is_empty());
}

#[wasm_bindgen_test]
async fn what_storage_has_and_the_journal_lacks_is_put_into_it_and_nothing_is_written_over() {
    let ids = ["two", "one", "bad", "unread"];
    let [two, one, bad, unread] = ids.map(|id| format!("dealgauge:deal:test-{id}"));
    run(&format!(
        "localStorage['{two}'] = '2 4 2 0123abcd {{}}'; \
         localStorage['{two}~'] = '2 5 8 0123abcd {{\"n\":1}} '; \
         localStorage['{one}'] = '{{\"v\":1,\"seq\":3}}'; \
         localStorage['{bad}'] = '2 9 7 0123abcd {{}}'; \
         localStorage['{bad}~'] = '2 8 2 0123abcd {{}}'; \
         localStorage['{unread}'] = '2 6 2 0123abcd {{}}';"
    ))
    .await;
    let known = || [unread.clone()].into_iter();
    salvage::fill(known()).await;
    assert_eq!(entry(&unread).await, None);
    assert!(entry(&two).await.unwrap().contains("\"seq\":5"));
    assert!(entry(&one).await.unwrap().contains("\"seq\":3"));
    // Cut short, so the other slot counts.
    assert!(entry(&bad).await.unwrap().contains("\"seq\":8"));
    run(&format!("localStorage['{one}'] = '{{\"v\":1,\"seq\":7}}';")).await;
    salvage::fill(known()).await;
    assert!(entry(&one).await.unwrap().contains("\"seq\":3"));
    for key in [two, one, bad, unread] {
        let second = format!("{key}~");
        writing::remove(&key, 10, [&key, &second]);
    }
    assert_eq!(end().await, End::Kept);
}
