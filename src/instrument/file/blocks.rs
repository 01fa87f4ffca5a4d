//! How the rules of single kinds of instrument read themselves.

use crate::instrument::{
    Beside, Calculation, Ladder, Pair, PeopleRules, Pillar, Prefill, Triple, ValueRules,
};
use crate::json::{FromJson, Node};
use crate::{shape, word};

shape!(ValueRules {
    triples: need,
    pairs: need,
    top: need,
    focus: need,
    cells: need,
});

shape!(Triple {
    id: need,
    text: need,
    items: need,
});

shape!(Pair {
    of: need,
    why: need
});

shape!(Ladder {
    rungs: need,
    reached: need,
    known: need,
    near: need,
    rank: need,
});

shape!(Pillar {
    id: need,
    from: need,
    scale: need,
});

shape!(PeopleRules {
    attitude: need,
    stances: need,
    influence: need,
    contact: need,
    layer: need,
    decides: need,
    listens: need,
    habits: need,
    missing: need,
    prefix: need,
    support: need,
    reach: need,
});

shape!(Prefill {
    item: need,
    from: need,
    map as "as": or_default,
});

impl FromJson for Beside {
    fn from_json(node: &Node) -> Beside {
        if node.list().len() == 2 {
            let (item, key) = FromJson::from_json(node);
            let theirs = None;
            return Beside { item, key, theirs };
        }
        let (item, key, theirs) = FromJson::from_json(node);
        let theirs = Some(theirs);
        Beside { item, key, theirs }
    }
}

word!(Calculation {
    "growth" => Calculation::Growth,
});
