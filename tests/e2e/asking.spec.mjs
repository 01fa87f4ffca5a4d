// Questions of the kinds that only the whole app asks, in a real browser.

import { expect, test, LANGUAGES } from "./support.mjs";
import { go, recordsIn, storage } from "./app.mjs";
import { ask } from "./places.mjs";

/** The answers that are kept for an instrument, the latest sheet's. */
async function answers(page, key) {
  const sheets = recordsIn(await storage(page), "assessment");
  return sheets.filter(({ instrument }) => instrument === key).at(-1)?.answers;
}

for (const locale of LANGUAGES) {
  test(`ticks are set by digits, and one too many is refused with words, in ${locale}`, async ({ open }) => {
    const page = await open({ locale });
    await ask(page, "va", "check");
    const ticks = page.locator("#va-top3 .steps input");
    await ticks.first().focus();
    for (const digit of ["1", "3", "5"]) {
      await page.keyboard.press(digit);
    }
    await expect(page.locator("#va-top3 :checked")).toHaveCount(3);
    const told = page.locator("#va-top3 [role=status]");
    await expect(told).toHaveText("");
    for (const press of [1, 2]) {
      await page.keyboard.press("6");
      await expect(told, `press ${press}`).not.toHaveText("");
      await expect(ticks.nth(5)).not.toBeChecked();
    }
    await page.keyboard.press("3");
    await expect(told).not.toHaveText("");
    await expect(ticks.nth(2)).not.toBeChecked();
    await page.keyboard.press("6");
    await expect(told).toHaveText("");
    await expect.poll(async () => (await answers(page, "va"))?.["va-top3"]).toHaveLength(3);
    // Not knowing takes the ticks away, and a tick takes it back.
    await page.locator("#va-top3 .apart input[value=dk]").check();
    await expect(page.locator("#va-top3 .steps :checked")).toHaveCount(0);
    await ticks.nth(1).check();
    await expect(page.locator("#va-top3 .apart :checked")).toHaveCount(0);
    await ticks.nth(1).uncheck();
    await expect.poll(async () => (await answers(page, "va"))?.["va-top3"]).toBeUndefined();
    // Enter goes on from a tick.
    await ticks.first().focus();
    const url = page.url();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).not.toBe(url);
  });
}

test("ticks that come faster than the page is drawn are all kept", async ({ open }) => {
  const page = await open();
  await ask(page, "va", "check");
  // In one turn, so that nothing is drawn between them.
  const keys = await page.locator("#va-top3 .steps input").evaluateAll((all) =>
    all.slice(0, 3).map((own) => {
      own.click();
      return own.value;
    }),
  );
  await expect(page.locator("#va-top3 .steps :checked")).toHaveCount(3);
  await expect.poll(async () => (await answers(page, "va"))?.["va-top3"]).toEqual(keys);
});

test("what stands alone takes the others away, and they it", async ({ open }) => {
  const page = await open();
  await ask(page, "cr", "info");
  const alone = page.locator("#cr-routes input[value=none]");
  const first = page.locator("#cr-routes .steps input").first();
  await first.check();
  await alone.check();
  await expect(first).not.toBeChecked();
  await first.check();
  await expect(alone).not.toBeChecked();
});

test("not applicable on one rating of a value takes all three out, and back", async ({ open }) => {
  const page = await open();
  await ask(page, "va", "basic");
  const blocks = page.locator(".triple");
  await expect(blocks).toHaveCount(2);
  await expect(blocks.first().locator("fieldset.item")).toHaveCount(3);
  const out = blocks.first().locator("input[value=na]");
  await out.nth(1).check();
  for (const at of [0, 1, 2]) {
    await expect(out.nth(at)).toBeChecked();
  }
  await page.locator("#va-quality-imp .steps input").nth(3).check();
  for (const at of [0, 1, 2]) {
    await expect(out.nth(at)).not.toBeChecked();
  }
});

test("a person is put on the list of the deal by name and chosen", async ({ open }) => {
  const page = await open();
  await ask(page, "pf", "link");
  const field = page.locator("#pf-listens-to-field");
  await field.selectOption("new");
  await page.locator("#pf-listens-to-name").fill("Rowan");
  await page.keyboard.press("Enter");
  await expect(field.locator("option:checked")).toHaveText("Rowan");
  await expect.poll(async () => recordsIn(await storage(page), "deal")[0]?.people).toHaveLength(2);
  await field.selectOption("nobody");
  await expect.poll(async () => (await answers(page, "pf"))?.["pf-listens-to"]).toBe("nobody");
  await page.locator("#pf-listens-to .apart input[value=dk]").check();
  await expect(field.locator("option:checked")).toHaveAttribute("value", "");
});

/** A deal with a sheet of one instrument that holds these answers. */
function kept(key, given) {
  const at = "2026-11-12T09:00:00+08:00";
  const record = (seq, dealgauge) => JSON.stringify({ v: 1, seq, dealgauge });
  const deal = { id: "00001aaa", name: "Kestrel", begun: at };
  const sheet = {
    id: "00002bbb",
    deal: deal.id,
    instrument: key,
    version: 1,
    depth: "full",
    begun: at,
    changed: at,
    answers: given,
  };
  return {
    "dealgauge:deal:00001aaa": record(1, { deal }),
    "dealgauge:assessment:00001aaa.00002bbb": record(2, { assessment: sheet }),
  };
}

test("an answer of another instrument is shown, and kept only by going on", async ({ open, baseURL }) => {
  const store = kept("oq", { "oq-margin": { v: 3, g: "told" } });
  const localStorage = Object.entries(store).map(([name, value]) => ({ name, value }));
  const storageState = { cookies: [], origins: [{ origin: new URL(baseURL).origin, localStorage }] };
  const page = await open({ storageState });
  await go(page, "#/instruments/dw");
  await page.locator("main form button[type=submit]").click();
  await expect.poll(() => page.url()).toContain("#/answer/");
  const margin = page.locator("#dw-margin");
  for (let press = 0; press < 9 && (await margin.count()) === 0; press += 1) {
    const before = page.url();
    await page.locator(".bar-foot button").click();
    await expect.poll(() => page.url()).not.toBe(before);
  }
  await expect(margin.locator("input[value='3']")).toBeChecked();
  await expect(margin.locator(".carried")).toContainText("Opportunity qualification, 12 Nov");
  expect((await answers(page, "dw"))?.["dw-margin"]).toBeUndefined();
  await page.locator(".bar-foot button").click();
  await expect.poll(async () => (await answers(page, "dw"))?.["dw-margin"]).toEqual({ v: 3, g: "told" });
});

test("one of several in a deal is named on its first page and stands in the lists", async ({ open }) => {
  const page = await open();
  await go(page, "#/instruments/nd");
  await page.locator("#begin-subject-name").fill("Changeover");
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator(".crumb")).toContainText("Changeover");
  await page.locator(".facts button.press").click();
  await page.locator("#subject").fill("Changeover time");
  await expect(page.locator(".crumb")).toContainText("Changeover time");
  await expect
    .poll(async () => recordsIn(await storage(page), "assessment")[0]?.subject)
    .toBe("Changeover time");
});

test("a number that stays on this device is left out of a file unless it is chosen", async ({ open }) => {
  const { downloaded } = await import("./app.mjs");
  const page = await open();
  await ask(page, "ng", "zone");
  await page.locator("#ng-our-limit-field").fill("1,250,000");
  await expect.poll(async () => (await answers(page, "ng"))?.["ng-our-limit"]).toBe(1250000);
  await expect(page.locator("#ng-our-limit-field")).toHaveValue("1,250,000");
  await go(page, "#/data");
  const press = () => page.locator("#backup button.button:not(.button--plain)").click();
  const without = await downloaded(page, press);
  expect(without.bytes.toString()).not.toContain("1250000");
  await page.locator("#export-private").check();
  const file = await downloaded(page, press);
  expect(file.bytes.toString()).toContain("1250000");
});
