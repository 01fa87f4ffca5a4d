//! How the classifier reads itself.

use crate::instrument::{Axis, Classifier, GroupRole, GroupRule, Map};
use crate::shape;

shape!(Classifier {
    classes: need,
    votes: maybe,
    margin: need,
    floor: need,
    map: maybe,
    group: maybe,
});

shape!(Map { x: need, y: need });

shape!(Axis {
    plus: need,
    minus: need,
    low: need,
    high: need,
});

shape!(GroupRule {
    weight: need,
    majority: need,
    margin: need,
    engine: need,
    brake: need,
});

shape!(GroupRole {
    classes: need,
    at_least: need,
});
