// Every instrument that is shipped: its sheet and its report hold no fault that
// axe can find, in both languages, and they and its questions fit a small screen.
// (What axe finds on a page of questions, axe.spec.mjs and the sheet would show.)

import { axeViolations, expect, LANGUAGES, noSidewaysScroll, switchLanguage, test, visit } from "./support.mjs";
import { INSTRUMENTS, sheetOf, storeOf } from "./deals.mjs";

test.describe.configure({ timeout: 90_000 });

const still = { reducedMotion: "reduce", colorScheme: "light" };

test("all 29 instruments are shipped", () => {
  expect(INSTRUMENTS).toHaveLength(29);
});

for (const instrument of INSTRUMENTS) {
  const id = sheetOf(instrument);
  const places = [`#/sheet/${id}`, `#/report/${id}`];

  test(`${instrument.key}: axe finds no fault in sheet and report`, async ({ open, baseURL }) => {
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

  test(`${instrument.key}: nothing scrolls sideways at 320 px`, async ({ open, baseURL }) => {
    const origin = new URL(baseURL).origin;
    const page = await open({ storageState: storeOf(origin, "full"), width: 320, height: 800, ...still });
    for (const place of [`#/answer/${id}`, ...places]) {
      await visit(page, place);
      await expect(page.locator("main h1")).toBeVisible();
      for (const locale of LANGUAGES) {
        await switchLanguage(page, locale);
        await noSidewaysScroll(page);
      }
    }
  });
}
