// Every instrument that is shipped: its questions, its sheet and its report
// hold no fault that axe can find, in both languages, and fit a small screen.

import { axeViolations, expect, LANGUAGES, noSidewaysScroll, switchLanguage, test, visit } from "./support.mjs";
import { INSTRUMENTS, sheetOf, storeOf } from "./deals.mjs";

test.describe.configure({ timeout: 90_000 });

const still = { reducedMotion: "reduce", colorScheme: "light" };

test("all 29 instruments are shipped", () => {
  expect(INSTRUMENTS).toHaveLength(29);
});

for (const instrument of INSTRUMENTS) {
  const id = sheetOf(instrument);
  const places = [`#/answer/${id}`, `#/sheet/${id}`, `#/report/${id}`];

  test(`${instrument.key}: axe finds no fault in questions, sheet and report`, async ({ open, baseURL }) => {
    const origin = new URL(baseURL).origin;
    const page = await open({ storageState: storeOf(origin, "half"), ...still });
    for (const place of places) {
      await visit(page, place);
      await expect(page.locator("main h1")).toBeVisible();
      for (const locale of LANGUAGES) {
        await switchLanguage(page, locale);
        expect.soft(await axeViolations(page), `${place}, ${locale}`).toEqual([]);
      }
    }
  });

  test(`${instrument.key}: nothing scrolls sideways at 320 px, known or not`, async ({ open, baseURL }) => {
    const origin = new URL(baseURL).origin;
    for (const fill of ["full", "empty"]) {
      const page = await open({ storageState: storeOf(origin, fill), width: 320, height: 800, ...still });
      for (const place of places) {
        await visit(page, place);
        await expect(page.locator("main h1")).toBeVisible();
        for (const locale of LANGUAGES) {
          await switchLanguage(page, locale);
          await noSidewaysScroll(page);
        }
      }
    }
  });
}
