// An answer draws its own question anew and nothing else of the page.

import { expect, test } from "./support.mjs";
import { go, pick, saved, startQuestions } from "./app.mjs";
import { ask } from "./places.mjs";
import { WORDS } from "./words.mjs";

const en = WORDS.en;

/** Names of the questions that are drawn from now on. */
async function listen(page) {
  await page.evaluate(() => {
    window.drawn = new Set();
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "checked");
    Object.defineProperty(HTMLInputElement.prototype, "checked", {
      get,
      // Each drawing of a radio says whether it is checked, changed or not.
      set(value) {
        window.drawn.add(this.name.replace(/-grade$/, ""));
        set.call(this, value);
      },
    });
  });
  return () => page.evaluate(() => [...window.drawn]);
}

test("in the first part of the app an answer draws its own question only", async ({ open }) => {
  const page = await open();
  await startQuestions(page, en);
  await saved(page, en);
  const drawn = await listen(page);
  await pick(page, "fq-buy-gap", "3");
  await saved(page, en);
  expect(await drawn()).toEqual(["fq-buy-gap"]);
});

test("in the whole app an answer draws its own question only", async ({ open }) => {
  const page = await open();
  await ask(page, "tr", "competence");
  await page.getByRole("button", { name: en.askAll }).click();
  await expect(page.locator("fieldset.item")).toHaveCount(4);
  await saved(page, en);
  const drawn = await listen(page);
  await pick(page, "tr-comp-express", "3");
  await saved(page, en);
  expect(await drawn()).toEqual(["tr-comp-express"]);
});

test("on the whole sheet an answer draws its own row only", async ({ open }) => {
  const page = await open();
  const id = await ask(page, "tr", "competence");
  await page.getByRole("button", { name: en.askAll }).click();
  await saved(page, en);
  await go(page, `#/sheet/${id}`);
  await expect(page.locator(".sheet")).toBeVisible();
  const drawn = await listen(page);
  await page.locator("input[name=tr-comp-express][value='3']").check();
  await saved(page, en);
  expect(await drawn()).toEqual(["tr-comp-express"]);
});

test("the fold under an answer is empty until somebody looks into it", async ({ open }) => {
  const page = await open();
  await startQuestions(page, en);
  await pick(page, "fq-buy-gap", "3");
  const fold = page.locator("#fq-buy-gap details.known");
  await expect(fold.locator("summary")).toBeVisible();
  await expect(fold.locator("summary ~ *")).toHaveCount(0);
  await fold.locator("summary").press("Enter");
  await expect(fold.locator("textarea")).toBeVisible();
  await expect(fold.locator("input")).toHaveCount(4);
});

test("a report is on the screen before what stands further down is made", async ({ open, sample }) => {
  const { state, sheet } = await sample("en");
  const page = await open({
    storageState: state,
    route: `#/report/${sheet("fq")}`,
    init: () => {
      new MutationObserver((_, seen) => {
        if (document.querySelector("main .verdict")) {
          window.below = Boolean(document.querySelector("#scored"));
          seen.disconnect();
        }
      }).observe(document, { subtree: true, childList: true });
    },
  });
  await expect(page.locator("#scored")).toBeVisible();
  expect(await page.evaluate(() => window.below)).toBe(false);
});
