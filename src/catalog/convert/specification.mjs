// One file of the specification, cut into its parts, wording still raw where
// it depends on more than one part.
//
// Reads the shape of files 01–08: a section “### Scale” for each scale, a
// paragraph and a table for each item. What several items share stands in
// `shared.mjs`. Files 09–29 list items in one table and anchors in another;
// `tables.mjs` reads those into the same form.

import { blocks, capital, cell, coded, has, refuse } from "./markdown.mjs";
import { anchorSets, cells, expanded, pairs, short } from "./shared.mjs";
import { isTables, readTables } from "./tables.mjs";
import { words } from "./words.mjs";

const BAND = ["weak", "partial", "strong"];

/** `anchors`: the sets that instruments share, by name. */
export function readSpecification(file, text, anchors) {
  const all = blocks(file, text);
  const tables = all.filter((block) => block.kind === "table");
  const read = isTables(tables) ? readTables(all, tables, anchors) : readSections(file, all, tables);
  return { file, text, tables, ...read };
}

function readSections(file, all, tables) {
  const asked = items(all, anchorSets(all), file);
  const triples = asked.filter(({ type }) => type === "triple");
  return {
    ...title(all),
    purpose: purpose(all),
    header: header(tables),
    scales: scales(tables),
    items: asked.flatMap((item) => (item.type === "triple" ? expanded(item, all) : [item])),
    // A triple is one item of the header table's count.
    asked: asked.length,
    triples,
    cells: cells(tables),
    pairs: pairs(tables, triples),
    results: new Map(),
    formulas: formulas(all),
    says: says(tables),
    advice: tables.filter((table) => table.header[0] === "id" && !has(table, "Severity")).flatMap((table) => adviceRows(table, all)),
    flags: rowsWithId(tables.find((table) => has(table, "id", "Condition", "Severity"))),
  };
}

function title(all) {
  const { text, place } = all[0];
  const parts = /^(.+) \(`(\w\w)`\) · (.+)$/.exec(text) ?? refuse(place, `not a title: ${text}`);
  return { place, key: parts[2], title: words(parts[1], parts[3], place) };
}

function purpose(all) {
  const line = (start) => {
    const found = all.find((block) => block.kind === "text" && block.text.startsWith(start));
    return found ?? refuse(all[0].place, `no line begins with ${start}`);
  };
  const en = line("**Purpose.**");
  const zh = line("**目的。**");
  return words(en.text.slice("**Purpose.**".length).trim(), zh.text.slice("**目的。**".length).trim(), en.place);
}

/** “Unit”, “Minutes” … → `{text, place}`. */
function header(tables) {
  const rows = tables[0].rows.map(({ place, cells }) => [cells[0], { text: cells[1], place }]);
  return new Map(rows);
}

/** Columns that say what a scale, a type or a rung is; pillars need none. */
const DEFINITIONS = [["Definition", "定义"], ["In a sentence", "一句话"], ["What it brings (S4)", "带来的结果"]];

/** The table of scales, types, constructs, pillars or rungs: what is told apart by a Chinese name. */
function scales(tables) {
  const table = tables.find((table) => has(table, "名称"));
  const columns = DEFINITIONS.find((columns) => has(table, ...columns));
  return (table?.rows ?? []).map((row) => ({
    // Rungs are numbered before their id.
    id: coded(row.cells[0].replace(/^\d /, "")) ?? refuse(row.place, `not an id: ${row.cells[0]}`),
    label: words(cell(table, row, "Label"), cell(table, row, "名称"), row.place),
    definition: columns && words(capital(cell(table, row, columns[0])), cell(table, row, columns[1]), row.place),
    place: row.place,
  }));
}

function items(all, sets, file) {
  const found = [];
  let scale = null;
  all.forEach((block, i) => {
    if (block.kind === "heading") scale = /^Scale `([^`]+)`$/.exec(block.text)?.[1] ?? null;
    if (scale === null || block.kind !== "text" || !block.text.startsWith("**`")) return;
    const table = all[i + 1];
    if (table?.kind !== "table") refuse(block.place, "no table follows the item");
    found.push({ scale, ...itemLine(block), ...itemTable(table, sets) });
  });
  if (found.length === 0) refuse({ file, line: 1 }, "no items under “### Scale” headings: this shape is not read yet");
  const values = found.filter(({ type }) => type === "triple");
  for (const item of found) if (item.ofValues) item.answers = values.map(short);
  return found;
}

/** The line over an item: `**id** · w 2 · rating · visible: always · source: …`. */
function itemLine({ text, place }) {
  const [id, ...parts] = text.replace(/ · source: .*$/, "").split(" · ");
  const item = { id: coded(id.replaceAll("**", "")), place, weight: null, na: false, reverse: false };
  for (const part of parts) {
    if (/^w \d+$/.test(part)) item.weight = Number(part.slice(2));
    else if (part === "not scored" || part === "roll-up weight only") item.weight = null;
    else if (["rating", "single choice", "yes / partly / no"].includes(part)) item.type = part;
    else if (part === "triple (importance, ours, rival)") item.type = "triple";
    else if (part.startsWith("multiple choice")) Object.assign(item, multiple(part, place));
    else if (/^number \([a-z]+\)$/.test(part)) Object.assign(item, { type: "number", unit: part.slice("number (".length, -1) });
    else if (/^scored with `[^`]+`$/.test(part)) item.weight = null;
    else if (part === "**reverse-scored**") item.reverse = true;
    else if (part === "N/A allowed") item.na = true;
    else if (part.startsWith("visible: ")) item.visible = part.slice("visible: ".length);
    else refuse(place, `not understood in an item: ${part}`);
  }
  if (!item.id || !item.type || !item.visible) refuse(place, "an item needs id, type and visibility");
  return item;
}

const LIMITS = { "exactly three": [3, 3], "1–3": [1, 3] };

/** `multiple choice`, with limits where it says `, exactly three of …`. */
function multiple(part, place) {
  const said = /^multiple choice(?:, (.+) of the eight value ids)?$/.exec(part) ?? refuse(place, `not understood in an item: ${part}`);
  if (!said[1]) return { type: "multiple choice" };
  const limits = LIMITS[said[1]] ?? refuse(place, `not a limit: ${said[1]}`);
  return { type: "multiple choice", limits, ofValues: true };
}

/** The wording of an item: text, steps or options, and the question to ask. */
function itemTable(table, sets) {
  const parts = { answers: [], text: null, ask: null };
  for (const row of table.rows) {
    const [first] = row.cells;
    const raw = { en: cell(table, row, "English"), zh: cell(table, row, "中文"), place: row.place };
    const option = /^`([^`]+)`(?: \((\d+)(?:, [^)]*)?\))?$/.exec(first);
    if (first === "**Item**") parts.text = raw;
    else if (first === "*If unknown*") parts.ask = raw;
    else if (/^\d$/.test(first)) parts.answers.push({ ...raw, key: first });
    else if (first === "0–4") parts.answers.push(...anchorsOf(raw, sets));
    else if (first === "answer") parts.hint = raw;
    else if (first === "options" && raw.en.startsWith("the eight value ids")) continue;
    else if (option) parts.answers.push({ ...raw, key: option[1], score: option[2] && Number(option[2]) });
    else refuse(row.place, `not understood in an item’s table: ${first}`);
  }
  if (!parts.text) refuse(table.place, "the item has no text");
  if (!parts.ask) refuse(table.place, "the item has no question for “If unknown”");
  return parts;
}

/** The shared set that a line such as ``anchors `know` (above)`` names. */
function anchorsOf({ en, place }, sets) {
  const name = /^anchors `([^`]+)`/.exec(en)?.[1];
  return sets.get(name) ?? refuse(place, `no shared set of anchors is called ${name ?? en}`);
}

/** Left side → weights, of lines such as `why-us = (40·value + 60·risk) / 100`. */
function formulas(all) {
  const lines = all.filter((block) => block.kind === "code").flatMap((block) => block.lines);
  const found = lines.map((line) => /^(.+?)\s*= \(([^)]+)\) \/ 100\b/.exec(line)).filter(Boolean);
  return new Map(
    found.map(([, name, sum]) => [
      name,
      sum.split(" + ").map((term) => {
        const [weight, part] = term.split("·");
        return [part, Number(weight)];
      }),
    ]),
  );
}

/** What the bands of an index say: `{index, band, text}`; index null where there is only one. */
function says(tables) {
  const table = tables.find((table) => has(table, "Band", "English") && !has(table, "id"));
  return (table?.rows ?? []).map((row) => {
    const band = cell(table, row, "Band");
    if (!BAND.includes(band)) refuse(row.place, `not a band: ${band}`);
    const text = words(cell(table, row, "English"), cell(table, row, "中文"), row.place);
    return { index: has(table, "Index") ? cell(table, row, "Index") : null, band, text, place: row.place };
  });
}

/** Rows of advice; `of` is the item whose options the second column names, if the line above says so. */
function adviceRows(table, all) {
  const above = all[all.indexOf(table) - 1];
  const of = above.kind === "text" ? /\(`([^`]+)`, for each/.exec(above.text)?.[1] : undefined;
  return rowsWithId(table).map((row) => ({ ...row, of }));
}

/** Rows of advice or flags: `{id, on, severity?, en, zh}`, `on` being the second column. */
function rowsWithId(table) {
  return (table?.rows ?? []).map((row) => ({
    id: coded(row.cells[0]) ?? refuse(row.place, `not an id: ${row.cells[0]}`),
    on: row.cells[1],
    severity: has(table, "Severity") ? cell(table, row, "Severity") : undefined,
    en: cell(table, row, "English"),
    zh: cell(table, row, "中文"),
    place: row.place,
  }));
}
