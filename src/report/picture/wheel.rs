//! Four quarters (`ac`).

use crate::report::Source;
use crate::report::chart::scene::Scene;

/// The scenes of this picture.
pub fn scenes(_source: &Source) -> Vec<Scene> {
    Vec::new()
}
