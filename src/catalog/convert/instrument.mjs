// Specification and rules → the instrument as `src/instrument/file.rs` reads it.

import { answer, weight } from "./answers.mjs";
import { condition } from "./conditions.mjs";
import { cell, has, refuse } from "./markdown.mjs";
import { asksOurselves, question, steps, typographic, words } from "./words.mjs";

const BANDS = ["weak", "partial", "strong"];
const SEVERITIES = ["stop", "warn", "note"];

export function instrument(spec, rules, { context, groups }) {
  const { value } = rules;
  const names = namesOf(spec, value, context);
  const items = spec.items.map((raw) => item(raw, names, rules));
  refuseStray(rules, "visible", spec.items);
  const built = {
    key: spec.key,
    version: value.version,
    group: groups.get(spec.key) ?? refuse(spec.place, `the conventions list no instrument ${spec.key}`),
    title: spec.title,
    purpose: spec.purpose,
    unit: about(spec, rules, "unit", "Unit"),
    who: about(spec, rules, "who", "Who answers"),
    when: about(spec, rules, "when", "When"),
    gets: value.gets,
    minutes: leadingNumber(spec, "Minutes"),
    each_person: value.each_person,
    quick: value.quick,
    context: value.context ?? [],
    scales: scales(spec, rules),
    items,
    composites: value.composites?.map((raw) => composite(raw, spec, rules, context)),
    indices: value.indices,
    classifier: value.classifier,
    caps: value.caps,
    flags: flags(spec, names, rules),
    advice: spec.advice.map((row) => advice(row, spec, names, rules)),
    remarks: value.remarks,
    picture: value.picture,
  };
  refuseStray(rules, "advice", spec.advice);
  for (const { index, place } of spec.says) {
    if (index !== null && !value.composites?.some(({ id }) => id === index)) refuse(place, `no composite has the id ${index}`);
  }
  const counted = leadingNumber(spec, "Items");
  if (spec.counted !== counted) refuse(spec.header.get("Items").place, `${counted} items announced, ${spec.counted} found`);
  return built;
}

/** What conditions may name: items with their options, and scores by what the text calls them. */
function namesOf(spec, value, context) {
  const items = new Map(context.map(({ id, answer }) => [id, answer.single?.options.map(({ key }) => key) ?? null]));
  for (const { id, type, answers } of spec.items) {
    items.set(id, ["rating", "number"].includes(type) ? null : answers.map(({ key }) => key));
  }
  const scores = new Map(spec.items.flatMap(({ scale }) => [[scale, scale], [`t_${scale}`, scale]]));
  for (const { id, label } of value.composites ?? []) {
    scores.set(id, id);
    // “basic” means the score made for the scale `basic`, where there is one.
    scores.set(id.replace(/-score$/, ""), id);
    if (label) scores.set(label.en.toLowerCase(), id);
  }
  return { items, scores };
}

/** A line of the header table: the specification's English, checked, with the rules' Chinese. */
function about(spec, { value, place }, field, row) {
  const stands = spec.header.get(row) ?? refuse(spec.place, `the header table has no row ${row}`);
  const said = value[field] ?? refuse(place(field), `${field} is missing`);
  const lower = (text) => text[0].toLowerCase() + text.slice(1);
  if (!lower(typographic(stands.text, stands.place)).includes(lower(said.en))) {
    refuse(place(field), `${field} says “${said.en}”, which does not stand in ${stands.place.file}:${stands.place.line}`);
  }
  return said;
}

function leadingNumber(spec, row) {
  const { text, place } = spec.header.get(row);
  return Number(/^\d+/.exec(text) ?? refuse(place, `${row} does not begin with a number`));
}

/** In the order of the sections of items; the table of scales gives the words. */
function scales(spec, { value, place }) {
  const ids = [...new Set(spec.items.map(({ scale }) => scale))];
  for (const id of Object.keys(value.scales ?? {})) {
    if (!ids.includes(id)) refuse(place(id), `no section of items is called ${id}`);
  }
  for (const { id, place } of spec.scales) {
    const isComposite = value.composites?.some((composite) => composite.id === id);
    if (!isComposite && !ids.includes(id)) refuse(place, `${id} is neither a section of items nor a composite`);
  }
  return ids.map((id) => {
    const row = spec.scales.find((scale) => scale.id === id);
    const added = value.scales?.[id];
    if (!row && !added?.label) refuse(place("scales"), `${id} has no row in the table of scales and no label in the rules`);
    if (row && added?.label) refuse(place(id), `${id} has its label in the table of scales`);
    return { id, label: row?.label ?? added.label, definition: row?.definition, role: added?.role, neutral: added?.neutral };
  });
}

function item(raw, names, rules) {
  return {
    id: raw.id,
    scale: raw.scale,
    weight: weight(raw),
    na: raw.na || undefined,
    text: words(raw.text.en, raw.text.zh, raw.text.place),
    answer: answer(raw),
    ask: question(raw.ask.en, raw.ask.zh, raw.ask.place),
    ask_ourselves: asksOurselves(raw.ask.en) || undefined,
    visible: visible(raw, names, rules),
  };
}

function visible({ id, visible: text, place }, names, rules) {
  const rule = rules.value.visible?.[id];
  const parsed = text === "always" ? undefined : condition(text, names, place);
  if (parsed === null && !rule) refuse(place, `visibility in prose needs a rule: ${text}`);
  if (parsed !== null && rule) refuse(rules.place(id), `${id} has a rule, yet the specification says it: ${text}`);
  return parsed ?? rule;
}

function composite(raw, spec, { place }, context) {
  const row = spec.scales.find(({ id }) => id === raw.id);
  if (!row && !raw.label) refuse(place(raw.id), `${raw.id} has neither a row in the table of scales nor a label`);
  if (row && raw.label) refuse(place(raw.id), `${raw.id} has its label in the table of scales`);
  return {
    id: raw.id,
    label: row?.label ?? raw.label,
    definition: row?.definition,
    weights: raw.by ? { by: [raw.by, weightsBy(raw, spec, place, context)] } : { fixed: fixed(raw, spec, place) },
    says: saysOf(raw, spec),
    weakest: raw.weakest,
  };
}

/** The rules' weights, which must agree with a formula of the specification. */
function fixed({ id, label, weights }, spec, place) {
  const formula = spec.formulas.get(id) ?? spec.formulas.get(label?.en.toLowerCase());
  if (!formula) refuse(place(id), `the specification has no formula for ${id}`);
  if (JSON.stringify(formula) !== JSON.stringify(weights)) {
    refuse(place(id), `the weights of ${id} differ from the formula: ${JSON.stringify(formula)}`);
  }
  return weights;
}

/** A column of weights for each option of a context question, from the table whose header names them. */
function weightsBy({ id, by }, spec, place, context) {
  const question = context.find((question) => question.id === by) ?? refuse(place(id), `no context question ${by}`);
  const keys = question.answer.single.options.map(({ key }) => key);
  const column = (table, key) => table.header.find((name) => name.split(" ")[0] === key);
  const table = spec.tables.find((table) => has(table, "Scale") && keys.every((key) => column(table, key)));
  if (!table) refuse(place(id), `the specification has no table of weights by ${by}`);
  const number = (row, key) => Number(cell(table, row, column(table, key)).replaceAll("*", ""));
  return keys.map((key) => {
    const rows = table.rows.filter((row) => cell(table, row, "Scale") !== "sum");
    const weights = rows.map((row) => [cell(table, row, "Scale"), number(row, key)]);
    const sum = weights.reduce((sum, [, weight]) => sum + weight, 0);
    if (sum !== 100) refuse(table.place, `the weights of ${key} add up to ${sum}`);
    return [key, weights];
  });
}

function saysOf({ id, label }, spec) {
  if (!label) return undefined;
  const own = spec.says.filter(({ index }) => index === null || index === id);
  if (own.map(({ band }) => band).join() !== BANDS.join()) refuse(spec.place, `${id} lacks words for its bands`);
  return Object.fromEntries(own.map(({ band, text }) => [band, text]));
}

function flags(spec, names, rules) {
  refuseStray(rules, "flags", spec.flags);
  return spec.flags.map(({ id, on, severity, en, zh, place }) => {
    const rule = rules.value.flags?.[id];
    const parsed = condition(on, names, place);
    if (!parsed && !rule) refuse(place, `${id} has a condition in prose and no rule: ${on}`);
    if (parsed && rule) refuse(rules.place(id), `${id} has a rule, yet the specification says it: ${on}`);
    if (!SEVERITIES.includes(severity)) refuse(place, `not a severity: ${severity}`);
    return { id, when: parsed ?? rule, severity, text: words(en, zh, place) };
  });
}

function advice(row, spec, names, rules) {
  const { id, on, en, zh, place } = row;
  const rule = rules.value.advice?.[id];
  const parsed = aim(row, spec, names);
  if (!parsed && !rule) refuse(place, `${id} is for something in prose and has no rule: ${on}`);
  if (parsed && rule) refuse(rules.place(id), `${id} has a rule, yet the specification says it: ${on}`);
  const { for: target, when } = parsed ?? rule;
  return { id, for: target, when, steps: steps(en, zh, place) };
}

/** What an advice is for, and on which condition; null for prose. */
function aim({ on, of, place }, spec, names) {
  if (of) return { for: { pick: [of, on] } };
  const result = target(on, spec, names);
  if (result) return { for: result };
  const cell = /^any cell `([^`]+)`$/.exec(on)?.[1];
  if (cell) return { for: "rule", when: { cell } };
  const when = condition(on, names, place);
  return when && { for: "rule", when };
}

/** `why-buy weak`, `` `fq-buy-drive` = pain ``, `Growth seeker`, `mixed growth/trouble`; null for prose. */
function target(text, spec, names) {
  const band = /^(.+) (weak|partial|strong)$/.exec(text);
  if (band && names.scores.has(band[1])) return { band: [names.scores.get(band[1]), band[2]] };
  const pick = /^`([^`]+)` = (\S+)$/.exec(text);
  if (pick && names.items.get(pick[1])?.includes(pick[2])) return { pick: [pick[1], pick[2]] };
  const mixed = /^mixed ([a-z-]+)\/([a-z-]+)$/.exec(text);
  if (mixed) return { mixed: [mixed[1], mixed[2]] };
  const type = spec.scales.find(({ label }) => label.en === text);
  return type ? { class: type.id } : null;
}

/** A rule for an id that the specification does not have is a mistake. */
function refuseStray({ value, place }, field, rows) {
  for (const id of Object.keys(value[field] ?? {})) {
    if (!rows.some((row) => row.id === id)) refuse(place(id), `a rule in “${field}” for ${id}, which the specification does not have`);
  }
}
