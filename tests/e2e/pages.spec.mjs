// Every page, in both languages: no fault that axe can find, in light and in
// dark colours, and nothing that scrolls sideways on the smallest screen that
// WCAG asks for.

import { axeViolations, expect, LANGUAGES, noSidewaysScroll, switchLanguage, test } from "./support.mjs";
import { PLACES } from "./places.mjs";

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

// Without motion the colours are there at once.
const still = { reducedMotion: "reduce" };

for (const place of PLACES) {
  test(`${place.name} has no fault that axe can find, and fits 320 px, in both languages and colours`, async ({ openPlace }) => {
    const page = await openPlace(place, { ...WIDE, colorScheme: "light", ...still });
    for (const locale of LANGUAGES) {
      await switchLanguage(page, locale);
      expect.soft(await axeViolations(page), `${locale}, in light colours`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark", ...still });
      // All else is the same page.
      expect.soft(await axeViolations(page, ["color-contrast"]), `${locale}, in dark colours`).toEqual([]);
      await page.emulateMedia({ colorScheme: "light", ...still });
      await page.setViewportSize(NARROW);
      await noSidewaysScroll(page);
      await page.setViewportSize(WIDE);
    }
  });
}
