// What was answered stays, whatever happens to the page.

import { expect, LANGUAGES, started, test, visit } from "./support.mjs";
import { downloaded, go, pick, recordsIn, saved, startQuestions, storage } from "./app.mjs";
import { WORDS } from "./words.mjs";

const en = WORDS.en;
const first = "#fq-buy-gap input[value='3']";

test("answers survive loading the page anew", async ({ open }) => {
  for (const locale of LANGUAGES) {
    const page = await open({ locale });
    await startQuestions(page, WORDS[locale]);
    await pick(page, "fq-buy-gap", "3");
    await pick(page, "fq-buy-impact", "dk");
    await saved(page, WORDS[locale]);
    await page.reload();
    await started(page);
    await expect(page.locator(first)).toBeChecked();
    await expect(page.locator("#fq-buy-impact input[value=dk]")).toBeChecked();
    await expect(page.locator(".saved [role=status]")).toHaveText(WORDS[locale].kept);
  }
});

for (const [how, leave] of [
  ["closed", (page) => page.close({ runBeforeUnload: true })],
  ["left for another address", (page) => page.goto("about:blank")],
]) {
  test(`an answer is kept when the page is ${how} at once`, async ({ open }) => {
    const page = await open();
    await startQuestions(page, en);
    await saved(page, en);
    // No timer runs from now on: what is kept was written on leaving.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await pick(page, "fq-buy-gap", "3");
    const address = page.url();
    const gone = how === "closed" ? page.waitForEvent("close") : undefined;
    await leave(page);
    await gone;
    const again = await page.context().newPage();
    await visit(again, address);
    await expect(again.locator(first)).toBeChecked();
  });
}

test("an answer that is given in the moment of writing is written as well", async ({ open }) => {
  const page = await open();
  await page.clock.setFixedTime("2026-11-18T06:05:33Z");
  await startQuestions(page, en);
  await pick(page, "fq-buy-gap", "3");
  await saved(page, en);
  await page.evaluate(() => {
    const later = window.setTimeout;
    window.setTimeout = (run, wait, ...more) =>
      later(() => {
        const before = JSON.stringify(localStorage);
        run(...more);
        if (JSON.stringify(localStorage) !== before) {
          window.setTimeout = later;
          document.querySelector("#fq-buy-impact input[value='1']").click();
        }
      }, wait);
  });
  await pick(page, "fq-buy-gap", "2");
  await expect
    .poll(async () => recordsIn(await storage(page), "assessment")[0].answers)
    .toEqual({ "fq-buy-gap": 2, "fq-buy-impact": 1 });
});

test("the page says when the last answer was saved, by the clock of the device", async ({ open }) => {
  const page = await open({ timezoneId: "Asia/Shanghai" });
  await page.clock.setFixedTime("2026-11-18T06:05:33Z");
  await startQuestions(page, en);
  await pick(page, "fq-buy-gap", "3");
  await expect(page.locator(".saved [role=status]")).toHaveText("Saved 14:05 on this device");
  await page.clock.setFixedTime("2026-11-18T06:07:00Z");
  await pick(page, "fq-buy-gap", "2");
  await expect(page.locator(".saved [role=status]")).toHaveText("Saved 14:07 on this device");
});

test("who comes back goes on at the first part with an open question", async ({ open }) => {
  const page = await open();
  await startQuestions(page, en, "Basalt");
  for (const item of await page.locator("fieldset.item").all()) {
    await item.locator(".steps input").first().check();
  }
  await saved(page, en);
  await page.getByRole("button", { name: en.next }).click();
  await expect(page).not.toHaveURL(/\/why-buy$/);
  const second = page.url();
  await visit(page);
  await page.reload();
  await started(page);
  await page.getByRole("link", { name: "Basalt" }).click();
  await page.getByRole("link", { name: en.goOnWith(en.fq) }).click();
  await expect(page).toHaveURL(second);
});

test("switching the language in the middle of a question loses nothing", async ({ open }) => {
  const page = await open();
  await startQuestions(page, en);
  await pick(page, "fq-buy-gap", "3");
  await page.locator("#fq-buy-gap summary").click();
  await page.locator("#fq-buy-gap-note").fill("Oak said so");
  await page.locator("#fq-buy-gap input[value=told]").check();
  const address = page.url();

  await page.getByRole("button", { name: en.other }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("button", { name: WORDS["zh-CN"].next })).toBeVisible();
  expect(page.url()).toBe(address);
  await expect(page.locator(first)).toBeChecked();
  await expect(page.locator("#fq-buy-gap input[value=told]")).toBeChecked();
  await expect(page.locator("#fq-buy-gap-note")).toHaveValue("Oak said so");
  await expect(page.locator("#fq-buy-gap-note")).toBeVisible();

  await saved(page, WORDS["zh-CN"]);
  await page.reload();
  await started(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.locator(first)).toBeChecked();
});

test("the chosen colours stay", async ({ open }) => {
  const page = await open({ route: "#/about", colorScheme: "light" });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole("radio", { name: en.dark }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(async () => "dealgauge:settings" in (await storage(page))).toBe(true);
  await page.reload();
  await started(page);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await ground()).not.toBe(light);
  await expect(page.getByRole("radio", { name: en.dark })).toBeChecked();
});

for (const locale of LANGUAGES) {
  test(`answering again keeps the earlier sheet and shows what changed, in ${locale}`, async ({ open, sample }) => {
    const words = WORDS[locale];
    const { state, store, deal, sheet } = await sample(locale);
    const page = await open({ locale, storageState: state, route: `#/report/${sheet("fq")}` });
    await page.getByRole("button", { name: words.again }).click();
    await expect(page).toHaveURL(/#\/answer\//);
    const id = page.url().match(/#\/answer\/([^/]+)/)[1];
    expect(id).not.toBe(sheet("fq"));
    await go(page, `#/answer/${id}/why-buy`);
    const was = page.locator("#fq-buy-gap .steps input:checked");
    const value = await was.getAttribute("value");
    await pick(page, "fq-buy-gap", value === "0" ? "1" : "0");
    await saved(page, words);
    await go(page, `#/report/${id}`);
    await expect(page.getByRole("heading", { name: words.since })).toBeVisible();
    await expect(page.locator("main")).toContainText(words.oneChanged);

    const now = await storage(page);
    const earlier = `dealgauge:assessment:${deal.id}.${sheet("fq")}`;
    expect(now[earlier]).toBe(store[earlier]);
    expect(recordsIn(now, "assessment")).toHaveLength(recordsIn(store, "assessment").length + 1);
  });
}

/** Runs in the page before the app: how browsers keep nothing. */
const BROKEN = {
  blocked: () => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  },
};

for (const [kind, breakStorage] of Object.entries(BROKEN)) {
  for (const locale of LANGUAGES) {
    test(`with storage ${kind} the app says so, answers and exports, in ${locale}`, async ({ open }) => {
      const words = WORDS[locale];
      const page = await open({ locale });
      await page.addInitScript(breakStorage);
      await page.reload();
      await started(page);
      if (kind === "blocked") {
        await expect(page.getByRole("alert")).toContainText(words.blocked);
      }
      await startQuestions(page, words, "Basalt");
      await pick(page, "fq-buy-gap", "3");
      await pick(page, "fq-buy-impact", "1");
      await expect(page.getByRole("alert")).toContainText(kind === "blocked" ? words.blocked : words.full);
      await expect(page.locator(".saved--fault")).toContainText(words.notSaved);
      await expect(page.locator(".saved--fault")).toContainText(words.onScreenOnly);
      await expect(page.locator(first)).toBeChecked();

      await page.getByRole("alert").getByRole("link").click();
      const file = await downloaded(page, () => page.getByRole("button", { name: words.exportAll }).click());
      const { records } = JSON.parse(file.bytes);
      expect(records[0].deal.name).toBe("Basalt");
      expect(records[1].assessment.answers).toEqual({ "fq-buy-gap": 3, "fq-buy-impact": 1 });
    });
  }
}

test("when the store has room again, what waited is written", async ({ open }) => {
  const page = await open();
  await page.evaluate(() => {
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  await startQuestions(page, en, "Basalt");
  await pick(page, "fq-buy-gap", "3");
  await expect(page.locator(".saved--fault")).toBeVisible();
  expect(await storage(page)).toEqual({});
  await page.evaluate(() => {
    Storage.prototype.setItem = window.setItem;
  });
  await expect(page.locator(".saved [role=status]")).toHaveText(en.saved, { timeout: 10_000 });
  await expect(page.getByRole("alert")).toHaveCount(0);
  const [sheet] = recordsIn(await storage(page), "assessment");
  expect(sheet.answers).toEqual({ "fq-buy-gap": 3 });
});

/** What does not even begin like a record, and what only its checksum gives away. */
const DAMAGED = {
  "cut short": '{"v":1,"seq":3,"dealgauge":{"deal":{"id":"00000damaged","name":"苍鹭 \u{1F9ED}',
  "changed in the middle": '2 3 35 0badc0de {"n":"苍鹭","b":"2026-08-10T09:00:00Z"}',
};

for (const [locale, [how, bytes]] of LANGUAGES.flatMap((locale) => Object.entries(DAMAGED).map((own) => [locale, own]))) {
  test(`a record that was ${how} leaves the others alone, stays as it is, and can be taken away, in ${locale}`, async ({ open, sample }) => {
    const words = WORDS[locale];
    const { state, store, deal } = await sample(locale);
    const key = "dealgauge:deal:00000damaged";
    const page = await open({ locale, storageState: state });
    await page.evaluate(([key, bytes]) => localStorage.setItem(key, bytes), [key, bytes]);
    await page.reload();
    await started(page);
    await expect(page.locator("main")).toContainText(words.unread);
    await expect(page.getByRole("link", { name: deal.name })).toBeVisible();

    // Writing goes on around it.
    await go(page, `#/deal/${deal.id}`);
    await page.getByRole("button", { name: words.rename }).click();
    await page.getByLabel(words.name).fill("Basalt");
    await page.getByRole("button", { name: words.keepNames }).click();
    await saved(page, words);

    await go(page, "#/data");
    const file = await downloaded(page, () => page.getByRole("button", { name: words.download }).click());
    expect(file.bytes.toString()).toBe(bytes);
    const now = await storage(page);
    expect(now[key]).toBe(bytes);
    expect(Object.keys(now).filter((own) => own in store && own !== `dealgauge:deal:${deal.id}` && now[own] !== store[own])).toEqual([]);
  });
}

test("a text of version 1 stays until a later start has read what became of it", async ({ open }) => {
  const key = "dealgauge:deal:00007first";
  const old = JSON.stringify({ v: 1, seq: 7, dealgauge: { deal: { id: "00007first", name: "Slate", customer: "", begun: "2026-11-18T14:05:33+08:00" } } });
  const page = await open();
  await page.evaluate(([key, old]) => localStorage.setItem(key, old), [key, old]);
  await page.reload();
  await started(page);
  for (const name of ["Marble", "Basalt", "Flint"]) {
    await go(page, "#/deal/00007first");
    await page.getByRole("button", { name: en.rename }).click();
    await page.getByLabel(en.name).fill(name);
    await page.getByRole("button", { name: en.keepNames }).click();
    await saved(page, en);
    const now = await storage(page);
    expect(now[key]).toBe(old);
    expect(now[`${key}~`]).toContain(name);
  }
  await page.reload();
  await started(page);
  await expect(page.getByRole("heading", { name: "Flint" })).toBeVisible();
  await expect.poll(async () => Object.keys(await storage(page)).filter((own) => own.startsWith(key))).toEqual([`${key}~`]);
  await page.reload();
  await started(page);
  await expect(page.getByRole("heading", { name: "Flint" })).toBeVisible();
});
