// There is a newer version: it says so, and is opened when somebody wants it to.

import { join } from "node:path";
import { axeViolations, expect, LANGUAGES, noSidewaysScroll, switchLanguage } from "./support.mjs";
import { go, pick, recordsIn, startQuestions, storage } from "./app.mjs";
import { anotherVersion } from "./deployed.mjs";
import { test as base } from "./hosted.mjs";
import { buildOf, kept, opened, updated } from "./visited.mjs";
import { WORDS } from "./words.mjs";

const SAID = {
  en: {
    ready: "A new version is ready. What you have saved stays as it is.",
    open: "Open the new version",
    unsaved: "Something you entered is not saved yet. Finish it or take it away first, then open the new version.",
  },
  "zh-CN": {
    ready: "新版本已就绪，已保存的内容不受影响。",
    open: "换用新版本",
    unsaved: "还有填写的内容没存上。请先处理好，再换用新版本。",
  },
};

const test = base.extend({
  /** `outdated(options)` gives a page of a version that its host no longer has, and the build that the host has. */
  outdated: async ({ host: hostOf, open, folder }, use) => {
    await use(async (options) => {
      const host = await hostOf();
      const page = await open({ baseURL: host.url, ...options });
      await kept(page);
      const newer = await anotherVersion(join(folder, "newer"), "newer");
      await host.show(join(folder, "newer"));
      const deploy = async () => {
        expect(await updated(page)).toBe("activated");
        await expect(page.locator(".newer")).toBeVisible();
      };
      return { page, newer, deploy };
    });
  },
});

test.use({ serviceWorkers: "allow" });
test.describe.configure({ timeout: 120_000 });

const NOTE = 'Heard it "twice",\nfrom both of them';

const bar = (page) => page.locator(".newer");
const press = (page, locale = "en") => bar(page).getByRole("button", { name: SAID[locale].open }).click();

for (const locale of LANGUAGES) {
  test(`that a new version is ready is said, and a button opens it, in ${locale}`, async ({ outdated }) => {
    const { page, newer, deploy } = await outdated({ locale, width: 320 });
    await expect(bar(page)).toHaveCount(0);
    await deploy();
    await expect(bar(page).getByRole("status")).toHaveText(SAID[locale].ready);
    expect(await axeViolations(page)).toEqual([]);
    await noSidewaysScroll(page);

    const other = LANGUAGES.find((language) => language !== locale);
    await switchLanguage(page, other);
    await expect(bar(page).getByRole("status")).toHaveText(SAID[other].ready);
    // The whole app takes the place of its first part, and the words stay.
    await go(page, "#/about");
    await expect(page.locator("main h1")).toBeVisible();
    await expect(bar(page)).toBeInViewport();

    await press(page, other);
    await expect.poll(() => buildOf(page).catch(() => undefined)).toBe(newer);
    await opened(page);
    await expect(page).toHaveURL(/#\/about$/);
    await kept(page);
    await expect(bar(page)).toHaveCount(0);
  });
}

test("the answer given last, and a note, are there after the button", async ({ outdated }) => {
  const { page, newer, deploy } = await outdated();
  await startQuestions(page, WORDS.en);
  await deploy();
  await pick(page, "fq-buy-gap", "3");
  await page.locator("#fq-buy-gap summary").click();
  await page.locator("#fq-buy-gap-note").fill(NOTE);
  await press(page);
  await expect.poll(() => buildOf(page).catch(() => undefined)).toBe(newer);
  await opened(page);
  await expect(page.locator("#fq-buy-gap input[value='3']")).toBeChecked();
  const [sheet] = recordsIn(await storage(page), "assessment");
  expect(JSON.stringify(sheet)).toContain(JSON.stringify(NOTE));
});

test("no button loads the page anew over an answer that is not saved", async ({ outdated }) => {
  const { page, deploy } = await outdated();
  await startQuestions(page, WORDS.en);
  await deploy();
  const before = await buildOf(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await pick(page, "fq-buy-gap", "3");
  await press(page);
  await expect(bar(page).getByRole("status")).toHaveText(SAID.en.unsaved);
  expect(await buildOf(page)).toBe(before);
  await expect(page.locator("#fq-buy-gap input[value='3']")).toBeChecked();
});

for (const locale of LANGUAGES) {
  test(`no button loads the page anew over words that are only typed, in ${locale}`, async ({ outdated }) => {
    const { page, newer, deploy } = await outdated({ locale });
    await deploy();
    const field = page.getByLabel(WORDS[locale].nameOfDeal);
    await field.fill("Merlin");
    await press(page, locale);
    await expect(bar(page).getByRole("status")).toHaveText(SAID[locale].unsaved);
    await expect(field).toHaveValue("Merlin");

    await field.fill("");
    await expect(bar(page).getByRole("status")).toHaveText(SAID[locale].ready);
    await press(page, locale);
    await expect.poll(() => buildOf(page).catch(() => undefined)).toBe(newer);
  });
}
