//! One picture a file. Geometry comes from `report::chart`; here it gets its
//! classes. A picture is hidden from a screen reader where the table around
//! it says the same, and has a title where it stands alone.

pub mod axis;
pub mod bar;
pub mod hero;
pub mod scene;
pub mod trend;
