//! Honest assessment of a large deal: what is known, what is hoped, what to ask.
//!
//! The code map and the import rule are in `docs/architecture.md`. In short:
//! the domain comes first and names no browser; `browser` knows the web and no
//! questionnaires; `ui` puts both on the screen.

pub mod text;

pub mod number;

pub mod order;

pub mod json;

pub mod instrument;

pub mod catalog;

pub mod answer;

pub mod scoring;

pub mod advice;

pub mod report;

pub mod run;

pub mod record;

pub mod table;

pub mod seal;

pub mod route;

#[cfg(feature = "web")]
pub mod browser;

#[cfg(feature = "web")]
pub mod ui;
