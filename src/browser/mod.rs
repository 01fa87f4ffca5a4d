//! The web, and nothing of questionnaires.
//!
//! The only place, beside a widget to come, that names `web_sys` or
//! `js_sys`. Text goes in and out; what it means is decided elsewhere. Nothing
//! here panics where a browser refuses something: it says so in its result.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod download;
pub mod fetch;
pub mod focus;
pub mod forget;
pub mod handover;
pub mod idle;
pub mod input;
pub mod listen;
pub mod lock;
pub mod look;
#[cfg(target_arch = "wasm32")]
mod memory;
pub mod panic;
pub mod picture;
pub mod random;
pub mod salvage;
pub mod sealed;
pub mod storage;
pub mod upload;
pub mod writing;
