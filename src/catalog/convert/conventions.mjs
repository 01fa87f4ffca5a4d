// What the conventions file says for all instruments: groups and shared context.

import { capital, cell, coded, has, refuse } from "./markdown.mjs";
import { both } from "./tables.mjs";
import { words } from "./words.mjs";

/** Key → group, in kebab-case. */
export function readGroups(shared) {
  const table = shared.find((block) => block.kind === "table" && has(block, "key", "group"));
  return new Map(
    table.rows.map((row) => [
      coded(cell(table, row, "key")),
      cell(table, row, "group").replaceAll("*", "").replaceAll(" ", "-"),
    ]),
  );
}

/** Name → the five anchors of each shared set, without its @. */
export function readAnchors(shared) {
  const table = shared.find((block) => block.kind === "table" && has(block, "set", "0", "4"));
  return new Map(
    table.rows.map(({ cells: [name, ...steps], place }) => [
      name.replace("@", ""),
      steps.map((text, key) => ({ ...both(text, place), key: String(key) })),
    ]),
  );
}

/** The context questions, in order. */
export function readContext(shared) {
  const table = shared.find((block) => block.kind === "table" && has(block, "id", "answers"));
  return table.rows.map((row) => ({
    id: coded(cell(table, row, "id")),
    text: words(cell(table, row, "Question (en)"), cell(table, row, "问题"), row.place),
    answer: answer(cell(table, row, "answers"), row.place),
  }));
}

function answer(text, place) {
  if (text === "yes / no") {
    const options = [
      { key: "yes", label: { en: "Yes", zh: "是" } },
      { key: "no", label: { en: "No", zh: "否" } },
    ];
    return { single: { options } };
  }
  if (text.startsWith("text;")) return { text: {} };
  return { single: { options: text.split(" · ").map((option) => choice(option, place)) } };
}

function choice(option, place) {
  const parts = /^`([^`]+)` (.+) \/ (.+)$/.exec(option);
  if (!parts) refuse(place, `not an option in two languages: ${option}`);
  const [, key, en, zh] = parts;
  return { key, label: words(capital(en), zh, place) };
}
