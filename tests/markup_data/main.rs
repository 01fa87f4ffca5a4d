//! The data page as it is drawn, in both languages.

#![cfg(all(feature = "web", not(target_arch = "wasm32")))]

mod incoming;
mod kept;
mod page;
