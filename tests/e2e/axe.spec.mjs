// No fault that axe can find, on any page, in any language and colours.

import { axeViolations, expect, LANGUAGES, switchLanguage, test } from "./support.mjs";
import { PLACES } from "./places.mjs";

// Four looks at a long page take their time.
test.describe.configure({ timeout: 60_000 });

for (const place of PLACES) {
  test(`axe finds no fault on ${place.name}, in both languages and colours`, async ({ openPlace }) => {
    // Without motion the colours are there at once.
    const still = { reducedMotion: "reduce" };
    const page = await openPlace(place, { colorScheme: "light", ...still });
    for (const locale of LANGUAGES) {
      await switchLanguage(page, locale);
      await page.emulateMedia({ colorScheme: "light", ...still });
      expect.soft(await axeViolations(page), `${locale}, in light colours`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark", ...still });
      // All else is the same page.
      expect.soft(await axeViolations(page, ["color-contrast"]), `${locale}, in dark colours`).toEqual([]);
    }
  });
}
