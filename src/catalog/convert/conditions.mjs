// The conditions that the specification writes in a regular way:
//
//   `fq-buy-gap` ≥ 3 and `fq-buy-impact` ≤ 1     `mo-gap-view` = assured or …
//   why-now ≥ 70     T_growth ≥ 60     purchase index < 40     `x` is unknown
//   nd-has-spec is yes/partly, or nd-wording is spec     sp-give ≤ 1 (value)
//   exist coverage < 0.6     class opener     stage is st.eval or st.worry
//   dw-income-score ≥ 70 and (dw-margin ≤ 1 or dw-cash ≤ 1)
//   level ≥ 3        rank − level ≤ −2       `va` value-score has no point
//
// “and” binds closer than “or”; a comma before either binds less than both.
// Everything else is prose and needs a rule.

import { refuse } from "./markdown.mjs";

const MIXED = / \(or mixed with [^)]*\)/;

/**
 * `names.items` maps an item or context id to `{kind, keys}`, `names.scores`
 * maps what the text calls a scale, index or ratio to its id, and
 * `names.verdicts` what it calls a named result to `{id, keys}`. With
 * `names.loose` a result counts as well when it is one of several possible
 * ones: what is shown must not wait for the last answer.
 * Returns null for prose.
 */
export function condition(text, names, place) {
  const plain = text.replace(MIXED, "").replaceAll(" (value)", "");
  return list(plain, [", and ", ", or ", " or ", " and "], names, place);
}

function list(text, separators, names, place) {
  const [separator, ...closer] = separators;
  if (separator === undefined) {
    const inner = /^\((.+)\)$/.exec(text);
    return inner ? condition(inner[1], names, place) : test(text, names, place);
  }
  const parts = split(text, separator);
  if (separator.endsWith("and ")) return join("all", parts.map((part) => list(part, closer, names, place)));
  const full = whole(parts, names);
  return join("any", together(full.map((part) => list(part, closer, names, place))));
}

/** At the separators that stand outside parentheses. */
function split(text, separator) {
  const parts = [""];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depth += { "(": 1, ")": -1 }[text[at]] ?? 0;
    if (depth === 0 && text.startsWith(separator, at)) {
      parts.push("");
      at += separator.length - 1;
    } else {
      parts[parts.length - 1] += text[at];
    }
  }
  return parts.map((part) => part.trim());
}

/** The parts of an “or” in full: “a or b is yes”, “a is before or unknown”, “class x or y”. */
function whole(parts, names) {
  const bare = (part) => /^`?[\w.-]+`?$/.test(part);
  const full = [];
  parts.forEach((part, i) => {
    if (!bare(part)) full.push(part);
    else if (names.items.has(part.replaceAll("`", ""))) {
      const said = parts.slice(i).find((later) => !bare(later));
      full.push(said ? part + said.slice(said.indexOf(" ")) : part);
    } else {
      const before = full.at(-1) ?? "";
      full.push(part === "unknown" ? `${before.split(" ")[0]} is unknown` : before.replace(/\S+$/, part));
    }
  });
  return full;
}

function join(operator, parts) {
  if (parts.includes(null)) return null;
  const flat = parts.flatMap((part) => part[operator] ?? [part]);
  return flat.length === 1 ? flat[0] : { [operator]: flat };
}

/** Neighbours that ask for the same named result, as one. */
function together(parts) {
  const joined = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const operator = ["verdict", "may-be"].find((name) => part?.[name] && before?.[name]?.[0] === part[name][0]);
    if (operator) before[operator][1].push(...part[operator][1]);
    else joined.push(part);
  }
  return joined;
}

const SCORE = { "≥": "score-at-least", "<": "score-below", "≤": "score-at-most", ">": "score-above" };

function test(atom, names, place) {
  const thin = /^(.+) coverage < 0\.6$/.exec(atom);
  if (thin && names.scores.has(thin[1])) return { thin: names.scores.get(thin[1]) };

  const elsewhere = /^`(\w\w)` ([a-z-]+) has no point$/.exec(atom);
  if (elsewhere) return { "no-point-in": [elsewhere[1], elsewhere[2]] };

  const rung = /^(rank − )?level ([≥≤]) (−?)(\d)$/.exec(atom);
  if (rung) {
    const end = rung[2] === "≥" ? "at-least" : "at-most";
    return { [`${rung[1] ? "rank-lead" : "level"}-${end}`]: Number(rung[3].replace("−", "-") + rung[4]) };
  }

  const score = /^(.+?)(?: score)? ([≥<≤>]) (\d+)$/.exec(atom);
  const id = score && names.scores.get(score[1].replaceAll("`", "").toLowerCase());
  if (id) return { [SCORE[score[2]]]: [id, Number(score[3])] };

  const result = /^(.+?) (?:is |= )?`?([\w.-]+)`?$/.exec(atom);
  const verdict = result && names.verdicts.get(result[1]);
  if (verdict) return ofVerdict(verdict, result[2], names, place);

  const answer = /^(`?)([a-z0-9-]+)`?(?: value)? (≥|≤|=|≠|>|is not|is) ([a-z0-9/-]+)$/.exec(atom);
  if (!answer) return null;
  const [, coded, item, sign, value] = answer;
  if (!names.items.has(item)) {
    if (coded || item.startsWith(`${names.key}-`)) refuse(place, `no item or context question has the id ${item}`);
    return null;
  }
  if (sign === "is" && value === "unknown") return { unknown: item };
  return join("any", value.split("/").map((one) => ofAnswer(item, sign, one, names, place)));
}

function ofVerdict({ id, keys }, key, { loose }, place) {
  if (!keys.includes(key)) refuse(place, `${id} is never called ${key}`);
  return { [loose ? "may-be" : "verdict"]: [id, [key]] };
}

function ofAnswer(id, sign, value, names, place) {
  const { kind, keys } = names.items.get(id);
  if (/^\d+$/.test(value)) {
    if (kind === "number" && sign === ">") return { "number-above": [id, Number(value)] };
    if (kind !== "rating") refuse(place, `${id} is no rating, ${value} can’t be an answer`);
    const operator = { "≥": "at-least", "≤": "at-most", "=": "equals" }[sign];
    if (!operator || value > 4) refuse(place, `${sign} ${value} is no test of a rating`);
    return { [operator]: [id, Number(value)] };
  }
  if (!keys?.includes(value)) refuse(place, `${id} has no option ${value}`);
  const operator = { "=": "is", is: "is", "≠": "is-not", "is not": "is-not" }[sign];
  if (!operator) refuse(place, `${sign} ${value} is no test of an option`);
  return { [kind === "multiple choice" && operator === "is" ? "picked" : operator]: [id, value] };
}
