// What everybody is asked in the benchmark: the questions and anchors of `tr`, as
// its file says them, in the parts in which the app asks them.

import { readFileSync } from "node:fs";

/** As `PART_SIZE` in src/run.rs: the most questions on a screen. */
const PART_SIZE = 6;

const UNKNOWN = { value: "dk", label: { en: "Don’t know yet", zh: "还不知道" } };
const NOT_APPLICABLE = { value: "na", label: { en: "Not applicable", zh: "不适用" } };

/** `{ title, parts: [{ key, label, items: [{ id, text, options: [{ value, label }] }] }] }` */
export function content() {
  const file = new URL("../../src/catalog/tr.json", import.meta.url);
  const { title, scales, items } = JSON.parse(readFileSync(file, "utf8"));
  const parts = scales.flatMap(({ id, label }) => {
    const own = items.filter((item) => item.scale === id);
    const screens = Array.from({ length: Math.ceil(own.length / PART_SIZE) }, (_, at) => own.slice(at * PART_SIZE, (at + 1) * PART_SIZE));
    return screens.map((screen, at) => ({ key: at === 0 ? id : `${id}.${at + 1}`, label, items: screen.map(asked) }));
  });
  return { title, parts };
}

function asked({ id, text, na, answer }) {
  const steps = answer.rating.anchors.map((label, at) => ({ value: String(at), label }));
  return { id, text, options: [...steps, UNKNOWN, ...(na ? [NOT_APPLICABLE] : [])] };
}
