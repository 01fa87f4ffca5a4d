// No fault that axe can find, on any page, in any language and colours.

import { axeViolations, expect, LANGUAGES, test } from "./support.mjs";
import { PLACES } from "./places.mjs";

for (const place of PLACES) {
  for (const locale of LANGUAGES) {
    test(`axe finds no fault on ${place.name}, in ${locale}`, async ({ openPlace }) => {
      // Without motion the colours are there at once.
      const page = await openPlace(place, { locale, colorScheme: "light", reducedMotion: "reduce" });
      expect(await axeViolations(page), "in light colours").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      // All else is the same page.
      expect(await axeViolations(page, ["color-contrast"]), "in dark colours").toEqual([]);
    });
  }
}
