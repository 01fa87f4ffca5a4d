// What people do in the app, for the tests to do the same, and what lies in
// its storage afterwards.

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { recordsIn } from "../support/records.mjs";
import { WORDS } from "./words.mjs";

/** Names a deal on the home page; the first questionnaire opens. */
export async function startDeal(page, words, name) {
  await page.getByLabel(words.nameOfDeal).fill(name);
  await page.getByRole("button", { name: words.start }).click();
  await expect(page).toHaveURL(/#\/answer\/[^/]+\/context$/);
}

/** Starts a deal, goes past the questions about it, and asks for all the others. */
export async function startQuestions(page, words, name = "Kestrel") {
  await startDeal(page, words, name);
  await page.locator("#cx-delivered input[value=no]").check();
  await page.getByRole("button", { name: words.next }).click();
  await expect(page).toHaveURL(/\/why-buy$/);
  await page.getByRole("button", { name: words.askAll }).click();
  await expect(page.locator("fieldset.item")).toHaveCount(3);
}

/** Picks an option of a question; steps of a scale are "0" to "4". */
export async function pick(page, item, value) {
  await page.locator(`#${item} > .steps input[value="${value}"], #${item} > .apart input[value="${value}"]`).check();
}

/** Waits until everything on the screen is in storage as well. */
export async function saved(page, words) {
  // While something waits, the words stand there for screen readers only.
  await expect(page.locator(".saved [role=status]:not(.unseen)").first()).toHaveText(words.saved);
}

/** Goes to another page of the app without loading it anew. */
export async function go(page, route) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
}

export { recordsIn };

/** Everything in local storage, by key. */
export function storage(page) {
  return page.evaluate(() => ({ ...localStorage }));
}

/** Presses something that offers a file, and gives its name and bytes. */
export async function downloaded(page, press) {
  const coming = page.waitForEvent("download");
  await press();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Chooses a file on the data page. */
export async function choose(page, words, name, content) {
  await page.getByLabel(words.importFile).setInputFiles({
    name,
    mimeType: "application/json",
    buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
  });
}

const samples = new Map();

/**
 * The storage of somebody who has opened the sample deal, as Playwright's
 * `storageState`, with the ids in it. Made once for each language.
 */
export function sampleStore(browser, baseURL, locale) {
  if (!samples.has(locale)) {
    samples.set(locale, makeSample(browser, baseURL, locale));
  }
  return samples.get(locale);
}

async function makeSample(browser, baseURL, locale) {
  const context = await browser.newContext({ baseURL, locale });
  try {
    const page = await context.newPage();
    await page.goto("");
    await page.getByRole("button", { name: WORDS[locale].sample }).click();
    // The rest of the app is fetched and makes the sample.
    await expect(page.locator(".saved [role=status]").first()).toHaveText(WORDS[locale].kept);
    const store = await storage(page);
    const [deal] = recordsIn(store, "deal");
    const sheets = recordsIn(store, "assessment");
    const person = (name) => deal.people[["oak", "pine", "cedar", "birch", "elm"].indexOf(name)].id;
    return {
      state: await context.storageState(),
      store,
      deal,
      /** The id of the latest sheet of an instrument, about a person if it is about persons. */
      sheet: (instrument, name) =>
        sheets
          .filter((sheet) => sheet.instrument === instrument && (!name || sheet.person === person(name)))
          .at(-1).id,
    };
  } finally {
    await context.close();
  }
}
