// Every page of the app in every state that looks different: one table for
// the tests that hold everywhere, and for the pictures.

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { choose, go, startDeal, startQuestions } from "./app.mjs";

const EXPORT = new URL("../fixtures/exports/v1.json", import.meta.url);

/**
 * `key` names the picture, `name` the test. `route` gives the address, from
 * the sample where there is one (see `sampleStore`); without `route` it is the
 * home page of somebody new. `then` does what leads from there to the state.
 */
export const PLACES = [
  { key: "home-empty", name: "the home page without a deal" },
  { key: "home", name: "the home page with the sample deal", route: () => "" },
  { key: "deal", name: "the sample deal", route: ({ deal }) => `#/deal/${deal.id}` },
  {
    key: "deal-new",
    name: "a new deal",
    then: async (page, words) => {
      await startDeal(page, words, "Kestrel");
      await page.locator(".crumb a").first().click();
      await expect(page.locator("h1")).toHaveText("Kestrel");
    },
  },
  { key: "catalogue", name: "the catalogue", route: () => "#/instruments" },
  { key: "instrument-fq", name: "the page of fq", route: () => "#/instruments/fq" },
  { key: "instrument-mo", name: "the page of mo", route: () => "#/instruments/mo" },
  { key: "instrument-tr", name: "the page of tr", route: () => "#/instruments/tr" },
  { key: "context", name: "the questions about a deal", then: (page, words) => startDeal(page, words, "Kestrel") },
  { key: "step", name: "a part without answers", then: startQuestions },
  {
    key: "step-fold",
    name: "a part with a fold open",
    route: ({ sheet }) => `#/answer/${sheet("fq")}/why-buy`,
    then: async (page) => {
      await page.locator("details.known summary").first().click();
      await expect(page.locator(".known__in").first()).toBeVisible();
    },
  },
  {
    key: "step-unknown",
    name: "a part with “don’t know yet”",
    route: ({ sheet }) => `#/answer/${sheet("fq")}/risk`,
    then: (page) => expect(page.locator(".becomes")).toBeVisible(),
  },
  { key: "step-multi", name: "a part with ticks", then: (page) => ask(page, "va", "check") },
  { key: "step-triple", name: "a part with values in threes", then: (page) => ask(page, "va", "basic") },
  { key: "step-person", name: "a part about a person", then: (page) => ask(page, "pf", "link") },
  { key: "step-number", name: "a part with numbers that stay", then: (page) => ask(page, "ng", "zone") },
  { key: "step-words", name: "a part with words to write down", then: (page) => ask(page, "vc", "lvl") },
  {
    key: "sheet-va",
    name: "the whole sheet of va",
    then: async (page) => {
      const id = await ask(page, "va", "basic");
      await go(page, `#/sheet/${id}`);
      await expect(page.locator(".sheet")).toBeVisible();
    },
  },
  { key: "sheet", name: "the whole sheet", route: ({ sheet }) => `#/sheet/${sheet("fq")}` },
  { key: "report-fq", name: "the report of fq", route: ({ sheet }) => `#/report/${sheet("fq")}` },
  { key: "report-mo", name: "the report of mo", route: ({ sheet }) => `#/report/${sheet("mo", "oak")}` },
  { key: "report-tr", name: "the report of tr", route: ({ sheet }) => `#/report/${sheet("tr")}` },
  { key: "group", name: "the report of several persons", route: ({ deal }) => `#/group/${deal.id}/mo` },
  {
    key: "data-empty",
    name: "the data page with nothing in it",
    then: (page) => page.locator(".top__place[href='#/data']").click(),
  },
  { key: "data", name: "the data page with the sample deal", route: () => "#/data" },
  {
    key: "data-import",
    name: "the data page with a file to look at",
    route: () => "#/data",
    then: async (page, words) => {
      await choose(page, words, "heron.json", await readFile(EXPORT));
      await expect(page.locator("#incoming table")).toBeVisible();
    },
  },
  {
    key: "data-error",
    name: "the data page with a file that is refused",
    route: () => "#/data",
    then: async (page, words) => {
      await choose(page, words, "list.json", "[");
      await expect(page.locator("#incoming [role=alert]")).toBeVisible();
    },
  },
  { key: "about", name: "the page about the app", route: () => "#/about" },
  { key: "lost", name: "an address that leads nowhere", route: () => "#/no/such/page" },
  { key: "gone", name: "an assessment that is gone", route: () => "#/answer/00000gone" },
  { key: "deal-gone", name: "a deal that is gone", route: () => "#/deal/00000gone" },
];

/** Begins an instrument as its page suggests, and opens a part; gives the sheet’s id. */
export async function ask(page, key, part) {
  await go(page, `#/instruments/${key}`);
  await page.locator("main form button[type=submit]").click();
  await expect.poll(() => page.url()).toContain("#/answer/");
  const [, id] = /#\/answer\/([^/]+)/.exec(page.url());
  await go(page, `#/answer/${id}/${part}`);
  await expect.poll(() => page.url()).toContain(`/${part}`);
  await expect(page.locator("fieldset.item").first()).toBeVisible();
  return id;
}

/** Waits until the page stands as it will stay. */
export async function settled(page) {
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator(".loading")).toHaveCount(0);
}
