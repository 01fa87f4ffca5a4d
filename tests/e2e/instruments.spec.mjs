// Every instrument that is shipped, on a small screen and in both languages:
// nothing of it scrolls sideways, and its sheet and its report hold no fault that
// axe can find.

import { axeViolations, expect, LANGUAGES, noSidewaysScroll, switchLanguage, test } from "./support.mjs";
import { DEAL, INSTRUMENTS, sheetOf, storeOf } from "./deals.mjs";
import { downloaded, go } from "./app.mjs";

test.describe.configure({ timeout: 60_000 });

const small = { width: 320, height: 800, reducedMotion: "reduce", colorScheme: "light" };
const storage = (baseURL, fill) => storeOf(new URL(baseURL).origin, fill);

test("all 29 instruments are shipped", () => {
  expect(INSTRUMENTS).toHaveLength(29);
});

for (const instrument of INSTRUMENTS) {
  test(`${instrument.key} fits a small screen, and axe finds no fault in its sheet and report`, async ({ open, baseURL }) => {
    const id = sheetOf(instrument);
    const page = await open({ storageState: storage(baseURL, "half"), route: `#/answer/${id}`, ...small });
    await expect(page.locator("main h1")).toBeVisible();
    for (const place of ["answer", "sheet", "report"]) {
      if (place !== "answer") {
        await arrive(page, `#/${place}/${id}`);
      }
      for (const locale of LANGUAGES) {
        await switchLanguage(page, locale);
        await noSidewaysScroll(page);
        if (place !== "answer") {
          expect.soft(await axeViolations(page), `${place}, ${locale}`).toEqual([]);
        }
      }
    }
  });
}

/** Goes to a page without loading anew, and waits until that is the one that stands there. */
async function arrive(page, route) {
  const before = await page.title();
  await go(page, route);
  await expect(page).not.toHaveTitle(before);
}

test("a deal with a sheet of every instrument shows them side by side, and what they say to each other", async ({ open, baseURL }) => {
  const page = await open({ storageState: storage(baseURL, "full"), route: `#/deal/${DEAL}` });
  await expect(page.locator("#stands .small-set__one")).not.toHaveCount(0);
  await expect(page.locator("#flags")).toContainText("Expectation");
  expect(await axeViolations(page)).toEqual([]);
});

test("a picture of a report is saved as SVG and as PNG", async ({ open, baseURL }) => {
  const oq = INSTRUMENTS.find(({ key }) => key === "oq");
  const page = await open({ storageState: storage(baseURL, "full"), route: `#/report/${sheetOf(oq)}` });
  const save = (name) => downloaded(page, () => page.getByRole("button", { name }).first().click());
  const svg = await save("Save as SVG");
  expect(svg.name).toMatch(/^dealgauge-.*-1\.svg$/);
  expect(svg.bytes.toString("utf8")).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  const png = await save("Save as PNG");
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
});
