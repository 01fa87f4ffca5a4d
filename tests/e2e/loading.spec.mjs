// What is got ahead of its need; and when an instrument does not come, the page
// says what is the matter, and trying again works.

import { go, startQuestions } from "./app.mjs";
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

/** What the report is made with, besides what the questions are. */
const OF_THE_REPORT = [/\/whole-\w+\.wasm$/, /\/whole-\w+\.css$/, /\/later-\w+\.js$/, /\/fq\.rules\.json$/];

test("while somebody answers, the report gets ready: it opens without a network", async ({ context, page }) => {
  const come = [];
  page.on("requestfinished", (request) => come.push(request.url()));
  await page.goto("");
  await startQuestions(page, WORDS.en);
  await expect.poll(() => OF_THE_REPORT.filter((file) => !come.some((url) => file.test(url)))).toEqual([]);
  await context.setOffline(true);
  const [, sheet] = /answer\/([^/]+)/.exec(page.url());
  await go(page, `#/report/${sheet}`);
  await expect(page.locator("main .verdict").first()).toBeVisible();
  await expect(page.locator("main")).toBeFocused();
});

test("who spares the line gets nothing ahead", async ({ open }) => {
  const page = await open({
    init: () => Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  });
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  // What comes after it has begun.
  await page.waitForRequest(/\/offline-\w+\.js$/);
  expect(asked.filter((url) => OF_THE_REPORT.some((file) => file.test(url)))).toEqual([]);
});

test("what does not come ahead is asked for when it is needed", async ({ page, problems }) => {
  problems.expect(/Failed to load resource/);
  const [wasm] = OF_THE_REPORT;
  await page.route(wasm, (route) => route.abort());
  const failed = page.waitForEvent("requestfailed", (request) => wasm.test(request.url()));
  await page.goto("");
  await failed;
  await page.unroute(wasm);
  await go(page, "#/about");
  await expect(page.locator(".top__place[aria-current=page]")).toHaveAttribute("href", "#/about");
  await expect(page.locator("main h1")).toBeVisible();
});

test("the questions that the address asks for come beside the app, once", async ({ open, sample }) => {
  const { state, sheet } = await sample("en");
  const page = await open({ storageState: state, route: "#/about" });
  await page.goto(`#/answer/${sheet("fq")}`);
  await page.reload();
  await started(page);
  await expect(page.locator("fieldset.item").first()).toBeVisible();
  const come = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name, initiatorType }) => `${initiatorType} ${name}`));
  // Each is there once: the app takes what was asked for ahead.
  for (const file of [/\/first-\w+\.wasm$/, /\/fq\.json$/]) {
    expect(come.filter((one) => file.test(one))).toEqual([expect.stringMatching(/^link /)]);
  }
});
