//! Tests that need a real browser: the edge in `src/browser`, and components
//! whose behaviour hangs on events, focus or storage.
//!
//! Each test mounts into a root of its own and uses storage keys of its own, so
//! that order never matters. Nothing sleeps: `yew::scheduler::flush().await` waits.

#![cfg(target_arch = "wasm32")]

mod effects;
mod keys;
mod questions;
mod storing;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
