// The checks across instruments: wording from the specification, conditions
// from rules/across.json, since the table says them in prose.

import { blocks, cell, coded, has, refuse } from "./markdown.mjs";
import { words } from "./words.mjs";

const SEVERITIES = ["stop", "warn", "note"];

/** `{checks, place(id)}`: what is written, and where a rule stands. */
export function across(spec, rules) {
  const place = (id) => {
    const at = rules.text.indexOf(`"${id}":`);
    return { file: rules.file, line: at < 0 ? 1 : rules.text.slice(0, at).split("\n").length };
  };
  let conditions;
  try {
    conditions = JSON.parse(rules.text);
  } catch (error) {
    refuse({ file: rules.file, line: 1 }, error.message);
  }
  const table = blocks(spec.file, spec.text).find((block) => block.kind === "table" && has(block, "id", "Condition", "Severity"));
  const checks = table.rows.map((row) => {
    const id = coded(cell(table, row, "id"));
    const severity = cell(table, row, "Severity");
    if (!conditions[id]) refuse(row.place, `${id} has no rule in ${rules.file}`);
    if (!SEVERITIES.includes(severity)) refuse(row.place, `not a severity: ${severity}`);
    const text = words(cell(table, row, "English"), cell(table, row, "中文"), row.place);
    return { id, when: conditions[id], severity, text };
  });
  const stray = Object.keys(conditions).find((id) => !checks.some((check) => check.id === id));
  if (stray) refuse(place(stray), `${stray} does not stand in ${spec.file}`);
  return { checks, place };
}
