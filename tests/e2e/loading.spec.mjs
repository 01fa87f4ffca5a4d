// When an instrument does not come, the page says what is the matter, and
// trying again works.

import { expect, LANGUAGES, started, test } from "./support.mjs";
import { WORDS } from "./words.mjs";

const FILE = /\/catalog-\w+\/tr\.json/;

const FAULTS = {
  offline: (route) => route.abort("internetdisconnected"),
  missing: (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "not found" }),
  damaged: (route) => route.fulfill({ status: 200, contentType: "application/json", body: '{"key":"tr","version":' }),
};

/** The pages that need the file, one of them for each fault. */
const ROUTES = {
  offline: () => "#/instruments/tr",
  missing: (sheet) => `#/answer/${sheet("tr")}/care`,
  damaged: (sheet) => `#/report/${sheet("tr")}`,
};

for (const locale of LANGUAGES) {
  for (const [fault, answer] of Object.entries(FAULTS)) {
    test(`an instrument that does not come (${fault}) is told in words and can be tried again, in ${locale}`, async ({ open, problems, sample }) => {
      problems.expect(/Failed to load resource/);
      const words = WORDS[locale];
      const { state, sheet } = await sample(locale);
      const page = await open({ locale, storageState: state, route: "#/about" });
      await page.route(FILE, answer);
      await page.goto(ROUTES[fault](sheet));
      await page.reload();
      await started(page);
      const alert = page.locator("main [role=alert]");
      await expect(alert).toContainText(words[fault]);
      const retry = alert.getByRole("button", { name: words.retry });

      // Once more in vain, then not.
      const asked = page.waitForRequest(FILE);
      await retry.click();
      await asked;
      await expect(alert).toContainText(words[fault]);
      await page.unroute(FILE);
      await retry.click();
      await expect(alert).toHaveCount(0);
      await expect(page.locator("main h1")).toBeVisible();
      await expect(page.locator("main :is(fieldset, .verdict)").first()).toBeVisible();
    });
  }
}
