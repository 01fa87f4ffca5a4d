// Erasing everything: what is ours goes from every store of the browser, what is
// others' stays, and what is left is told.

import { expect, LANGUAGES, test } from "./support.mjs";
import { storage } from "./app.mjs";
import { WORDS } from "./words.mjs";

/** Puts something of ours and something foreign into each store, as a page of the same origin can. */
async function fill(page) {
  await page.evaluate(async () => {
    localStorage.setItem("other", "theirs");
    for (const name of ["dealgauge", "other"]) {
      await new Promise((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result.close());
        opening.onerror = failed;
      });
    }
    await caches.open(`dealgauge-0123456789abcdef${location.pathname}`);
    await caches.open("dealgauge-0123456789abcdef/elsewhere/");
  });
}

/** What each store holds. */
async function held(page) {
  const { databases, names } = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    names: (await caches.keys()).sort(),
  }));
  return { keys: Object.keys(await storage(page)), databases, caches: names };
}

async function erase(page, words) {
  await page.getByLabel(words.eraseLabel).fill(words.eraseWord);
  await page.getByRole("button", { name: words.erase }).click();
}

for (const locale of LANGUAGES) {
  test(`erasing leaves nothing of ours in any store, and what is others', in ${locale}`, async ({ open, sample }) => {
    const words = WORDS[locale];
    const { state } = await sample(locale);
    const page = await open({ locale, storageState: state, route: "#/data" });
    await fill(page);
    expect((await held(page)).databases).toContain("dealgauge");
    await erase(page, words);
    await expect(page.locator("#erased [role=status]")).toContainText(words.erasedFound);
    expect(await held(page)).toEqual({
      keys: ["other"],
      databases: ["other"],
      caches: ["dealgauge-0123456789abcdef/elsewhere/"],
    });
  });

  test(`what another tab holds on to is told as left, and goes once that lets go, in ${locale}`, async ({ open, sample, problems }) => {
    // A page without an icon is asked for one.
    problems.expect(/favicon\.ico/);
    const words = WORDS[locale];
    const { state } = await sample(locale);
    const page = await open({ locale, storageState: state, route: "#/data" });
    await fill(page);
    // A page of the same origin that is not ours and answers nothing.
    const other = await page.context().newPage();
    await other.goto("sw.js");
    await other.evaluate(
      () =>
        new Promise((done) => {
          const opening = indexedDB.open("dealgauge");
          opening.onsuccess = () => done((globalThis.database = opening.result) && true);
        }),
    );
    await erase(page, words);
    await expect(page.locator("#erased [role=alert]")).toContainText(words.erasedNotAll);
    await other.close();
    await erase(page, words);
    await expect(page.locator("#erased [role=status]")).toContainText(words.erasedFound);
    expect((await held(page)).databases).toEqual(["other"]);
  });
}
