// What leaves as a file comes back as it was; what is no such file changes
// nothing.

import { expect, LANGUAGES, test } from "./support.mjs";
import { choose, downloaded, go, recordsIn, saved, storage } from "./app.mjs";
import { WORDS } from "./words.mjs";

const records = (store) => Object.fromEntries(Object.entries(store).filter(([key]) => key !== "dealgauge:settings"));

async function exportAll(page, words) {
  return downloaded(page, () => page.getByRole("button", { name: words.exportAll }).click());
}

for (const locale of LANGUAGES) {
  test(`exported, erased and brought in again, everything is the same to the byte, in ${locale}`, async ({ open, sample }) => {
    const words = WORDS[locale];
    const { state, store } = await sample(locale);
    const page = await open({ locale, storageState: state, timezoneId: "Asia/Shanghai" });
    await page.clock.setFixedTime("2026-11-20T01:30:00Z");
    await go(page, "#/data");
    const before = await exportAll(page, words);
    expect(before.name).toBe("dealgauge-2026-11-20.json");
    // That there is a backup is noted a moment later; a timer of the test's clock can't be taken back.
    await expect.poll(async () => (await storage(page))["dealgauge:settings"]).toContain("backup");

    const typed = page.getByLabel(words.eraseLabel);
    const erase = page.getByRole("button", { name: words.erase });
    await typed.fill("no");
    await erase.click();
    await expect(typed).toBeFocused();
    await expect(typed).toHaveAttribute("aria-invalid", "true");
    expect(records(await storage(page))).toEqual(store);

    await typed.fill(words.eraseWord);
    await erase.click();
    await expect(page.locator("#erased")).toContainText(words.erasedFound);
    expect(await storage(page)).toEqual({});

    await choose(page, words, before.name, before.bytes);
    await page.getByRole("button", { name: words.add(recordsIn(store, "deal").length + recordsIn(store, "assessment").length) }).click();
    await saved(page, words);
    const after = await exportAll(page, words);
    expect(after.bytes.toString()).toBe(before.bytes.toString());
  });

  test(`one deal is exported with its own sheets only, in ${locale}`, async ({ open, sample }) => {
    const words = WORDS[locale];
    const { state, store, deal } = await sample(locale);
    const page = await open({ locale, storageState: state, route: "#/instruments/tr" });
    // Another deal, begun without a name.
    await page.getByLabel(/./).and(page.locator("select")).first().selectOption("none");
    await page.getByRole("button", { name: words.begin }).click();
    await expect(page).toHaveURL(/#\/answer\//);
    await saved(page, words);
    await go(page, "#/data");
    await page.getByLabel(words.whichDeal, { exact: true }).selectOption({ label: deal.name });
    const file = await downloaded(page, () => page.getByRole("button", { name: words.exportOne }).click());
    expect(file.name).toContain(locale === "en" ? "heron" : "苍鹭");
    const held = JSON.parse(file.bytes).records;
    expect(held.flatMap((own) => own.deal?.id ?? [])).toEqual([deal.id]);
    expect(held.flatMap((own) => own.assessment?.id ?? []).sort()).toEqual(
      recordsIn(store, "assessment").map((sheet) => sheet.id),
    );
  });
}

/** Files that are refused: what is said of them is in `words.mjs`. */
const REFUSED = {
  cutShort: '{\n  "type": "dealgauge-exp',
  notJson: '{\n  type: "dealgauge-export"\n}\n',
  foreign: '{"type":"shopping-list","version":1}',
  newer: '{"type":"dealgauge-export","version":2,"app":"9.9.9","exported":"2026-11-20T09:30:00+08:00","records":[{"future":{}}]}',
  value: JSON.stringify(
    {
      type: "dealgauge-export",
      version: 1,
      app: "0.1.0",
      exported: "2026-11-20T09:30:00+08:00",
      records: [{ deal: { name: 7, id: "00001a", begun: "2026-08-10T09:00:00+08:00" } }],
    },
    undefined,
    2,
  ),
};

for (const locale of LANGUAGES) {
  for (const [kind, content] of Object.entries(REFUSED)) {
    test(`a file that is refused (${kind}) is told why and where, and changes nothing, in ${locale}`, async ({ open, sample }) => {
      const words = WORDS[locale];
      const { state, store } = await sample(locale);
      const page = await open({ locale, storageState: state, route: "#/data" });
      await choose(page, words, "list.json", content);
      const alert = page.locator("#incoming [role=alert]");
      await expect(alert).toContainText(words.refused("list.json"));
      await expect(alert).toContainText(words[kind]);
      await expect(alert).toContainText(words.unchanged);
      await expect(page.locator("#incoming")).toBeFocused();
      expect(await storage(page)).toEqual(store);
    });
  }

  test(`a deal that differs from the one here is kept beside it, in ${locale}`, async ({ open, sample }) => {
    const words = WORDS[locale];
    const { state, store, deal } = await sample(locale);
    const page = await open({ locale, storageState: state, route: "#/data" });
    const file = JSON.parse((await exportAll(page, words)).bytes);
    file.records = file.records.filter((own) => own.deal);
    file.records[0].deal.customer = "Somebody else";
    const kept = records(await storage(page));
    await choose(page, words, "theirs.json", JSON.stringify(file));
    await expect(page.locator("#incoming table")).toBeVisible();
    // Shown, not done.
    expect(records(await storage(page))).toEqual(kept);

    await page.getByRole("button", { name: words.keepBoth }).click();
    await expect(page.locator("#incoming")).toContainText(words.bothKept);
    await saved(page, words);
    const now = await storage(page);
    for (const [key, text] of Object.entries(store)) {
      expect(now[key]).toBe(text);
    }
    expect(recordsIn(now, "deal").map(({ name, customer }) => [name, customer])).toEqual([
      [deal.name, deal.customer],
      [words.copyOf(deal.name), "Somebody else"],
    ]);
  });
}
