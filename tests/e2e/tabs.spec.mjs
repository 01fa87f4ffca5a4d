// Several tabs on the same storage: one writes to a deal, and the others know.

import { expect, LANGUAGES, test, visit } from "./support.mjs";
import { pick, recordsIn, saved, startQuestions, storage } from "./app.mjs";
import { WORDS } from "./words.mjs";

const en = WORDS.en;
const first = "#fq-buy-gap input[value='3']";

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

const takeOver = (page, words) => page.getByRole("button", { name: words.goOnHere }).click();

for (const locale of LANGUAGES) {
  test(`the second tab on a deal is told, reads along, and can take over, in ${locale}`, async ({ open }) => {
    const [one, other, words] = await two(open, locale);
    await expect(other.getByRole("status").filter({ hasText: words.elsewhere })).toBeVisible();
    await expect(other.locator(first)).toBeDisabled();

    await pick(one, "fq-buy-gap", "3");
    await expect(other.locator(first)).toBeChecked();

    await takeOver(other, words);
    await expect(other.locator(first)).toBeEnabled();
    await expect(one.getByRole("status").filter({ hasText: words.elsewhere })).toBeVisible();
    await expect(one.locator(first)).toBeDisabled();
    await pick(other, "fq-buy-impact", "1");
    await expect(one.locator("#fq-buy-impact input[value='1']")).toBeChecked();
    await saved(other, words);
    expect(recordsIn(await storage(one), "assessment")[0].answers).toEqual({ "fq-buy-gap": 3, "fq-buy-impact": 1 });

    // Nobody has to press anything once the other one is gone.
    await other.close();
    await expect(one.locator(first)).toBeEnabled();
    await expect(one.getByText(words.elsewhere)).toHaveCount(0);
  });
}

test("reports and lists need no tab of their own", async ({ open, sample }) => {
  const { state, sheet } = await sample("en");
  const one = await open({ storageState: state, route: `#/report/${sheet("fq")}` });
  const other = await one.context().newPage();
  await visit(other, one.url());
  await expect(other.getByRole("button", { name: en.again })).toBeEnabled();
  await expect(other.getByText(en.elsewhere)).toHaveCount(0);
});

test("a deal that another tab writes to can be read, and not changed", async ({ open, sample }) => {
  const { state, deal } = await sample("en");
  const one = await open({ storageState: state, route: `#/deal/${deal.id}` });
  await expect(one.getByRole("button", { name: en.rename })).toBeEnabled();
  const other = await one.context().newPage();
  await visit(other, one.url());
  await expect(other.getByRole("button", { name: en.rename })).toBeDisabled();
  await takeOver(other, en);
  await other.getByRole("button", { name: en.rename }).click();
  await other.getByLabel(en.name).fill("Granite");
  await other.getByRole("button", { name: en.keepNames }).click();
  await expect(one.getByRole("heading", { level: 1 })).toHaveText("Granite");
});

test("twenty times the deal is taken over in the middle of writing, and nothing is dropped", async ({ open }) => {
  const [one, other, words] = await two(open);
  const note = "#fq-buy-gap-note";
  // There is a note once there is an answer.
  await pick(one, "fq-buy-gap", "3");
  await expect(other.locator(first)).toBeChecked();
  for (const page of [one, other]) {
    await page.evaluate((item) => {
      // The fold comes anew with the whole app.
      const open = () => document.querySelector(`${item} details:not([open]) > summary`)?.click();
      new MutationObserver(open).observe(document, { childList: true, subtree: true });
      open();
    }, "#fq-buy-gap");
  }
  let [holder, asks] = [one, other];
  for (let clash = 1; clash <= 20; clash += 1) {
    await expect(holder.locator(note)).toBeEnabled();
    // Typed until it is not let any more; the last text that stood there counts.
    const typing = holder.evaluate(
      async ([note, clash]) => {
        // It goes with the first part, and stands there anew with the whole app.
        const open = () => document.querySelector(`${note}:enabled`);
        let last;
        for (let n = 1, field = open(); field; n += 1, field = open()) {
          last = `${clash}.${n}`;
          field.value = last;
          field.dispatchEvent(new Event("input", { bubbles: true }));
          await new Promise((go) => setTimeout(go, 7));
        }
        return last;
      },
      [note, clash],
    );
    await takeOver(asks, words);
    await expect(asks.locator(note)).toBeEnabled();
    await expect(asks.locator(note)).toHaveValue(await typing);
    [holder, asks] = [asks, holder];
  }
  await saved(holder, words);
  expect(recordsIn(await storage(one), "assessment")).toHaveLength(1);
});

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

  test(`a tab stops writing when a newer version has written, and says so, in ${locale}`, async ({ open, problems }) => {
    // Asked for by the browser itself, for a page that is none of the app's.
    problems.expect(/favicon/);
    const [one, other, words] = await two(open, locale);
    await other.goto("about:blank");
    await other.goto("manifest.webmanifest");
    const before = await storage(one);
    await other.evaluate(() => localStorage.setItem("dealgauge:format", "99 99"));
    await pick(one, "fq-buy-gap", "3");
    await expect(one.getByRole("alert")).toContainText(words.newer2);
    // Longer than it ever waits to write, and to try again.
    await one.waitForTimeout(3500);
    expect(await storage(one)).toEqual({ ...before, "dealgauge:format": "99 99" });
    await expect(one.locator(".saved")).not.toContainText(words.saved);

    await visit(other);
    await expect(other.getByRole("alert")).toContainText(words.newer2);
    expect(await storage(one)).toEqual({ ...before, "dealgauge:format": "99 99" });
  });
}
