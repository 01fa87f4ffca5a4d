// What was typed is shown as it was typed, whatever it looks like to a
// machine, and nothing of it runs.
//
// The strings are the big list of naughty strings where it lies in $CORPORA (or
// beside the repository), and a dozen of our own everywhere.

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, LANGUAGES, test } from "./support.mjs";
import { choose, go, pick, recordsIn, saved, startQuestions, storage } from "./app.mjs";
import { INSTRUMENTS, sheetOf, storeOf } from "./deals.mjs";
import { WORDS } from "./words.mjs";

const en = WORDS.en;

const OWN = [
  "<script>window.canary = 1</script>",
  "<img src=x onerror='window.canary = 2'>",
  "\"><svg onload=window.canary=3>",
  "javascript:window.canary=4",
  "https://example.invalid/canary.png",
  "<link rel=stylesheet href=https://example.invalid/canary.css>",
  "<style>* { display: none }</style>",
  "background: url(https://example.invalid/canary.gif)",
  "{{ canary }} ${canary} <%= canary %> &lt;b&gt; &amp;amp;",
  "__proto__",
  "\u202Etxet desrever\u2066",
  "苍鹭 🧭 👩‍👩‍👧 ﷽ Z͑ͫ̓a̴͌l̍g͊o",
];

function naughty() {
  const corpora = process.env.CORPORA ?? fileURLToPath(new URL("../../../shared/corpora", import.meta.url));
  const file = `${corpora}/naughty-strings/blns.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

// A field of one line takes no line breaks, and the app no blank ends.
const blank = /^\p{White_Space}+|\p{White_Space}+$/gu;
const inOneLine = (text) => text.replace(/[\r\n]/g, "").replace(blank, "");

const ALL = [...new Set([...OWN, ...naughty()])].filter((text) => inOneLine(text) !== "");
/** Those that could run, for the longer way over more pages. */
const LIVE = ALL.filter((text) => OWN.includes(text) || /<script|onerror|onload|javascript:|<svg|<iframe/i.test(text));

/** So many tests share the strings. */
const SHARES = 2;

async function nothingRan(page, dialogs) {
  expect(dialogs).toEqual([]);
  expect(await page.evaluate(() => [window.canary, document.querySelectorAll("main :is(script, iframe, img, style, link)").length])).toEqual([
    undefined,
    0,
  ]);
}

function listen(page) {
  const dialogs = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  return dialogs;
}

for (let share = 0; share < SHARES; share += 1) {
  test(`the name of a deal and of its customer show as typed, share ${share + 1} of ${SHARES}`, async ({ open, sample }) => {
    test.setTimeout(120_000);
    const { state, deal } = await sample("en");
    const page = await open({ storageState: state, route: `#/deal/${deal.id}` });
    const dialogs = listen(page);
    for (const text of ALL.filter((_, at) => at % SHARES === share)) {
      // Typed into the page in one go: a thousand fields take their time.
      const shown = await page.evaluate(async ([text, words]) => {
        const until = async (found) => {
          for (;;) {
            const it = found();
            if (it) return it;
            await new Promise((turn) => requestAnimationFrame(turn));
          }
        };
        const button = (name) => [...document.querySelectorAll("main button")].find((own) => own.textContent === name);
        (await until(() => button(words.rename))).click();
        const [name, customer] = await until(() => {
          const fields = [document.getElementById("rename"), document.getElementById("customer")];
          return fields.every(Boolean) && fields;
        });
        for (const field of [name, customer]) {
          field.value = text;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }
        await new Promise((turn) => requestAnimationFrame(turn));
        button(words.keepNames).click();
        await until(() => !document.getElementById("rename"));
        return [document.querySelector("h1").textContent, document.querySelector(".facts span").textContent];
      }, [text, { rename: en.rename, keepNames: en.keepNames }]);
      expect(shown).toEqual([inOneLine(text), inOneLine(text)]);
    }
    await nothingRan(page, dialogs);
    await saved(page, en);
  });
}

test("names and notes that could run show as text on every page, and are kept as typed", async ({ open }) => {
  test.setTimeout(120_000);
  const page = await open();
  const dialogs = listen(page);
  const [name, customer, ...others] = LIVE;
  await startQuestions(page, en, name);
  await expect(page.locator(".crumb a").first()).toHaveText(name);

  // A note on each question of the part, all of them in the last.
  const items = await page.locator("fieldset.item").evaluateAll((all) => all.map((item) => item.id));
  const notes = [];
  for (const [at, item] of items.entries()) {
    const note = at === items.length - 1 ? LIVE.join("\n") : others[at];
    notes.push(note);
    await pick(page, item, "2");
    await page.locator(`#${item} summary`).click();
    await page.locator(`#${item}-note`).fill(note);
    await expect(page.locator(`#${item}-note`)).toHaveValue(note);
  }
  await saved(page, en);
  const id = page.url().match(/#\/answer\/([^/]+)/)[1];
  const [deal] = recordsIn(await storage(page), "deal");

  await go(page, `#/deal/${deal.id}`);
  await page.getByRole("button", { name: en.rename }).click();
  await page.getByLabel(en.customer, { exact: true }).fill(customer);
  await page.getByRole("button", { name: en.keepNames }).click();
  await expect(page.locator(".facts span").first()).toHaveText(customer);
  for (const [at, person] of others.slice(0, 8).entries()) {
    if (at > 0) {
      await page.locator("#person-add").click();
    }
    await page.locator("#person-name").fill(person);
    await page.getByRole("button", { name: en.addPerson }).click();
    await expect(page.locator("#people tbody th").nth(at)).toHaveText(inOneLine(person));
  }
  await nothingRan(page, dialogs);

  await go(page, `#/report/${id}`);
  await expect(page.getByRole("heading", { name: en.notes })).toBeVisible();
  for (const note of notes) {
    await expect(page.locator(".notes__words").filter({ hasText: note })).not.toHaveCount(0);
  }
  expect(await page.locator(".notes__words").evaluateAll((all) => all.map((own) => own.firstChild.textContent))).toEqual(notes);
  await nothingRan(page, dialogs);

  await go(page, "#/");
  await expect(page.locator(".deal__name a")).toHaveText(name);
  await expect(page.locator(".deal__customer").first()).toHaveText(customer);
  await nothingRan(page, dialogs);

  await go(page, "#/data");
  await expect(page.locator("main")).toContainText(name);
  await nothingRan(page, dialogs);

  await saved(page, en);
  const kept = recordsIn(await storage(page), "assessment")[0].answers;
  expect(items.map((item) => kept[item].n)).toEqual(notes);
});

/** Opens a sheet of each instrument, types into each text field there if there is something to type, and gives what stands there. */
async function everyField(page, instruments, place, texts) {
  const found = {};
  let given = 0;
  for (const instrument of instruments) {
    const before = await page.title();
    await go(page, place(instrument));
    await expect(page).not.toHaveTitle(before);
    await expect(page.locator("main .item, main .sheet")).not.toHaveCount(0);
    const { values, words } = await page.evaluate(async (texts) => {
      const turned = () => new Promise((turn) => requestAnimationFrame(() => requestAnimationFrame(turn)));
      // What a fold holds is made when it is pressed.
      for (const fold of document.querySelectorAll("main details:not([open]) > summary")) {
        fold.click();
      }
      await turned();
      const all = [...document.querySelectorAll("main textarea, main input:is([type=text], :not([type]))")];
      for (const [at, field] of all.entries()) {
        if (texts) {
          field.value = texts[at % texts.length];
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }
      }
      await turned();
      const values = all.filter((field) => field.inputMode !== "decimal").map((field) => field.value);
      return { values, words: document.querySelector("main").textContent };
    }, texts && [...texts.slice(given), ...texts.slice(0, given)]);
    found[instrument.key] = { hash: new URL(page.url()).hash, values, words };
    given = (given + values.length) % LIVE.length;
  }
  return found;
}

for (const locale of LANGUAGES) {
  test(`every text field of every instrument shows what was typed, in ${locale}`, async ({ open, baseURL }) => {
    test.setTimeout(180_000);
    const state = storeOf(new URL(baseURL).origin, "half");
    // Begun, not finished, as one that is being answered.
    for (const entry of state.origins[0].localStorage) {
      const record = JSON.parse(entry.value);
      delete record.dealgauge.assessment?.finished;
      entry.value = JSON.stringify(record);
    }
    const page = await open({ locale, storageState: state });
    const dialogs = listen(page);
    // Step by step, one language takes every other instrument: the fields are the same.
    const some = INSTRUMENTS.filter((_, at) => at % LANGUAGES.length === LANGUAGES.indexOf(locale));
    for (const [kind, instruments] of [["sheet", INSTRUMENTS], ["answer", some]]) {
      const typed = await everyField(page, instruments, (instrument) => `#/${kind}/${sheetOf(instrument)}`, LIVE);
      expect(Object.values(typed).flatMap(({ values }) => values).length).toBeGreaterThan(8);
      await nothingRan(page, dialogs);
      await go(page, "#/about");
      const later = await everyField(page, instruments, ({ key }) => typed[key].hash);
      for (const [key, { values }] of Object.entries(typed)) {
        // A name that a sheet was given stands there as words, no longer as a field.
        const gone = values.filter((text) => !later[key].values.includes(text) && !later[key].words.includes(inOneLine(text)));
        expect(gone, key).toEqual([]);
      }
    }
    for (const instrument of some) {
      await go(page, `#/report/${sheetOf(instrument)}`);
      await expect(page.locator("main h1")).toBeVisible();
      await nothingRan(page, dialogs);
    }
  });
}

test("an address and a file of any name are text as well", async ({ open }) => {
  const page = await open({ route: "#/data" });
  const dialogs = listen(page);
  for (const text of OWN) {
    await choose(page, en, `${text.replaceAll("/", "")}.json`, JSON.stringify({ type: text, app: text }));
    await expect(page.locator("#incoming [role=alert]")).toContainText(text.replaceAll("/", "").trim());
  }
  for (const text of OWN) {
    await go(page, `#/${encodeURIComponent(text)}`);
    await go(page, `#/${text}`);
    await expect(page.locator("main h1")).toBeVisible();
    await nothingRan(page, dialogs);
  }
});

test("half of a surrogate pair becomes the sign for no character, and the rest stays", async ({ open }) => {
  const page = await open();
  // No keyboard gives it; a script of a page, or a broken clipboard, may.
  await page.getByLabel(en.nameOfDeal).evaluate((field) => {
    field.value = "Heron \ud83d!";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page.getByRole("button", { name: en.start }).click();
  await saved(page, en);
  expect(recordsIn(await storage(page), "deal").map(({ name }) => name)).toEqual(["Heron \ufffd!"]);
});
