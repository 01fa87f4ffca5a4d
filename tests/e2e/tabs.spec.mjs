// Several tabs on the same storage: what each of them writes is kept.

import { expect, LANGUAGES, test, visit } from "./support.mjs";
import { pick, recordsIn, saved, startQuestions, storage } from "./app.mjs";
import { WORDS } from "./words.mjs";

const en = WORDS.en;

/** A tab with questions, and a second one at the same address. */
async function two(open, locale = "en", options = {}) {
  const words = WORDS[locale];
  const one = await open({ locale, ...options });
  await startQuestions(one, words, "Basalt");
  await saved(one, words);
  const other = await one.context().newPage();
  await visit(other, one.url());
  return [one, other, words];
}

test("two tabs on two deals keep all that is answered in both", async ({ open }) => {
  const [one] = await two(open);
  const other = await one.context().newPage();
  await visit(other);
  await other.getByRole("button", { name: en.start }).click();
  await startQuestions(other, en, "Granite");
  const edits = 100;
  const answer = (page) =>
    page.evaluate(async (edits) => {
      for (let n = 0; n < edits; n += 1) {
        document.querySelector(`#fq-buy-gap .steps > :nth-child(${(n % 4) + 1}) input`).click();
        document.querySelector(`#fq-buy-impact .steps > :nth-child(${(n % 5) + 1}) input`).click();
        await new Promise((go) => setTimeout(go, 5));
      }
    }, edits);
  await Promise.all([one, other].map(answer));
  await Promise.all([one, other].map((page) => saved(page, en)));
  const values = recordsIn(await storage(one), "assessment").map(({ answers }) => answers);
  const last = await one.evaluate(() => [...document.querySelectorAll(".item .steps input:checked")].map(({ value }) => Number(value)));
  expect(values).toHaveLength(2);
  for (const answers of values) {
    expect([answers["fq-buy-gap"], answers["fq-buy-impact"]]).toEqual(last);
  }
});

test("what two tabs wrote at once, and could not tell each other, is kept twice when the app is opened next", async ({ open }) => {
  const alone = () => {
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
    Object.defineProperty(window, "indexedDB", { value: undefined });
    const listen = window.addEventListener;
    window.addEventListener = (name, ...more) => name === "storage" || listen.call(window, name, ...more);
  };
  const one = await open({ init: alone });
  await startQuestions(one, en, "Basalt");
  await expect(one.locator(".saved")).toContainText(en.savedWeakly);
  const other = await one.context().newPage();
  await visit(other, one.url());
  const answers = async () => recordsIn(await storage(one), "assessment").map((sheet) => sheet.answers);
  await pick(one, "fq-buy-gap", "3");
  await expect.poll(answers).toEqual([{ "fq-buy-gap": 3 }]);
  await pick(other, "fq-buy-impact", "1");
  await expect(other.locator(".saved")).toContainText(en.savedWeakly);
  await one.close();
  await visit(other);
  await expect(other.getByRole("alert")).toContainText(en.bothKept2);
  const both = async () => recordsIn(await storage(other), "assessment").map((sheet) => JSON.stringify(sheet.answers)).sort();
  await expect.poll(both).toEqual(['{"fq-buy-gap":3}', '{"fq-buy-impact":1}']);
});

for (const locale of LANGUAGES) {
  test(`where tabs can't be told from one another, both versions are kept, in ${locale}`, async ({ open }) => {
    const words = WORDS[locale];
    const alone = () => {
      Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
      // The word of the other tab comes too late.
      const listen = window.addEventListener;
      window.addEventListener = (name, ...more) => name === "storage" || listen.call(window, name, ...more);
    };
    const [one, other] = await two(open, locale, { init: alone });
    await pick(one, "fq-buy-gap", "3");
    await saved(one, words);
    await pick(other, "fq-buy-impact", "1");
    await expect(other.getByRole("alert")).toContainText(words.bothKept2);
    const answers = async () => recordsIn(await storage(other), "assessment").map((sheet) => sheet.answers);
    await expect.poll(answers).toEqual([{ "fq-buy-impact": 1 }, { "fq-buy-gap": 3 }]);
    await other.getByRole("alert").getByRole("link").click();
    await expect(other).toHaveURL(/#\/sheet\//);
    await expect(other.locator("main input:checked")).toHaveValue("3");
  });
}
