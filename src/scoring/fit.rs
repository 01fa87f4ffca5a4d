//! Whether the class is among those that fit (`docs/spec/08-st`, §8.4).
//!
//! Aligned: it is one of them. Partly: it is mixed and one of the two is.
//! Without a named class, or where nothing is known to fit, nothing is said
//! (§13.10).

use super::View;
use super::classes::ClassOutcome;
use super::verdict::Outcome;

/// Keys of a fit.
const ALIGNED: &str = "aligned";
const PARTLY: &str = "partly";
const OFF: &str = "off";

/// The class against those that another verdict can still reach.
pub fn fit(view: &View, fits: &str) -> Outcome {
    let class = view.class.as_ref().map(|class| &class.outcome);
    let fitting = view.verdict(fits).map(|result| result.reached.as_slice());
    let (Some(class), Some(fitting)) = (class, fitting) else {
        return Outcome::Nothing;
    };
    let is_fitting = |class: &String| fitting.contains(class);
    let key = match class {
        ClassOutcome::Class(class) if is_fitting(class) => ALIGNED,
        ClassOutcome::Mixed(one, other) if is_fitting(one) || is_fitting(other) => PARTLY,
        ClassOutcome::Class(_) | ClassOutcome::Mixed(..) | ClassOutcome::Unclear => OFF,
        ClassOutcome::NoClearType | ClassOutcome::None { .. } => return Outcome::Nothing,
    };
    Outcome::One(key.to_owned())
}
