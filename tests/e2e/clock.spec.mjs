// Days are text, and order comes from a counter: whatever zone the device is
// in, and whatever its clock does.

import { expect, started, test } from "./support.mjs";
import { go, pick, recordsIn, saved, startQuestions, storage } from "./app.mjs";
import { WORDS } from "./words.mjs";

const words = WORDS.en;

/** A zone and a moment in it; some have half-hour offsets, some days have no midnight or are no days at all. */
const ZONES = [
  ["Asia/Shanghai", "2026-11-19T16:30:00Z", "2026-11-20T00:30:00+08:00"],
  ["America/New_York", "2026-11-01T05:30:00Z", "2026-11-01T01:30:00-04:00"],
  ["Asia/Kolkata", "2026-12-31T18:30:00Z", "2027-01-01T00:00:00+05:30"],
  ["Asia/Kathmandu", "2028-02-28T18:15:00Z", "2028-02-29T00:00:00+05:45"],
  ["America/St_Johns", "2026-01-01T03:29:59Z", "2025-12-31T23:59:59-03:30"],
  ["Pacific/Chatham", "2026-06-30T11:15:00Z", "2026-07-01T00:00:00+12:45"],
  // At midnight clocks went to one.
  ["America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04T01:00:00-02:00"],
  ["Asia/Beirut", "2022-03-26T22:00:00Z", "2022-03-27T01:00:00+03:00"],
  // The 30th of December was left out.
  ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T00:00:00+14:00"],
];

for (const [at, [zone, moment, local]] of ZONES.entries()) {
  test(`the day of a deal is that of the wall in ${zone}, and stays so elsewhere`, async ({ open }) => {
    const page = await open({ timezoneId: zone });
    await page.clock.setFixedTime(moment);
    await page.getByLabel(words.nameOfDeal).fill("Kestrel");
    await page.getByRole("button", { name: words.start }).click();
    await expect(page).toHaveURL(/#\/answer\//);
    await saved(page, words);
    const kept = await storage(page);
    const [deal] = recordsIn(kept, "deal");
    expect(deal.begun).toBe(local);

    const [other] = ZONES[(at + 4) % ZONES.length];
    const state = await page.context().storageState();
    const elsewhere = await open({ timezoneId: other, storageState: state, route: `#/deal/${deal.id}` });
    const [year, month, day] = local.slice(0, 10).split("-").map(Number);
    const name = new Date(Date.UTC(year, month - 1, day)).toLocaleString("en", { month: "short", timeZone: "UTC" });
    await expect(elsewhere.locator("main")).toContainText(`${day} ${name}`);
    expect(await storage(elsewhere)).toEqual(kept);
  });
}

/** What the clock says one after the other: back, forth, far, and standing still. */
const JUMPS = [
  "2026-11-20T10:00:00Z",
  "2026-11-19T10:00:00Z",
  "2026-11-20T09:00:00Z",
  "1970-01-01T00:00:01Z",
  "2099-12-31T23:59:59Z",
  "2026-03-29T01:00:00Z",
  "2026-03-29T01:00:00Z",
];

test("wherever the clock jumps, the newest answer is the one that stays", async ({ open }) => {
  const page = await open({ timezoneId: "Europe/Berlin" });
  await startQuestions(page, words);
  const item = await page.locator("fieldset.item").first().getAttribute("id");
  for (const [at, moment] of JUMPS.entries()) {
    await page.clock.setFixedTime(moment);
    await pick(page, item, String(at % 5));
    await saved(page, words);
    await expect
      .poll(async () => recordsIn(await storage(page), "assessment")[0].answers[item])
      .toBe(at % 5);
    await page.reload();
    await started(page);
    await expect(page.locator(`#${item} input[value="${at % 5}"]`)).toBeChecked();
  }
});

test("wherever the clock jumps, ids stay in the order of beginning and none comes twice", async ({ open, sample }) => {
  const { state } = await sample("en");
  const page = await open({ storageState: state, route: "#/instruments/tr" });
  const begun = [];
  for (const moment of JUMPS) {
    await page.clock.setFixedTime(moment);
    await go(page, "#/instruments/tr");
    await page.getByLabel(/./).and(page.locator("select")).first().selectOption("none");
    await page.getByRole("button", { name: words.begin }).click();
    await expect(page).toHaveURL(/#\/answer\//);
    begun.push(/#\/answer\/([^/]+)/.exec(page.url())[1]);
    await saved(page, words);
  }
  expect(new Set(begun).size).toBe(JUMPS.length);
  expect([...begun].sort()).toEqual(begun);
});
