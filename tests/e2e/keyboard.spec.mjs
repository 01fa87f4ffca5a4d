// The whole way without a mouse.

import { expect, LANGUAGES, started, test } from "./support.mjs";
import { recordsIn, storage } from "./app.mjs";
import { WORDS } from "./words.mjs";

/** Fails unless what has the focus is in sight, uncovered, and marked. */
async function focusShows(page) {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    const name = `${element.localName}#${element.id} ${element.textContent.trim().slice(0, 30)}`;
    if (element === document.body) {
      return "nothing has the focus";
    }
    // A row is marked as a whole.
    const row = element.closest("label") ?? element;
    const marked = [element, row].some((own) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(own);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    });
    const { left, top, width, height } = row.getBoundingClientRect();
    const x = left + Math.min(width / 2, 40);
    const y = top + height / 2;
    const hit = document.elementFromPoint(x, y);
    const uncovered = hit !== null && (row.contains(hit) || hit.contains(row));
    return marked && uncovered ? "" : `${name}: ${marked ? "" : "not marked"} ${uncovered ? "" : `covered or out of sight at ${y}`}`;
  });
  expect(seen, "the focus").toBe("");
}

const focused = (page) => page.evaluate(() => document.activeElement.id);

/** Presses Tab until a selector has the focus; every stop on the way shows. */
async function tabTo(page, selector, most = 30) {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    await focusShows(page);
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) {
      return;
    }
  }
  throw new Error(`${most} times Tab did not lead to ${selector}`);
}

/** A new page has come: another title, and the focus on its main part. */
async function arrived(page, before) {
  await expect.poll(() => page.title()).not.toBe(before);
  await expect.poll(() => focused(page)).toBe("main");
  return page.title();
}

test("the first press of Tab leads to a link past the head of the page", async ({ open }) => {
  for (const locale of LANGUAGES) {
    const page = await open({ locale });
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: WORDS[locale].skip });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await focusShows(page);
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("main");
    await expect(page.locator("h1")).toBeVisible();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement.closest("main") !== null)).toBe(true);
  }
});

for (const locale of LANGUAGES) {
  test(`a deal is named, answered and read by keyboard alone, in ${locale}`, async ({ open }) => {
    const words = WORDS[locale];
    const page = await open({ locale });
    let title = await page.title();

    await tabTo(page, "#deal-name");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Basalt");
    await page.keyboard.press("Enter");
    title = await arrived(page, title);

    // What is asked about the deal, by the platform's own keys and by ours.
    const delivered = page.locator("#cx-delivered input");
    await tabTo(page, "#cx-delivered input");
    await page.keyboard.press("Space");
    await expect(delivered.first()).toBeChecked();
    await focusShows(page);
    for (const [digit, at] of [["2", 1], ["0", 2], ["1", 0]]) {
      await page.keyboard.press(digit);
      await expect(delivered.nth(at)).toBeChecked();
      await focusShows(page);
    }

    // The digits in turn, one a question, until the report stands there.
    let given = 0;
    for (;;) {
      await page.keyboard.press("Enter");
      title = await arrived(page, title);
      if (page.url().includes("#/report/")) {
        break;
      }
      const questions = await page.locator("fieldset.item").count();
      expect(questions).toBeGreaterThan(0);
      for (let question = 0; question < questions; question += 1) {
        const item = page.locator("fieldset.item").nth(question);
        const digit = given % 6;
        await page.keyboard.press(String(digit));
        const value = digit === 0 ? "dk" : undefined;
        const checked = item.locator(":is(.steps, .apart) input:checked");
        await expect(checked).toHaveCount(1);
        const picked = value ? item.locator(`input[value="${value}"]`) : item.locator(".steps input").nth(digit - 1);
        await expect(picked).toBeChecked();
        await focusShows(page);
        given += 1;
      }
    }
    expect(given).toBeGreaterThan(5);
    await expect(page.locator("p.verdict").first()).not.toBeEmpty();

    // On to the deal, through the link above the heading.
    await tabTo(page, "main .crumb a");
    await page.keyboard.press("Enter");
    await arrived(page, title);
    await expect(page.locator("h1")).toHaveText("Basalt");
    await expect(page.locator(".saved [role=status]").first()).toHaveText(words.kept);

    const [sheet] = recordsIn(await storage(page), "assessment");
    expect(sheet.finished).toBeTruthy();
    expect(Object.keys(sheet.answers)).toHaveLength(given);
  });
}

test("the arrow to the right goes on, and the arrow to the left goes back", async ({ open }) => {
  const page = await open();
  await tabTo(page, "#deal-name");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/context$/);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\/why-buy$/);
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/\/context$/);
});

test("a key with Ctrl, Alt or Meta picks nothing", async ({ open }) => {
  const page = await open();
  await tabTo(page, "#deal-name");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/context$/);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\/why-buy$/);
  await page.keyboard.press("Alt+3");
  await page.keyboard.press("Control+3");
  await expect(page.locator("fieldset.item input:checked")).toHaveCount(0);
  await page.keyboard.press("3");
  await expect(page.locator("fieldset.item input:checked")).toHaveCount(1);
});

test("a page that is opened by its address leaves the focus to the browser", async ({ open }) => {
  const page = await open({ route: "#/about" });
  await started(page);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});
