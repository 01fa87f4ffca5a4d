// What is seen before the app runs, and that nothing moves when it does.

import { expect, started, test } from "./support.mjs";
import { settled } from "./places.mjs";

/** How far things may move, as browsers reckon it: 0 is not at all, 1 a whole screen. */
const MOST_SHIFT = 0.02;

/** Holds back everything that runs the app; gives what lets it go. */
async function held(page) {
  let release;
  const free = new Promise((done) => {
    release = done;
  });
  await page.route(/\.wasm$/, async (route) => {
    await free;
    await route.continue();
  });
  return release;
}

/** The frame as it is drawn: every element with its text, its attributes and its place. */
const frame = (page) =>
  page.locator("header.top, a.skip").evaluateAll((all) =>
    all.flatMap((part) => [part, ...part.querySelectorAll("*")]).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      const text = element.childElementCount === 0 ? element.textContent : "";
      return [element.localName, ...attributes, text, x, y, width, height].join(" ");
    }),
  );

for (const [locale, width] of [["en", 320], ["zh-CN", 1440]]) {
  test.describe(`in ${locale} at ${width} px`, () => {
    test.use({ locale, viewport: { width, height: 800 } });
    for (const place of ["", "#/instruments/fq", "#/data", "#/about"]) {
      test(`the frame stands before the app does and stays as it is, at “${place}”`, async ({ page }) => {
        const release = await held(page);
        await page.goto(place);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        const before = await frame(page);
        expect(before.length).toBeGreaterThan(15);
        release();
        await started(page);
        await expect(page.locator(".foot")).toBeAttached();
        expect(await frame(page)).toEqual(before);
      });
    }
  });
}

test("the language and the colours are those that were chosen, not those of the device", async ({ open }) => {
  const page = await open({ locale: "en", colorScheme: "light" });
  const paper = (own) => own.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper(page);
  await page.evaluate(() => {
    localStorage["dealgauge:settings"] = JSON.stringify({ lang: "zh-CN", theme: "dark", backup_seq: 0 });
  });
  const release = await held(page);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.locator(".top__name")).toHaveText("赢单量表");
  expect(await paper(page)).not.toBe(light);
  const before = await paper(page);
  release();
  await started(page);
  expect(await paper(page)).toBe(before);
});

test("settings that can't be read are those of the device", async ({ open }) => {
  const page = await open({ locale: "zh-CN" });
  for (const settings of ["", "{", "null", "7", '{"lang":7,"theme":[]}', '{"lang":null}']) {
    await page.evaluate((text) => {
      localStorage["dealgauge:settings"] = text;
    }, settings);
    await page.reload();
    await started(page);
    await expect(page.locator("h1")).toHaveCount(1);
  }
});

/** How much has moved by itself since the page began to load. */
const SHIFTS = () => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries().filter((entry) => !entry.hadRecentInput)) {
      const name = ({ node }) => (node?.nodeType === 1 ? `${node.localName}.${node.className}` : node?.nodeName);
      window.shifts.push({ value: shift.value, moved: shift.sources.map(name) });
    }
  }).observe({ type: "layout-shift", buffered: true });
};

const ROUTES = {
  "the first page": undefined,
  "the list of deals": () => "",
  "a deal": ({ deal }) => `#/deal/${deal.id}`,
  "a question": ({ sheet }) => `#/answer/${sheet("fq")}/risk`,
  "a report": ({ sheet }) => `#/report/${sheet("fq")}`,
  "the catalogue": () => "#/instruments",
  "the data page": () => "#/data",
};

for (const [name, route] of Object.entries(ROUTES)) {
  for (const width of [320, 1440]) {
    test(`nothing moves while ${name} comes, at ${width} px`, async ({ open, sample }) => {
      const filled = route && (await sample("en"));
      const page = await open({ width, init: SHIFTS, storageState: filled?.state, route: filled && route(filled) });
      await settled(page);
      await page.waitForLoadState("networkidle");
      const shifts = await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.shifts)))));
      const sum = shifts.reduce((all, { value }) => all + value, 0);
      expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(MOST_SHIFT);
    });
  }
}
