// Under a thumb, on the smallest screen that WCAG asks for and on a large one.

import { expect, LANGUAGES, test } from "./support.mjs";
import { PLACES } from "./places.mjs";

for (const locale of LANGUAGES) {
  for (const [width, height] of [[320, 640], [1280, 800]]) {
    test(`every option of a question is at least 44 px high, at ${width} px, in ${locale}`, async ({ openPlace }) => {
      const step = PLACES.find(({ key }) => key === "step-fold");
      const page = await openPlace(step, { locale, width, height });
      const small = await page
        .locator(".step, .grade, .bar-foot :is(a, button), details.known summary")
        .evaluateAll((all) =>
          all
            .filter((own) => own.checkVisibility() && own.getBoundingClientRect().height < 43.9)
            .map((own) => `${own.textContent.trim()}: ${own.getBoundingClientRect().height} px`),
        );
      expect(small).toEqual([]);
    });
  }
}
