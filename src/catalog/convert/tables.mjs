// Specification files 09–29: all items in one table, anchors, options and
// questions to ask in tables of their own, advice by “for | band”.
//
// What comes out has the form of `specification.mjs`; the raw items differ
// only where this shape says more (C/S, “+ text”) or says it elsewhere
// (shared anchors, weights of 1).

import { capital, cell, coded, has, refuse } from "./markdown.mjs";
import { YES_PARTLY_NO, isHan, words } from "./words.mjs";

const TYPES = {
  R5: "rating",
  YPN: "yes / partly / no",
  SC: "single choice",
  SC3: "us / middle / rival",
  MC: "multiple choice",
  "MC(share)": "multiple choice",
  NUM: "number",
  TXT: "text",
  PERSON: "person",
};

export const isTables = (tables) => tables.some((table) => has(table, "id", "definition (en)"));

/** `sets`: the anchors that instruments share, by name. */
export function readTables(all, tables, sets) {
  const table = (...columns) => tables.find((table) => has(table, ...columns));
  const header = headerOf(tables[0]);
  const found = items(table("#", "id", "scale", "type"));
  const wording = {
    anchors: anchors(table("id", "0", "4")),
    options: options(table("id", "key", "score / class")),
    asks: asks(tables.find(({ header }) => header[0] === "id" && header[1] === "")),
    sets,
    three: found.some(({ type }) => type === "us / middle / rival") ? usMiddleRival(all) : null,
  };
  for (const rows of [wording.anchors, wording.options, wording.asks]) {
    for (const [id, { place }] of rows) {
      if (!found.some((item) => item.id === id)) refuse(place, `no item has the id ${id}`);
    }
  }
  return {
    ...title(all),
    purpose: words(header.get("Purpose").text, header.get("Purpose").zh, header.get("Purpose").place),
    header,
    counted: counted(all),
    scales: scales(table("id", "definition (en)")),
    items: found.map((item) => ({ ...item, ...wordingOf(item, wording) })),
    advice: advice(table("for", "band")),
    flags: flags(table("id", "severity", "raised when")),
    results: results(tables),
    formulas: new Map(),
    says: [],
  };
}

function title(all) {
  const { text, place } = all[0];
  const parts = /^(.+?) \/ (.+) \(`(\w\w)`\)$/.exec(text) ?? refuse(place, `not a title: ${text}`);
  return { place, key: parts[3], title: words(parts[1], parts[2], place) };
}

function headerOf(table) {
  const row = (row) => [row.cells[0], { text: cell(table, row, "en"), zh: cell(table, row, "zh"), place: row.place }];
  return new Map(table.rows.map(row));
}

/** The number in the line “Items (13)”. */
function counted(all) {
  const line = all.find(({ kind, text }) => kind === "text" && /^\*\*Items \(\d+\)\*\*$/.test(text));
  if (!line) refuse(all[0].place, "no line **Items (n)**");
  return { count: Number(/\d+/.exec(line.text)[0]), place: line.place };
}

/** A dash before a label only says that it belongs to the scale above. */
function scales(table) {
  const bare = (label) => label.replace(/^– /, "");
  return table.rows.map((row) => ({
    id: id(row),
    label: words(bare(cell(table, row, "en")), bare(cell(table, row, "zh")), row.place),
    definition: words(cell(table, row, "definition (en)"), cell(table, row, "definition (zh)"), row.place),
    place: row.place,
  }));
}

const id = (row, column = 0) => coded(row.cells[column]) ?? refuse(row.place, `not an id: ${row.cells[column]}`);

function items(table) {
  return table.rows.map((row) => {
    const { place } = row;
    return {
      id: id(row, 1),
      scale: cell(table, row, "scale").replaceAll("`", ""),
      ...typeOf(cell(table, row, "type"), place),
      weight: has(table, "w") ? weight(cell(table, row, "w"), place) : undefined,
      visible: has(table, "visible when") ? cell(table, row, "visible when") : "always",
      text: { en: cell(table, row, "English"), zh: cell(table, row, "中文"), place },
      place,
    };
  });
}

/** Undefined: not said, so 1 where the item is scored; null: not scored. */
function weight(text, place) {
  if (text === "–") return null;
  return /^[1-9]\d*$/.test(text) ? Number(text) : refuse(place, `not a weight: ${text}`);
}

/** `R5 @LAST5 R n/a`, `MC(share)`, `R5 + text` … */
function typeOf(text, place) {
  const [first, ...marks] = text.replace("+ text", "+text").split(" ");
  const type = TYPES[first] ?? refuse(place, `no type of item is called ${first}`);
  const item = { type, share: first === "MC(share)", reverse: false, na: false, words: false, set: null };
  for (const mark of marks) {
    if (mark === "R") item.reverse = true;
    else if (mark === "n/a") item.na = true;
    else if (mark === "+text") item.words = true;
    else if (mark.startsWith("@")) item.set = mark.slice(1);
    else refuse(place, `not understood in a type: ${mark}`);
  }
  return item;
}

/** Id → five anchors, of cells “en / zh”. */
function anchors(table) {
  const row = (row) => [id(row), { place: row.place, steps: row.cells.slice(1).map((text) => both(text, row.place)) }];
  return new Map(table?.rows.map(row));
}

/** “en / zh”, cut where the Chinese begins; either may hold a slash of its own. */
export function both(text, place) {
  const cuts = [...text.matchAll(/ \/ /g)].map(({ index }) => index);
  const at = cuts.findLast((at) => ![...text.slice(0, at)].some(isHan));
  if (at === undefined) refuse(place, `not “English / 中文”: ${text}`);
  return { en: text.slice(0, at), zh: text.slice(at + 3), place };
}

/** Id → options with `score`, or with the `word` that stands in its place. */
function options(table) {
  const found = new Map();
  for (const row of table?.rows ?? []) {
    const said = cell(table, row, "score / class");
    const option = {
      key: cell(table, row, "key").replaceAll("`", ""),
      en: cell(table, row, "en"),
      zh: cell(table, row, "zh"),
      score: /^\d+$/.test(said) ? Number(said) : undefined,
      alone: said === "exclusive",
      word: /^(\d+|tick|exclusive|–)$/.test(said) ? undefined : said,
      place: row.place,
    };
    const of = found.get(id(row)) ?? { place: row.place, options: [] };
    of.options.push(option);
    found.set(id(row), of);
  }
  return found;
}

function asks(table) {
  return new Map(
    table.rows.map((row) => {
      const who = row.cells[1];
      if (who !== "C" && who !== "S") refuse(row.place, `a question is for C or S, not ${who}`);
      return [id(row), { en: cell(table, row, "en"), zh: cell(table, row, "zh"), ours: who === "S", place: row.place }];
    }),
  );
}

/** The options of SC3, from the line that says their scores. */
function usMiddleRival(all) {
  const line = all.find(({ kind, text }) => kind === "text" && text.startsWith("**SC3 options and scores.**"));
  if (!line) refuse(all[0].place, "no line says the options of SC3");
  const found = [...line.text.matchAll(/`([^`/]+) \/ ([^`]+)` = (\d+)/g)];
  const scores = found.map(([, , , score]) => score).join(" ");
  if (scores !== "100 50 0") refuse(line.place, `the options of SC3 score 100 50 0, not ${scores}`);
  const keys = ["us", "middle", "rival"];
  return found.map(([, en, zh, score], i) => ({ key: keys[i], en: capital(en), zh, score: Number(score), place: line.place }));
}

/** Answers and question of an item, from the tables that hold them. */
function wordingOf({ id, type, set, place }, { anchors, options, asks, sets, three }) {
  const own = { rating: anchors.get(id), "single choice": options.get(id), "multiple choice": options.get(id) };
  const stray = [anchors.get(id), options.get(id)].find((rows) => rows && rows !== own[type]);
  if (stray) refuse(stray.place, `${id} is ${type} and has no use for these rows`);
  const ask = asks.get(id) ?? refuse(place, `${id} has no question in “If unknown, ask”`);
  return { answers: answers({ id, type, set, place }, own[type], sets, three), ask, ours: ask.ours };
}

function answers({ id, type, set, place }, own, sets, three) {
  if (set) {
    if (own) refuse(own.place, `${id} has the shared anchors @${set}`);
    return sets.get(set) ?? refuse(place, `no anchors are called @${set}`);
  }
  switch (type) {
    case "rating":
      return own?.steps.map((step, key) => ({ ...step, key: String(key) })) ?? refuse(place, `${id} has no anchors`);
    case "single choice":
    case "multiple choice":
      return own?.options ?? refuse(place, `${id} has no options`);
    case "yes / partly / no":
      return YES_PARTLY_NO.map((answer) => ({ ...answer, place }));
    case "us / middle / rival":
      return three;
    default:
      return [];
  }
}

/** One advice a row; its id counts the rows of the same target (conventions §13.18). */
function advice(table) {
  const seen = new Map();
  return table.rows.map((row) => {
    const [target, band] = [cell(table, row, "for"), cell(table, row, "band")];
    const on = band === "–" ? target : `${target} ${band}`;
    seen.set(on, (seen.get(on) ?? 0) + 1);
    const part = `${on}-${seen.get(on)}`.replaceAll(/[ :]/g, "-");
    return { part, on, en: cell(table, row, "en"), zh: cell(table, row, "zh"), place: row.place };
  });
}

function flags(table) {
  return (table?.rows ?? []).map((row) => ({
    id: id(row),
    on: cell(table, row, "raised when"),
    severity: cell(table, row, "severity"),
    en: cell(table, row, "en"),
    zh: cell(table, row, "zh"),
    place: row.place,
  }));
}

/**
 * Names of results that stand in a table: key → `{text, sort?}`, from rows
 * with a “verdict id” or “state id”, and from the cells of a grid
 * (“1 `flagship` Flagship / 旗舰单”, “N1 normal: home, ahead / 主场领先”).
 */
function results(tables) {
  const found = new Map();
  const add = (key, { en, zh, place }, sort) => found.set(key, { text: words(capital(en), zh, place), sort, place });
  for (const table of tables) {
    const column = ["verdict id", "state id"].find((name) => has(table, name));
    for (const row of table.rows) {
      if (column) {
        const key = coded(cell(table, row, column)) ?? refuse(row.place, "a result has no id");
        add(key, { en: cell(table, row, "en"), zh: cell(table, row, "zh"), place: row.place });
      }
      for (const text of row.cells) {
        const named = /^\d `([\w-]+)` (.+ \/ .+)$/.exec(text);
        const sorted = /^([A-Z]\d) (\w+): (.+ \/ .+)$/.exec(text);
        if (named) add(named[1], both(named[2], row.place));
        if (sorted) add(sorted[1], both(sorted[3], row.place), sorted[2]);
      }
    }
  }
  return found;
}
