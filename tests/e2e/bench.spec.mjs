// The benchmark measures by hand, now and then; that it counts right is tested.

import { expect, test } from "@playwright/test";
import { content } from "../bench/content.mjs";
import { bars, figures, quantile, table } from "../bench/figures.mjs";

test("everybody is asked the twenty questions of tr, at most six on a screen", () => {
  const { parts } = content();
  const items = parts.flatMap((part) => part.items);
  expect(new Set(items.map(({ id }) => id)).size).toBe(20);
  expect(Math.max(...parts.map((part) => part.items.length))).toBeLessThanOrEqual(6);
  for (const { options } of items) {
    expect(options.map(({ value }) => value).slice(0, 6)).toEqual(["0", "1", "2", "3", "4", "dk"]);
  }
});

test("a quantile lies between its neighbours in proportion", () => {
  expect(quantile([40, 10, 30, 20], 0.5)).toBe(25);
  expect(quantile([1, 2, 3, 4, 5], 0.95)).toBeCloseTo(4.8);
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.5)).toBeUndefined();
});

const visit = (ready, answer) => ({ bytes: 1000, requests: 3, ready, load: 1, paint: 2, shift: 0, answer, work: 5, changes: [1], memory: 1e6, report: 90 });

test("answers are taken over all visits, and what was not measured is left out", () => {
  const row = figures([visit(100, [10, 20]), visit(300, [30])]);
  expect(row.ready).toBe(200);
  expect(row.answer).toBe(20);
  expect(row.turn).toBeUndefined();
  const text = table({ app: row });
  expect(text).not.toContain("next page");
  expect(text.split("\n")).toHaveLength(2);
});

test("a bar is missed by what is above it", () => {
  const row = (ready, answer) => figures([visit(ready, [answer])]);
  const names = ["app, steps", "app, sheet", "SurveyJS, steps", "SurveyJS, sheet", "bare, steps", "bare, sheet"];
  const rows = Object.fromEntries(names.map((name) => [name, row(name.startsWith("app") ? 100 : 120, 10)]));
  const found = Object.fromEntries(bars(rows).map(({ what, ok }) => [what, ok]));
  expect(found["ready, half of SurveyJS"]).toBe(false);
  expect(found["ready, 1.6 of bare"]).toBe(true);
  expect(found["answer on the screen, 1.1 of bare"]).toBe(true);
  expect(found["report of a full sheet"]).toBe(true);
});
