// Specification and rules → the instrument as `src/instrument/file.rs` reads it.

import { answer, weight } from "./answers.mjs";
import { quickItems } from "./quick.mjs";
import { condition } from "./conditions.mjs";
import { capital, cell, has, refuse } from "./markdown.mjs";
import { checkNames } from "./references.mjs";
import { checkQuoted, keysOf, verdict } from "./results.mjs";
import { ratingsOf, short } from "./shared.mjs";
import { asksOurselves, question, steps, typographic, words } from "./words.mjs";

const BANDS = ["weak", "partial", "strong"];
/** Where low is no fault (conventions §4). */
const NEUTRAL = { low: "weak", medium: "partial", high: "strong" };
const SEVERITIES = ["stop", "warn", "note"];

/** `shared`: context questions, groups and the text of the conventions file. */
export function instrument(spec, rules, shared) {
  const { value } = rules;
  const { context, groups } = shared;
  const items = spec.items.map((raw) => {
    const scale = scaleId(raw.scale, value);
    return { ...raw, scale, role: value.scales?.[scale]?.role };
  });
  const whole = {
    ...spec,
    conventions: shared.text,
    items,
    scales: spec.scales.map((row) => ({ ...row, id: scaleId(row.id, value) })),
    advice: spec.advice.map((row) => ({ ...row, id: row.id ?? `adv-${spec.key}-${row.part}` })),
  };
  const names = namesOf(whole, rules, context);
  const listed = scales(whole, rules);
  const composites = value.composites?.map((raw) => composite(raw, whole, rules, context));
  const labels = new Map([...listed, ...(composites ?? [])].map(({ id, label }) => [id, label]));
  const built = {
    key: spec.key,
    version: value.version,
    group: groups.get(spec.key) ?? refuse(spec.place, `the conventions list no instrument ${spec.key}`),
    title: spec.title,
    purpose: spec.purpose,
    unit: about(spec, rules, "unit", "Unit"),
    who: about(spec, rules, "who", "Who answers"),
    when: about(spec, rules, "when", "When"),
    subject: value.subject,
    gets: value.gets,
    minutes: minutes(spec, rules),
    each_person: value.each_person,
    seller_only: value.seller_only,
    quick: value.quick,
    context: value.context ?? [],
    scales: listed,
    items: items.map((raw) => item(raw, names, rules, spec, shared)),
    ratios: value.ratios,
    composites,
    indices: value.indices,
    classifier: value.classifier,
    verdicts: value.verdicts?.map((raw) => verdict(raw, whole, rules, labels)),
    values: value.values && valueRules(spec, value.values),
    ladder: value.ladder,
    pillars: value.pillars,
    people: value.people,
    calculation: value.calculation,
    prefill: value.prefill,
    beside: value.beside,
    caps: value.caps,
    flags: flags(whole, names, rules),
    advice: whole.advice.map((row) => advice(row, whole, names, rules)),
    remarks: value.remarks,
    picture: value.picture,
  };
  for (const field of ["visible", "ruled", "needs", "marks", "none", "limits", "numbers"]) refuseStray(rules, field, items);
  refuseStray(rules, "advice", whole.advice);
  for (const { index, place } of spec.says) {
    if (index !== null && !value.composites?.some(({ id }) => id === index)) refuse(place, `no composite has the id ${index}`);
  }
  checkNames(built, rules, context);
  const quick = quickItems(built);
  for (const item of built.items) if (quick.has(item.id)) item.quick = true;
  const { count, place } = spec.counted ?? { count: leadingNumber(spec, "Items"), place: spec.header.get("Items")?.place };
  const asked = spec.asked ?? items.length;
  if (asked !== count) refuse(place, `${count} items announced, ${asked} found`);
  return built;
}

/** Values that are rated three times, with what the specification says of them in tables. */
function valueRules({ triples, pairs, cells }, { top, focus }) {
  const named = triples.map((triple) => ({ ...triple, name: short(triple) }));
  return {
    triples: named.map(({ id, name: { key, en, zh, place } }) => ({ id: key, text: words(en, zh, place), items: ratingsOf(id) })),
    pairs,
    top,
    focus,
    cells,
  };
}

/** The id of a scale that a table names in its own way: `mk room`, `d5 +`. */
function scaleId(scale, { called }) {
  return called?.[scale] ?? scale.replace(/ \(\w+ only\)$/, "").replaceAll(" ", "-");
}

/** What conditions may name: items with their options, scores and results by what the text calls them. */
function namesOf(spec, { value, place }, context) {
  const keys = (answers) => answers.map(({ key }) => key);
  const items = new Map(
    context.map(({ id, answer }) => [id, { kind: "context", keys: answer.single ? keys(answer.single.options) : null }]),
  );
  for (const { id, type, answers } of spec.items) {
    const none = value.none?.[id] ? ["none"] : [];
    items.set(id, { kind: type, keys: type === "rating" ? null : [...keys(answers), ...none] });
  }
  const scored = spec.items.filter(({ role }) => role !== "class");
  const scores = new Map(scored.flatMap(({ scale }) => [[scale, scale], [`t_${scale}`, scale]]));
  for (const { id } of spec.scales) scores.set(id, id);
  for (const { id, label } of [...(value.composites ?? []), ...(value.ratios ?? [])]) {
    scores.set(id, id);
    // “basic” means the score made for the scale `basic`, where there is one.
    scores.set(id.replace(/-score$/, ""), id);
    if (label) scores.set(label.en.toLowerCase(), id);
  }
  const verdicts = new Map();
  for (const raw of value.verdicts ?? []) {
    const named = { id: raw.id, keys: keysOf({ ...raw, place: place(raw.id) }) };
    verdicts.set(raw.id, named).set(raw.id.replaceAll("-", " "), named);
  }
  for (const [prefix, id] of Object.entries(value.prefixes ?? {})) {
    if (verdicts.has(id)) verdicts.set(prefix, verdicts.get(id));
  }
  return { key: spec.key, items, scores, verdicts, classes: value.classifier?.classes ?? [] };
}

/**
 * A line of the header table: both languages where it has them, else its
 * English, checked, with the rules' Chinese.
 */
function about(spec, { value, place }, field, row) {
  const stands = spec.header.get(row) ?? refuse(spec.place, `the header table has no row ${row}`);
  if (stands.zh !== undefined) {
    if (value[field]) refuse(place(field), `${field} stands in both languages in ${stands.place.file}:${stands.place.line}`);
    return words(capital(stands.text), stands.zh, stands.place);
  }
  const said = value[field] ?? refuse(place(field), `${field} is missing`);
  const lower = (text) => text[0].toLowerCase() + text.slice(1);
  if (!lower(typographic(stands.text, stands.place)).includes(lower(said.en))) {
    refuse(place(field), `${field} says “${said.en}”, which does not stand in ${stands.place.file}:${stands.place.line}`);
  }
  return said;
}

function leadingNumber(spec, row) {
  const { text, place } = spec.header.get(row) ?? refuse(spec.place, `the header table has no row ${row}`);
  return Number(/^\d+/.exec(text) ?? refuse(place, `${row} does not begin with a number`));
}

/** The longer time of a range, both halves of a sum, and of one sheet a person just that; else what the rules choose of it. */
function minutes(spec, { value, place }) {
  const least = leadingNumber(spec, "Minutes");
  const { text } = spec.header.get("Minutes");
  if (value.minutes !== undefined) {
    if (!text.match(/\d+/g).includes(String(value.minutes))) refuse(place("minutes"), `the header table says ${text}`);
    return value.minutes;
  }
  const most = /^\d+–(\d+)/.exec(text);
  const second = /^\d+ \+ (\d+)$/.exec(text);
  return most ? Number(most[1]) : least + Number(second?.[1] ?? 0);
}

/**
 * In the order of the items, a scale that only collects others before the
 * first of them, classes that only get votes and what the map of persons shows
 * last; the table of scales gives the words.
 */
function scales(spec, { value, place }) {
  const ids = [];
  for (const { scale } of spec.items) {
    const within = value.scales?.[scale]?.within;
    for (const id of [within, scale]) if (id && !ids.includes(id)) ids.push(id);
  }
  const shown = value.people ? [value.people.support, value.people.reach] : [];
  for (const id of [...(value.classifier?.classes ?? []), ...shown]) if (!ids.includes(id)) ids.push(id);
  for (const id of Object.keys(value.scales ?? {})) {
    if (!ids.includes(id)) refuse(place(id), `no item is asked under ${id}`);
  }
  for (const { id, place } of spec.scales) {
    const isComposite = value.composites?.some((composite) => composite.id === id);
    if (!isComposite && !ids.includes(id)) refuse(place, `${id} is neither a scale with items nor a composite`);
  }
  return ids.map((id) => {
    const row = spec.scales.find((scale) => scale.id === id);
    const added = value.scales?.[id];
    if (!row && !added?.label) refuse(place("scales"), `${id} has no row in the table of scales and no label in the rules`);
    if (row && added?.label) refuse(place(id), `${id} has its label in the table of scales`);
    const { role, neutral, within, scope, unnamed } = added ?? {};
    return { id, label: row?.label ?? added.label, definition: row?.definition, role, neutral, within, scope, unnamed };
  });
}

function item(raw, names, rules, spec, shared) {
  const { value } = rules;
  return {
    id: raw.id,
    scale: raw.scale,
    weight: isFact(raw.scale, rules) ? undefined : weight(raw),
    na: raw.na || undefined,
    text: words(raw.text.en, raw.text.zh, raw.text.place),
    answer: answer(raw, raw.role, rules, spec),
    words: raw.words || undefined,
    needs: value.needs?.[raw.id],
    mark: mark(raw, rules, shared),
    ask: question(raw.ask, raw.ours),
    ask_ourselves: (raw.ours ?? asksOurselves(raw.ask.en)) || undefined,
    visible: visible(raw, names, rules),
  };
}

/** A tick below the note, in the words of the conventions (§13.16). */
function mark({ id }, { value, place }, shared) {
  const said = value.marks?.[id];
  if (!said) return undefined;
  checkQuoted(said, shared, place("marks"));
  return { en: capital(said.en), zh: said.zh };
}

function visible({ id, visible: text, place }, names, rules) {
  // Where a ruling of the conventions reads the line otherwise than it stands.
  if (rules.value.ruled?.[id]) return rules.value.ruled[id];
  const rule = rules.value.visible?.[id];
  const parsed = text === "always" ? undefined : condition(text, { ...names, loose: true }, place);
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
    formula: raw.by ? { "mean-by": [raw.by, weightsBy(raw, spec, place, context)] } : formula(raw, spec, place),
    neutral: raw.neutral,
    unnamed: raw.unnamed,
    says: saysOf(raw, spec),
    weakest: raw.weakest,
    every: raw.every,
  };
}

/** The rules' formula, which must agree with one that the specification sets apart. */
function formula({ id, label, formula }, spec, place) {
  if (!formula) refuse(place(id), `${id} has no formula`);
  const said = spec.formulas.get(id) ?? spec.formulas.get(label?.en.toLowerCase());
  if (said && JSON.stringify(said) !== JSON.stringify(formula.mean)) {
    refuse(place(id), `the weights of ${id} differ from the formula: ${JSON.stringify(said)}`);
  }
  return formula;
}

/** What only decides something has no weight. */
function isFact(scale, { value }) {
  return ["gate", "routing"].includes(value.scales?.[scale]?.role);
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
  if (!label || spec.says.length === 0) return undefined;
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
  const parsed = aim(row, spec, names, rules);
  if (!parsed && !rule) refuse(place, `${id} is for something in prose and has no rule: ${on}`);
  if (parsed && rule) refuse(rules.place(id), `${id} has a rule, yet the specification says it: ${on}`);
  const { for: target, when } = parsed ?? rule;
  return { id, for: target, when, steps: steps(en, zh, place) };
}

/** What an advice is for, and on which condition; null for prose. */
function aim({ id, on, of, place }, spec, names, rules) {
  const hasRule = id in (rules.value.advice ?? {});
  if (of) return { for: { pick: [of, on] } };
  const result = target(on, spec, names, rules, place, hasRule);
  if (result) return { for: result };
  const cell = /^any cell `([^`]+)`$/.exec(on)?.[1];
  if (cell) return { for: "rule", when: { cell } };
  const when = hasRule ? null : condition(on, names, place);
  return when && { for: "rule", when };
}

/**
 * `why-buy weak`, `long low`, `` `fq-buy-drive` = pain ``, `Growth seeker`,
 * `mixed growth/trouble`, `verdict:stop`, `cell:mixed`, `origin:trouble`; null for prose.
 */
function target(text, spec, names, { value }, place, hasRule) {
  const band = /^(.+) (weak|partial|strong|low|medium|high)$/.exec(text);
  const banded = band && (names.scores.get(band[1]) ?? (names.items.has(band[1]) ? band[1] : null));
  if (banded) return { band: [banded, NEUTRAL[band[2]] ?? band[2]] };
  const pick = /^`([^`]+)` = (\S+)$/.exec(text);
  if (pick && names.items.get(pick[1])?.keys?.includes(pick[2])) return { pick: [pick[1], pick[2]] };
  const mixed = /^mixed ([a-z-]+)\/([a-z-]+)$/.exec(text);
  if (mixed) return { mixed: [mixed[1], mixed[2]] };
  const result = /^([\w-]+):([\w.-]+)$/.exec(text);
  if (result) return ofResult(value.prefixes?.[result[1]] ?? result[1], result[2], names, place, hasRule);
  const type = spec.scales.find(({ label }) => label.en === text);
  return type ? { class: type.id } : null;
}

/** `cell:N1` is for a result, `origin:trouble` for a picked option of the item that the rules name. */
function ofResult(id, key, names, place, hasRule) {
  if (names.classes.includes(key)) return { class: key };
  const verdict = names.verdicts.get(id);
  if (verdict?.keys.includes(key)) return { verdict: [id, key] };
  if (verdict && key === "mixed") return { "verdict-mixed": id };
  if (names.items.get(id)?.keys?.includes(key)) return { pick: [id, key] };
  if (!hasRule && (verdict || names.items.has(id))) refuse(place, `${id} is never called ${key}`);
  return null;
}

/** A rule for an id that the specification does not have is a mistake. */
function refuseStray({ value, place }, field, rows) {
  for (const id of Object.keys(value[field] ?? {})) {
    if (!rows.some((row) => row.id === id)) refuse(place(id), `a rule in “${field}” for ${id}, which the specification does not have`);
  }
}
