// Which items quick depth shows (conventions §6): in each scale its heaviest
// item, the first of equals; all of routing, class and gate; and what a cap, a
// rule of a verdict or a stop flag reads. The app works it out again on loading
// and refuses a file that says otherwise.

export function quickItems({ scales, items, verdicts, caps, flags }) {
  const quick = new Set();
  for (const { id, role } of scales) {
    const own = items.filter(({ scale }) => scale === id);
    if (["routing", "class", "gate"].includes(role)) own.forEach((item) => quick.add(item.id));
    else if (own.length > 0) quick.add(heaviest(own).id);
  }
  const stops = (flags ?? []).filter(({ severity }) => severity === "stop").map(({ when }) => when);
  const gates = (verdicts ?? []).flatMap(({ by }) => by.list?.rows ?? by.highest?.first ?? []).map(([when]) => when);
  for (const when of [...(caps ?? []).map((cap) => cap.when), ...stops, ...gates]) {
    for (const id of answersOf(when)) quick.add(id);
  }
  return quick;
}

function heaviest(items) {
  return items.reduce((best, item) => ((item.weight ?? 0) > (best.weight ?? 0) ? item : best));
}

/** The ids of answers that a condition reads itself. */
function answersOf(when) {
  if (typeof when === "string") return [];
  const [[kind, operands]] = Object.entries(when);
  if (["all", "any"].includes(kind)) return operands.flatMap(answersOf);
  if (kind === "count") return operands[1].flatMap(answersOf);
  if (kind === "not") return answersOf(operands);
  if (["at-least", "at-most", "equals", "is", "is-not", "picked", "ticks", "number-above"].includes(kind)) return [operands[0]];
  if (["unknown", "no-proof", "marked"].includes(kind)) return [operands];
  if (["differ", "number-below"].includes(kind)) return operands;
  if (kind === "mean-at-most") return operands[0];
  return kind === "rated-alike" ? operands : [];
}
