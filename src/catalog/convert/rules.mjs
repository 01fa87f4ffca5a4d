// A rules file: JSON by hand, with places for error messages.

import { refuse } from "./markdown.mjs";

const KNOWN = [
  "version", "unit", "who", "when", "subject", "gets", "minutes", "each_person", "seller_only", "quick", "context",
  "called", "scales", "numbers", "limits", "none", "needs", "marks", "visible", "ruled",
  "ratios", "composites", "indices", "classifier", "verdicts", "values", "ladder", "pillars", "people", "calculation",
  "prefill", "beside", "caps", "flags", "prefixes", "advice", "remarks", "picture",
];

const NEEDED = ["version", "gets", "picture"];

/** `{value, place(word)}`: the content, and where an id or field of it stands. */
export function readRules({ file, text }) {
  const lineAt = (at) => text.slice(0, at).split("\n").length;
  const place = (word) => {
    const found = [`"id": "${word}"`, `"${word}":`, `"${word}"`].map((words) => text.indexOf(words)).find((at) => at >= 0);
    return { file, line: lineAt(found ?? 0) };
  };
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
    refuse({ file, line: lineAt(at) }, error.message);
  }
  for (const key of Object.keys(value)) {
    if (!KNOWN.includes(key)) refuse(place(key), `unknown field ${key}`);
  }
  for (const key of NEEDED) {
    if (value[key] === undefined) refuse({ file, line: 1 }, `the field ${key} is missing`);
  }
  return { value, place };
}
