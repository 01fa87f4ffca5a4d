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
