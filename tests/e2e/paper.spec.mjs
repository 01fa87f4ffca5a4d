// What is printed: on A4, in few pages, with what matters on them.

import { expect, LANGUAGES, test } from "./support.mjs";
import { INSTRUMENTS, sheetOf, storeOf } from "./deals.mjs";
import { PLACES } from "./places.mjs";

const place = (key) => PLACES.find((own) => own.key === key);

/** How many pages a PDF has: each is an object of its own. */
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;

const print = (page) => page.pdf({ format: "A4", preferCSSPageSize: true });

for (const locale of LANGUAGES) {
  for (const key of ["report-tr", "report-mo", "group"]) {
    test(`${place(key).name} comes to two pages at most, in ${locale}`, async ({ openPlace }) => {
      const page = await openPlace(place(key), { locale });
      expect(pages(await print(page))).toBeLessThanOrEqual(2);
    });
  }

  for (const key of ["instrument-fq", "instrument-mo", "instrument-tr"]) {
    test(`the blank sheet on ${place(key).name} prints without answers or buttons, in ${locale}`, async ({ openPlace }) => {
      const page = await openPlace(place(key), { locale });
      await page.emulateMedia({ media: "print" });
      await expect(page.locator(".blank__line")).toBeVisible();
      await expect(page.locator("main button:visible")).toHaveCount(0);
      await expect(page.locator("header nav")).toBeHidden();
      const rows = page.locator("main .sheet__cell input[type=radio]");
      expect(await rows.count()).toBeGreaterThan(50);
      expect(await page.locator("main input:checked").count()).toBe(0);
      expect(pages(await print(page))).toBeLessThanOrEqual(3);
    });
  }
}

test("a picture does not leave the page before it empty", async ({ open, baseURL }) => {
  const pf = INSTRUMENTS.find(({ key }) => key === "pf");
  const page = await open({ storageState: storeOf(new URL(baseURL).origin, "half"), route: `#/report/${sheetOf(pf)}` });
  await expect(page.locator("figure.chart").first()).toBeVisible();
  // The map and the card share the first page.
  expect(pages(await print(page))).toBe(3);
});

test("in dark colours too, paper is white and ink is black", async ({ openPlace }) => {
  const page = await openPlace(place("report-tr"), { colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const [ground, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  // Nothing is painted under the text, so the paper shows.
  expect(ground).toBe("rgba(0, 0, 0, 0)");
  expect(Math.max(...ink.match(/\d+/g).map(Number))).toBeLessThan(64);
});
