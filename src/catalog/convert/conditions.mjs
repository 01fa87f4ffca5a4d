// The conditions that the specification writes in a regular way:
//
//   `fq-buy-gap` ≥ 3 and `fq-buy-impact` ≤ 1     `mo-gap-view` = assured or …
//   why-now ≥ 70     T_growth ≥ 60     purchase index < 40     `x` is unknown
//   level ≥ 3        rank − level ≤ −2       `va` value-score has no point
//
// “and” binds closer than “or”. Everything else is prose and needs a rule.

import { refuse } from "./markdown.mjs";

/**
 * `names.items` maps an item or context id to its option keys (null for a
 * rating), `names.scores` maps what the text calls a scale or index to its id.
 * Returns null for prose.
 */
export function condition(text, names, place) {
  const either = text.split(/ or /).map((part) => join("all", part.split(/ and /).map((atom) => test(atom.trim(), names, place))));
  return join("any", either);
}

function join(operator, parts) {
  if (parts.includes(null)) return null;
  return parts.length === 1 ? parts[0] : { [operator]: parts };
}

function test(atom, names, place) {
  const unknown = /^`([^`]+)` is unknown$/.exec(atom);
  if (unknown) {
    options(unknown[1], names, place);
    return { unknown: unknown[1] };
  }
  const elsewhere = /^`(\w\w)` ([a-z-]+) has no point$/.exec(atom);
  if (elsewhere) return { "no-point-in": [elsewhere[1], elsewhere[2]] };
  const rung = /^(rank − )?level ([≥≤]) (−?)(\d)$/.exec(atom);
  if (rung) {
    const least = rung[2] === "≥" ? "at-least" : "at-most";
    return { [`${rung[1] ? "rank-lead" : "level"}-${least}`]: Number(rung[3].replace("−", "-") + rung[4]) };
  }
  const answer = /^`([^`]+)` ([≥≤=≠]) ([a-z0-9-]+)$/.exec(atom);
  if (answer) return ofAnswer(answer, names, place);
  const score = /^([A-Za-z_ -]+?) ([≥<]) (\d+)$/.exec(atom);
  const id = score && names.scores.get(score[1].toLowerCase());
  if (!id) return null;
  return { [score[2] === "≥" ? "score-at-least" : "score-below"]: [id, Number(score[3])] };
}

function ofAnswer([, id, sign, value], names, place) {
  const keys = options(id, names, place);
  if (/^\d+$/.test(value)) {
    if (keys !== null) refuse(place, `${id} is no rating, ${value} can’t be an answer`);
    const operator = { "≥": "at-least", "≤": "at-most", "=": "equals" }[sign];
    if (!operator || value > 4) refuse(place, `${sign} ${value} is no test of a rating`);
    return { [operator]: [id, Number(value)] };
  }
  if (keys === null || !keys.includes(value)) refuse(place, `${id} has no option ${value}`);
  const operator = { "=": "is", "≠": "is-not" }[sign];
  if (!operator) refuse(place, `${sign} ${value} is no test of an option`);
  return { [operator]: [id, value] };
}

function options(id, names, place) {
  if (!names.items.has(id)) refuse(place, `no item or context question has the id ${id}`);
  return names.items.get(id);
}
