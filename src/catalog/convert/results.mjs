// Named results: composites, ratios and verdicts, whose names come from the
// specification wherever it has them in a table.

import { refuse } from "./markdown.mjs";
import { typographic } from "./words.mjs";

/** The keys that a method can give, in order. */
export function keysOf({ by, place }) {
  const [method, rule] = Object.entries(by)[0];
  const last = (rows) => rows.map((row) => row.at(-1));
  const first = (rows) => rows.map(([key]) => key);
  const keys = {
    list: () => last(rule.rows),
    cuts: () => first(rule.from),
    nearest: () => [...first(rule.to), ...(rule.confirm ? [rule.confirm.else] : [])],
    highest: () => [...rule.of, ...last(rule.first ?? []), ...(rule.least == null ? [] : ["none"])],
    grid: () => last(rule.cells),
    sort: () => [...first(rule.into), "open"],
    extremes: () => [...rule.of, ...(rule.lowest === undefined ? ["even"] : [])],
    fit: () => [],
    ladder: () => [],
  }[method];
  if (!keys) refuse(place, `no verdict is found by ${method}`);
  return [...new Set(keys())];
}

/** A verdict of the rules with its names. */
export function verdict(raw, spec, rules, labels) {
  const place = rules.place(raw.id);
  const keys = keysOf({ ...raw, place });
  const stray = Object.keys({ ...raw.names, ...raw.added }).find((key) => !keys.includes(key));
  if (stray && !raw.by.fit && !raw.by.ladder) refuse(place, `${raw.id} names ${stray}, which it never gives`);
  checkSort(raw, spec, place);
  const all = keys.length > 0 ? keys : Object.keys({ ...raw.names, ...raw.added });
  return { id: raw.id, label: raw.label, by: raw.by, inner: raw.inner, names: all.map((key) => [key, nameOf(key, raw, spec, labels, place)]) };
}

/** From a table, else as the rules quote it from prose or add it, else the label of the scale. */
function nameOf(key, { id, names, added }, spec, labels, place) {
  const row = spec.results.get(key);
  const said = names?.[key] ?? added?.[key];
  if (row && said) refuse(place, `${id}: ${key} has its name in ${row.place.file}:${row.place.line}`);
  if (names?.[key]) checkQuoted(said, spec, place);
  return row?.text ?? said ?? labels.get(key) ?? refuse(place, `${id} gives ${key}, which has no name`);
}

/** Wording of the rules that must stand in the specification, or in the conventions, in both languages. */
export function checkQuoted({ en, zh }, { file, text, conventions = "" }, place) {
  const all = `${text}\n${conventions}`;
  const lower = all.replaceAll(/[‘’]/g, "'").toLowerCase();
  if (!lower.includes(en.replaceAll("’", "'").toLowerCase())) refuse(place, `“${en}” does not stand in ${file}`);
  if (!all.includes(zh)) refuse(place, `“${zh}” does not stand in ${file}`);
  typographic(en, place);
}

/** A sort must agree with the word that the table prints in each cell. */
function checkSort({ id, by }, spec, place) {
  for (const [key, members] of by.sort?.into ?? []) {
    for (const member of members) {
      const printed = spec.results.get(member)?.sort;
      if (printed && printed !== key) refuse(place, `${id} puts ${member} under ${key}, the table under ${printed}`);
    }
  }
}
