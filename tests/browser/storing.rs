//! Local storage as the app uses it.

use dealgauge::browser::storage::{self, StorageFault};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_is_written_is_read_back_as_it_was() {
    let text = "赢单量表 \u{1f6a2} \"quoted\" \\ \u{202e}";
    storage::write("test-back:a", text).unwrap();
    assert_eq!(storage::read("test-back:a").unwrap().as_deref(), Some(text));
    storage::remove("test-back:a").unwrap();
    assert_eq!(storage::read("test-back:a").unwrap(), None);
}

#[wasm_bindgen_test]
fn only_keys_of_our_prefix_are_listed() {
    storage::write("test-prefix:a", "1").unwrap();
    storage::write("other-test-prefix:b", "2").unwrap();
    assert_eq!(storage::keys("test-prefix:").unwrap(), ["test-prefix:a"]);
    storage::remove("test-prefix:a").unwrap();
    storage::remove("other-test-prefix:b").unwrap();
}

#[wasm_bindgen_test]
fn a_full_store_says_so_and_keeps_what_was_there() {
    storage::write("test-full:a", "before").unwrap();
    let too_much = "x".repeat(6 * 1024 * 1024);
    assert_eq!(
        storage::write("test-full:a", &too_much),
        Err(StorageFault::Full)
    );
    assert_eq!(
        storage::read("test-full:a").unwrap().as_deref(),
        Some("before")
    );
    storage::remove("test-full:a").unwrap();
}
