// What several items of one file share: sets of anchors, and values that are
// each rated three times.

import { has, refuse } from "./markdown.mjs";
import { words } from "./words.mjs";

const RATINGS = ["imp", "us", "rival"];

/**
 * Name → answers, of tables whose first column is `r`. The name stands in
 * backticks in the line above, else it is the first word of the second column.
 */
export function anchorSets(all) {
  const sets = new Map();
  all.forEach((block, i) => {
    if (block.kind !== "table" || block.header[0] !== "r") return;
    const above = all[i - 1].kind === "text" && /\(`([^`]+)`\):$/.exec(all[i - 1].text)?.[1];
    const name = above || block.header[1].split(" ")[0].toLowerCase();
    sets.set(name, block.rows.map(({ cells: [key, en, zh], place }) => ({ key, en, zh, place })));
  });
  return sets;
}

/** The items of a triple: importance, ours, the rival's. */
export const ratingsOf = (id) => RATINGS.map((rating) => `${id}-${rating}`);

/** A triple as its three ratings; what it has in common with the others stands above the items. */
export function expanded(triple, all) {
  const importance = anchorSets(all).get("importance") ?? refuse(triple.place, "no anchors for importance");
  const performance = sharedQuestion(all, triple.place);
  return ratingsOf(triple.id).map((id, i) => ({
    ...triple,
    id,
    type: "rating",
    answers: i === 0 ? importance : triple.answers,
    ask: i === 0 ? triple.ask : performance,
  }));
}

/** The one question in italics, in both languages: `*"…" / “…”*`. */
function sharedQuestion(all, place) {
  for (const { kind, text, place } of all) {
    const found = kind === "text" && /\*("[^"]+") \/ (“[^”]+”)\*/.exec(text);
    if (found) return { en: found[1], zh: found[2], place };
  }
  return refuse(place, "no question that the ratings of ours and the rival’s share");
}

/** A value by its name, the part of its text before the colon, as an option of a choice. */
export function short({ id, text, place }) {
  const [en] = text.en.split(": ");
  const [zh] = text.zh.split("：");
  if (en === text.en || zh === text.zh) refuse(place, `no name before a colon: ${text.en}`);
  return { key: id.replace(/^[a-z]{2}-/, ""), en, zh, place: text.place };
}

/** The nine cells in the order of their table: `[id, words]`; none where there is no such table. */
export function cells(tables) {
  const table = tables.find((table) => has(table, "", "behind 落后"));
  if (!table) return undefined;
  return table.rows.flatMap(({ cells: [, ...row], place }) =>
    row.map((cell) => {
      const parts = /^`([^`]+)` (.+) \/ (.+)$/.exec(cell) ?? refuse(place, `not a cell with id and two languages: ${cell}`);
      return [parts[1], words(parts[2], parts[3], place)];
    }),
  );
}

/** Values that pull against each other: `{of: [a, b], why}`. */
export function pairs(tables, triples) {
  const table = tables.find((table) => has(table, "Pair", "Why", "原因"));
  const named = new Map(triples.map((triple) => [short(triple).en.toLowerCase(), short(triple).key]));
  return table?.rows.map(({ cells: [pair, en, zh], place }) => ({
    of: pair.split(" × ").map((name) => named.get(name) ?? refuse(place, `no value is called ${name}`)),
    why: words(en, zh, place),
  }));
}
