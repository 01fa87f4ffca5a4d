// Chinese is typed with keys that mean something else until the word stands:
// while an input method is composing, and in a text field, they are its own.

import { expect, test } from "./support.mjs";
import { startQuestions } from "./app.mjs";
import { WORDS } from "./words.mjs";

const words = WORDS["zh-CN"];

/** A key as the browser sends it, or as it does while a word is composed. */
function send(page, key, composing) {
  return page.evaluate(
    ([key, composing]) => {
      const about = {
        "by the flag": { isComposing: true },
        // Safari ends the composition first; only the old code is left.
        "by the old key code": { keyCode: 229 },
      };
      const target = document.activeElement;
      target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...about[composing] }));
    },
    [key, composing],
  );
}

for (const how of ["by the flag", "by the old key code"]) {
  test(`a composing key, told ${how}, neither picks nor goes on`, async ({ open }) => {
    const page = await open({ locale: "zh-CN" });
    await startQuestions(page, words);
    const address = page.url();
    const checked = page.locator("fieldset.item input:checked");
    for (const key of ["1", "3", "0", "Enter", "ArrowRight", "ArrowLeft"]) {
      await send(page, key, how);
    }
    await expect(checked).toHaveCount(0);
    expect(page.url()).toBe(address);

    // The same keys do it when nothing is composed.
    await send(page, "3");
    await expect(checked).toHaveCount(1);
    await send(page, "Enter");
    await expect(page).not.toHaveURL(address);
  });
}

test("Enter that ends a composition does not send the name of a deal", async ({ open }) => {
  const page = await open({ locale: "zh-CN" });
  const field = page.getByLabel(words.nameOfDeal);
  await field.fill("");
  await field.focus();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.imeSetComposition", { text: "yan", selectionStart: 3, selectionEnd: 3 });
  await expect(field).toHaveValue("yan");
  const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 13, text: "\r" };
  await devtools.send("Input.dispatchKeyEvent", { type: "keyDown", ...enter });
  await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
  await devtools.send("Input.insertText", { text: "砚台" });
  await expect(field).toHaveValue("砚台");
  await expect(field).toBeFocused();
  expect(page.url()).not.toContain("#/answer");

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/answer\//);
  await expect(page.locator(".crumb")).toContainText("砚台");
});

test("digits and Enter in a note are text", async ({ open }) => {
  const page = await open({ locale: "zh-CN" });
  await startQuestions(page, words);
  await page.locator("#fq-buy-gap .steps input").first().check();
  await page.locator("#fq-buy-gap summary").click();
  const note = page.locator("#fq-buy-gap-note");
  await note.focus();
  const address = page.url();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await page.keyboard.type("50");
  await page.keyboard.press("ArrowRight");
  await expect(note).toHaveValue("3\n50");
  await expect(page.locator("#fq-buy-gap .steps input").first()).toBeChecked();
  await expect(page.locator("fieldset.item:not(#fq-buy-gap) input:checked")).toHaveCount(0);
  expect(page.url()).toBe(address);
});

test("a word composed in a note stands in it once", async ({ open }) => {
  const page = await open({ locale: "zh-CN" });
  await startQuestions(page, words);
  await page.locator("#fq-buy-gap .steps input").first().check();
  await page.locator("#fq-buy-gap summary").click();
  const note = page.locator("#fq-buy-gap-note");
  await note.focus();
  const devtools = await page.context().newCDPSession(page);
  // Each key of the composition is an input event, and the app redraws.
  for (const text of ["x", "xi", "xia", "xian"]) {
    await devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(note).toHaveValue(text);
  }
  await devtools.send("Input.insertText", { text: "橡树" });
  await page.keyboard.type(" 14");
  await expect(note).toHaveValue("橡树 14");
});
