// The second copy beside local storage: what counts as saved, and what comes
// back after a browser has lost something.

import { expect, LANGUAGES, started, test, visit } from "./support.mjs";
import { downloaded, pick, recordsIn, saved, startDeal, startQuestions, storage } from "./app.mjs";
import { WORDS } from "./words.mjs";

const en = WORDS.en;
/** A page that is none of the app's has no icon, and the browser asks for one. */
const NO_ICON = /favicon/;
const status = (page) => page.locator(".saved [role=status]:not(.unseen)").first();
const sheets = async (page) => recordsIn(await storage(page), "assessment");

/** Run in the page before the app: commits of the journal are heard only after `window.commit()`. */
function holdCommits() {
  const held = [];
  Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
    set(heard) {
      this.addEventListener("complete", () => held.push(heard));
    },
  });
  window.held = held;
  window.commit = () => held.shift()();
}

/** Writes entries into the journal, by part. */
function putIntoJournal(page, entries) {
  return page.evaluate(
    (entries) =>
      new Promise((done, failed) => {
        const opening = indexedDB.open("dealgauge");
        opening.onsuccess = () => {
          const parts = Object.keys(entries);
          const writing = opening.result.transaction(parts, "readwrite");
          parts.forEach((part) => entries[part].forEach((entry) => writing.objectStore(part).put(entry)));
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
          writing.onabort = () => failed(writing.error);
        };
      }),
    entries,
  );
}

/**
 * Leaves the app and puts local storage back to what it was, as a browser does
 * that dies before it has committed.
 */
async function fallBackTo(page, before) {
  await page.goto("about:blank");
  // Of the same origin, and none of the app's pages.
  await page.goto("manifest.webmanifest");
  await page.evaluate((before) => {
    localStorage.clear();
    Object.entries(before).forEach(([key, text]) => localStorage.setItem(key, text));
  }, before);
}

test("an answer counts as saved when the journal has committed it, not before", async ({ open }) => {
  const page = await open({ init: holdCommits });
  await startQuestions(page, en);
  // However often it was tried until now.
  await expect(async () => {
    await page.evaluate(() => window.held.splice(0).forEach((heard) => heard()));
    await expect(status(page)).toHaveText(en.saved, { timeout: 300 });
  }).toPass();

  await pick(page, "fq-buy-gap", "3");
  await expect.poll(async () => (await sheets(page))[0].answers).toEqual({ "fq-buy-gap": 3 });
  await expect.poll(() => page.evaluate(() => window.held.length)).toBe(1);
  await expect(page.locator(".saved")).toContainText("Saving");

  // One more answer: the word about the first one says nothing of it.
  await pick(page, "fq-buy-impact", "1");
  await expect.poll(() => page.evaluate(() => window.held.length)).toBe(2);
  await page.evaluate(() => window.commit());
  await expect(page.locator(".saved")).toContainText("Saving");
  await page.evaluate(() => window.commit());
  await saved(page, en);
});

for (const route of ["#/", undefined]) {
  test(`what a browser lost that died is back without a word, on ${route ? "the first page" : "the page itself"}`, async ({ open, problems }) => {
    problems.expect(NO_ICON);
    const page = await open();
    await startQuestions(page, en, "Basalt");
    await pick(page, "fq-buy-gap", "3");
    await saved(page, en);
    const before = await storage(page);
    await pick(page, "fq-buy-gap", "2");
    await pick(page, "fq-buy-impact", "dk");
    await saved(page, en);
    const after = await storage(page);
    const address = page.url();

    await fallBackTo(page, before);
    await visit(page, route ?? address);
    if (route) {
      await page.getByRole("link", { name: "Basalt" }).click();
      await page.getByRole("link", { name: en.goOnWith(en.fq) }).click();
    }
    await expect(page.locator("#fq-buy-gap input[value='2']")).toBeChecked();
    await expect(page.locator("#fq-buy-impact input[value=dk]")).toBeChecked();
    await expect(page.locator(".notice")).toHaveCount(0);
    await expect.poll(async () => recordsIn(await storage(page), "assessment")).toEqual(recordsIn(after, "assessment"));
  });
}

test("a browser that died before it had written anything has lost nothing", async ({ open, problems }) => {
  problems.expect(NO_ICON);
  const page = await open();
  await startQuestions(page, en, "Basalt");
  await pick(page, "fq-buy-gap", "3");
  await saved(page, en);
  await fallBackTo(page, {});
  await visit(page);
  await expect(page.getByRole("link", { name: "Basalt" })).toBeVisible();
  await expect(page.locator(".notice")).toHaveCount(0);
});

test("a first visit is told nothing", async ({ open }) => {
  const page = await open();
  await expect(page.getByLabel(en.nameOfDeal)).toBeVisible();
  await expect(page.locator(".notice")).toHaveCount(0);
});

for (const locale of LANGUAGES) {
  test(`a storage that was emptied is told from a first visit, and what was there is offered, in ${locale}`, async ({ open, problems }) => {
    problems.expect(NO_ICON);
    const words = WORDS[locale];
    const page = await open({ locale, timezoneId: "Asia/Shanghai" });
    await page.clock.setFixedTime("2026-11-18T06:05:33Z");
    await startQuestions(page, words, "Basalt");
    await pick(page, "fq-buy-gap", "3");
    await saved(page, words);
    const before = recordsIn(await storage(page), "assessment");
    await putIntoJournal(page, { meta: [{ key: "settled" }] });
    await fallBackTo(page, {});
    await visit(page);
    const offer = page.getByRole("alert");
    await expect(offer).toContainText(words.wiped);
    await expect(offer).toContainText(words.wipedCopy);
    expect(recordsIn(await storage(page), "assessment")).toEqual([]);

    // Doing without it asks first.
    await offer.getByRole("button", { name: words.beginAnew }).click();
    await offer.getByRole("button", { name: words.leaveCopy }).click();
    await offer.getByRole("button", { name: words.bringBack }).click();
    await expect(page.getByRole("link", { name: "Basalt" })).toBeVisible();
    await expect(offer).toHaveCount(0);
    await expect.poll(async () => recordsIn(await storage(page), "assessment")).toEqual(before);

    await fallBackTo(page, {});
    await visit(page);
    await offer.getByRole("button", { name: words.beginAnew }).click();
    await offer.getByRole("button", { name: words.eraseCopy }).click();
    await expect(offer).toHaveCount(0);
    await page.reload();
    await started(page);
    await expect(page.getByLabel(words.nameOfDeal)).toBeVisible();
    await expect(page.locator(".notice")).toHaveCount(0);
  });
}

/** A deal as version 1 kept it, which every version reads. */
function deal(id, name, seq) {
  const begun = "2026-11-18T14:05:33+08:00";
  const key = `dealgauge:deal:${id}`;
  return { key, seq, text: JSON.stringify({ v: 1, seq, dealgauge: { deal: { id, name, begun } } }) };
}

test("records that went missing long ago come back, and that is said", async ({ open, problems }) => {
  problems.expect(NO_ICON);
  const page = await open();
  const [old, young] = [deal("00001aaaa", "Granite", 4), deal("00002bbbb", "Basalt", 5000)];
  await putIntoJournal(page, { records: [old, young] });
  await fallBackTo(page, { [young.key]: young.text });
  await visit(page);
  await expect(page.getByRole("link", { name: "Granite" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Basalt" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: en.cameBack })).toBeVisible();
  await expect.poll(async () => Object.keys(await storage(page)).some((key) => key.startsWith(old.key))).toBe(true);
});

test("what was deleted stays deleted, though the browser died before it had written that", async ({ open, problems }) => {
  problems.expect(NO_ICON);
  const page = await open();
  const [gone, kept] = [deal("00001aaaa", "Granite", 4), deal("00002bbbb", "Basalt", 5)];
  await putIntoJournal(page, { records: [kept], gone: [{ key: gone.key, seq: 6 }] });
  await fallBackTo(page, { [gone.key]: gone.text, [kept.key]: kept.text });
  await visit(page);
  await expect(page.getByRole("link", { name: "Basalt" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Granite" })).toHaveCount(0);
  await expect.poll(async () => Object.keys(await storage(page))).not.toContain(gone.key);
});

for (const locale of LANGUAGES) {
  test(`without a journal the page says what can be lost, in ${locale}`, async ({ open }) => {
    const words = WORDS[locale];
    const page = await open({
      locale,
      init: () => Object.defineProperty(window, "indexedDB", { value: undefined }),
    });
    await startQuestions(page, words, "Basalt");
    await pick(page, "fq-buy-gap", "3");
    await expect(status(page)).toHaveText(words.savedWeakly);
    await page.reload();
    await started(page);
    await expect(page.locator("#fq-buy-gap input[value='3']")).toBeChecked();
  });

  test(`a disk that takes nothing more is told within five seconds, in ${locale}`, async ({ open }) => {
    const words = WORDS[locale];
    const page = await open({ locale });
    await startQuestions(page, words, "Basalt");
    await pick(page, "fq-buy-gap", "3");
    await saved(page, words);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("", "QuotaExceededError");
      };
    });
    await pick(page, "fq-buy-impact", "1");
    await expect(page.getByRole("alert")).toContainText(words.lost, { timeout: 5000 });
    await expect(page.locator("#fq-buy-gap input[value='3']")).toBeChecked();
    await page.getByRole("alert").getByRole("link").click();
    const file = await downloaded(page, () => page.getByRole("button", { name: words.exportAll }).click());
    expect(JSON.parse(file.bytes).records[1].assessment.answers).toEqual({ "fq-buy-gap": 3, "fq-buy-impact": 1 });
  });
}

test("that the browser keeps it all is asked for once, after the first record", async ({ open }) => {
  const count = () => {
    // An empty page, which is there first, has none.
    Object.assign(navigator.storage ?? {}, {
      persist: async () => {
        sessionStorage.persisted = Number(sessionStorage.persisted ?? 0) + 1;
        return false;
      },
    });
  };
  const page = await open({ init: count });
  const asked = () => page.evaluate(() => Number(sessionStorage.persisted ?? 0));
  expect(await asked()).toBe(0);
  await startDeal(page, en, "Basalt");
  await saved(page, en);
  expect(await asked()).toBe(1);
  await page.locator("#cx-delivered input[value=no]").check();
  await saved(page, en);
  await page.reload();
  await started(page);
  await page.locator("#cx-delivered input[value=dk]").check();
  await saved(page, en);
  expect(await asked()).toBe(1);
});

test("a damaged text stays, and its record comes back from the second copy", async ({ open, problems }) => {
  problems.expect(NO_ICON);
  const page = await open();
  await startQuestions(page, en, "Basalt");
  await pick(page, "fq-buy-gap", "3");
  await saved(page, en);
  const before = await storage(page);
  const slots = Object.keys(before).filter((key) => key.startsWith("dealgauge:assessment:"));
  const bad = Object.fromEntries(slots.map((slot) => [slot, before[slot].slice(0, -3)]));
  await fallBackTo(page, { ...before, ...bad });
  await visit(page);
  await page.getByRole("link", { name: "Basalt" }).click();
  await page.getByRole("link", { name: en.goOnWith(en.fq) }).click();
  await expect(page.locator("#fq-buy-gap input[value='3']")).toBeChecked();
  await pick(page, "fq-buy-gap", "1");
  await saved(page, en);
  const now = Object.values(await storage(page));
  expect(now).toEqual(expect.arrayContaining(Object.values(bad)));
  expect(now.filter((text) => text.includes('"buy-gap":1'))).toHaveLength(1);
});

for (const [what, seq] of Object.entries({ "a later writing": (own) => own + 900, "the same writing": (own) => own })) {
  test(`a damaged text that claims to be ${what} costs neither the record nor its copy`, async ({ open, problems }) => {
    problems.expect(NO_ICON);
    const page = await open();
    await startQuestions(page, en, "Basalt");
    await pick(page, "fq-buy-gap", "3");
    await saved(page, en);
    await pick(page, "fq-buy-impact", "1");
    await saved(page, en);
    const before = await storage(page);
    const slots = Object.keys(before).filter((key) => /:(deal|assessment):/.test(key));
    const bad = Object.fromEntries(
      slots.map((slot) => [slot, before[slot].replace(/^2 (\d+)(.*)-/, (_, own, rest) => `2 ${seq(Number(own))}${rest}+`)]),
    );
    expect(Object.values(bad)).not.toEqual(slots.map((slot) => before[slot]));
    const address = page.url();
    // The second time there is what the first one has brought back.
    for (const stored of [{ ...before, ...bad }, before]) {
      await fallBackTo(page, stored);
      await visit(page, address);
      await expect(page.locator("#fq-buy-gap input[value='3']")).toBeChecked();
      await expect(page.locator("#fq-buy-impact input[value='1']")).toBeChecked();
      await page.waitForTimeout(2000);
      const texts = Object.values(await storage(page));
      expect(texts).toEqual(expect.arrayContaining(Object.entries(stored).filter(([key]) => slots.includes(key)).map(([, text]) => text)));
    }
  });
}

for (const locale of LANGUAGES) {
  test(`a week of changes without a backup is told on the first page, in ${locale}`, async ({ open }) => {
    const words = WORDS[locale];
    const page = await open({ locale, timezoneId: "Asia/Shanghai" });
    const notice = page.locator(".notices .notice");
    const firstPageOn = async (day) => {
      await page.clock.setFixedTime(`${day}T06:05:33Z`);
      await visit(page);
      await page.reload();
      await started(page);
      await expect(page.getByRole("link", { name: "Basalt" })).toBeVisible();
    };
    await page.clock.setFixedTime("2026-11-18T06:05:33Z");
    await startDeal(page, words, "Basalt");
    await saved(page, words);
    await firstPageOn("2026-11-24");
    await expect(notice).toHaveCount(0);
    await firstPageOn("2026-11-25");
    await expect(notice).toContainText(words.noBackup);

    await notice.getByRole("link", { name: words.backUp }).click();
    await downloaded(page, () => page.getByRole("button", { name: words.exportAll }).click());
    await firstPageOn("2026-12-04");
    await expect(notice).toHaveCount(0);
    await page.getByRole("link", { name: "Basalt" }).click();
    await page.getByRole("button", { name: words.rename }).click();
    await page.getByLabel(words.customer).fill("Lakeside Foods");
    await page.getByRole("button", { name: words.keepNames }).click();
    await saved(page, words);
    await firstPageOn("2026-12-04");
    await expect(notice).toContainText(words.backupOld);
  });

  test(`a store that is nearly full is told on the first page, in ${locale}`, async ({ open }) => {
    const words = WORDS[locale];
    const page = await open({ locale });
    await startDeal(page, words, "Basalt");
    await saved(page, words);
    await page.evaluate(() => localStorage.setItem("dealgauge:filler", "x".repeat(4_300_000)));
    await visit(page);
    await page.reload();
    await started(page);
    await expect(page.locator(".notices")).toContainText(words.short);
  });
}
