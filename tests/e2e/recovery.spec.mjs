// When the app has stopped, or does not start: what is said, what is still
// there, and that nothing is written any more.

import { readdir, readFile } from "node:fs/promises";
import { expect, LANGUAGES, SCHEMES, axeViolations, noSidewaysScroll, started, test } from "./support.mjs";
import { pick, recordsIn, saved, startQuestions, storage } from "./app.mjs";
import { AFTER, CRASHES, TAP, journal, nudge, rawFile, recovered } from "./recovery.mjs";
import { WORDS } from "./words.mjs";

/** What a crash leaves in the console, and nothing else. */
const CRASH = /RuntimeError: unreachable|wasm-function/;

/** Answers the first question of a new deal; gives what is stored once it is saved. */
async function answered(page, words) {
  await startQuestions(page, words);
  await pick(page, "fq-buy-gap", "3");
  await saved(page, words);
  return storage(page);
}

for (const [name, crash] of Object.entries(CRASHES)) {
  for (const locale of LANGUAGES) {
    test(`after ${name} nothing is written, and everything is still there, in ${locale}`, async ({ open, problems }) => {
      problems.expect(CRASH);
      const [own, other] = locale === "en" ? [AFTER.en, AFTER["zh-CN"]] : [AFTER["zh-CN"], AFTER.en];
      const page = await open({ locale, init: TAP, permissions: ["clipboard-read", "clipboard-write"] });
      const before = await answered(page, WORDS[locale]);
      const kept = await journal(page);

      await page.evaluate(crash);
      await nudge(page);
      await expect(recovered(page)).toHaveText(own.crashed);
      await expect(recovered(page)).toBeFocused();
      await expect(page.locator("h2")).toHaveText(other.crashed);
      await expect(page).toHaveTitle(new RegExp(own.crashed.slice(0, 4)));

      // Whatever still runs can't write, nor hear of anything.
      for (const write of ["localStorage.setItem('dealgauge:x', '')", "localStorage.removeItem(localStorage.key(0))", "localStorage.clear()"]) {
        await expect(page.evaluate(write), write).rejects.toThrow("stopped");
      }
      await page.evaluate(() => {
        location.hash = "#/about";
        dispatchEvent(new PageTransitionEvent("pagehide"));
      });
      await page.keyboard.press("1");
      await expect(recovered(page)).toHaveText(own.crashed);
      expect(await storage(page)).toEqual(before);

      const file = await rawFile(page, own);
      expect(file.storage).toEqual(before);
      expect(file.journal).toEqual(kept);

      await page.getByRole("button", { name: own.copy }).click();
      await expect(page.getByRole("status").first()).not.toBeEmpty();
      const details = await page.evaluate(() => navigator.clipboard.readText());
      expect(details).toMatch(/^stopped: /);
      expect(details).toMatch(/^build [0-9a-f]{12}$/m);
      expect(details).not.toMatch(/Kestrel|typed|“/);

      await page.getByRole("button", { name: own.reload }).click();
      await expect(page.locator("main.recovery")).toHaveCount(0);
      await started(page);
      expect(await storage(page)).toEqual(before);
      expect(await page.evaluate(() => location.hash)).toBe("#/about");
    });
  }
}

test("a stack that overflows beyond WebAssembly is a crash too", async ({ open, problems }) => {
  problems.expect(/Maximum call stack size exceeded/);
  const page = await open();
  const before = await answered(page, WORDS.en);
  await page.evaluate(() => {
    const { createTextNode } = Document.prototype;
    Document.prototype.createTextNode = () => {
      Document.prototype.createTextNode = createTextNode;
      (function deeper() {
        deeper();
      })();
    };
    // The whole app comes, and draws for the first time.
    location.hash = "#/instruments";
  });
  await expect(recovered(page)).toHaveText(AFTER.en.crashed);
  expect(await storage(page)).toEqual(before);
});

test("a panic says where it was", async ({ open, problems }) => {
  problems.expect(CRASH);
  const page = await open();
  await startQuestions(page, WORDS.en);
  await page.evaluate(CRASHES["a panic"]);
  await nudge(page);
  await expect(page.locator(".recovery__fine")).toContainText(/panicked at .*\.rs:\d+:\d+/);
  await expect(page.locator(".recovery__fine")).toContainText("page answer");
});

test("what is shipped holds no place for a test to crash it", async () => {
  const dist = new URL("../../dist/", import.meta.url);
  const files = (await readdir(dist)).filter((file) => /\.(js|wasm)$/.test(file));
  const builds = files.filter((file) => file.endsWith(".wasm")).map((file) => file.split("-")[0]);
  expect(builds.sort()).toEqual(["first", "sealed", "whole"]);
  for (const file of files) {
    expect((await readFile(new URL(file, dist))).includes("told to by a test"), file).toBe(false);
    expect((await readFile(new URL(file, dist))).includes("dealgaugeCrashes"), file).toBe(false);
  }
});

test("after two crashes within a minute nothing is opened by itself", async ({ open, problems }) => {
  problems.expect(CRASH);
  const page = await open();
  await startQuestions(page, WORDS.en, "Kestrel");
  await saved(page, WORDS.en);
  const before = await storage(page);
  const [{ id }] = recordsIn(before, "deal");
  const crash = async () => {
    await page.evaluate(CRASHES["a panic"]);
    await nudge(page);
    await expect(recovered(page)).toHaveText(AFTER.en.crashed);
  };
  const address = page.url();

  await crash();
  await page.getByRole("button", { name: AFTER.en.reload }).click();
  await started(page);
  await expect(page.locator("#fq-buy-gap")).toBeVisible();
  await crash();
  await page.getByRole("button", { name: AFTER.en.reload }).click();
  await expect(recovered(page)).toHaveText(AFTER.en.safe);
  await page.reload();
  await expect(recovered(page)).toHaveText(AFTER.en.safe);
  expect(page.url()).toBe(address);
  expect((await rawFile(page, AFTER.en)).storage).toEqual(before);

  // A deal of one's own choice; after that nothing is held back any more.
  await page.getByRole("button", { name: "Kestrel" }).first().click();
  await started(page);
  await expect(page.locator("h1")).toHaveText("Kestrel");
  expect(page.url()).toContain(`#/deal/${id}`);
  expect(await storage(page)).toEqual(before);
});

test("starting as usual after two crashes leads to the first page", async ({ open }) => {
  const page = await open();
  await startQuestions(page, WORDS.en);
  await page.evaluate(() => {
    sessionStorage["dealgauge:crashes"] = `${Date.now() - 59_000},${Date.now()}`;
  });
  await page.reload();
  await expect(recovered(page)).toHaveText(AFTER.en.safe);
  await page.getByRole("button", { name: AFTER.en.start }).click();
  await started(page);
  await expect(page.locator(".deal__name")).toHaveText("Kestrel");
});

test("two crashes more than a minute apart hold nothing back", async ({ open }) => {
  const page = await open();
  await page.evaluate(() => {
    sessionStorage["dealgauge:crashes"] = `${Date.now() - 61_000},${Date.now()}`;
  });
  await page.reload();
  await started(page);
  await expect(page.locator("main.recovery")).toHaveCount(0);
});

const NOT_LOADED = {
  "a wasm file that does not come": (page) => page.route(/whole-.*\.wasm$/, (route) => route.abort()),
  "a wasm file that is cut short": (page) => page.route(/whole-.*\.wasm$/, (route) => route.fulfill({ contentType: "application/wasm", body: "\0asm" })),
  "a page in the place of the wasm file": (page) => page.route(/whole-.*\.wasm$/, (route) => route.fulfill({ contentType: "text/html", body: "<p>Sign in" })),
  "a script that does not come": (page) => page.route(/loader-.*\.js$/, (route) => route.abort()),
};
for (const [name, prepare] of Object.entries(NOT_LOADED)) {
  test(`${name} is told, and the data can still be taken away`, async ({ page, baseURL, problems }) => {
    problems.expect(/Failed to load resource|MIME type/);
    // An earlier visit, with a journal.
    await page.goto(`${baseURL}nothing`);
    await page.evaluate(
      () =>
        new Promise((done) => {
          localStorage["dealgauge:deal:a"] = "\ud800 {";
          localStorage["somebody-else"] = "x";
          const asked = indexedDB.open("dealgauge", 1);
          asked.onupgradeneeded = () => {
            const base = asked.result;
            base.createObjectStore("records", { keyPath: "key" }).put({ key: "dealgauge:deal:a", seq: 7, text: "\ud800 {" });
            base.createObjectStore("meta").put(true, "settled");
          };
          asked.onsuccess = () => {
            asked.result.close();
            done();
          };
        }),
    );
    problems.expect(/404/);
    await prepare(page);
    await page.goto("");
    await expect(recovered(page)).toHaveText(AFTER.en.missing);
    const { storage, journal } = await rawFile(page, AFTER.en);
    expect(storage).toEqual({ "dealgauge:deal:a": "\ud800 {" });
    expect(journal).toEqual({
      meta: [["settled", true]],
      records: [["dealgauge:deal:a", { key: "dealgauge:deal:a", seq: 7, text: "\ud800 {" }]],
    });
  });
}

test("looking for a journal leaves none behind", async ({ page, problems }) => {
  problems.expect(/Failed to load resource/);
  await page.route(/first-.*\.wasm$/, (route) => route.abort());
  await page.goto("");
  await page.getByRole("button", { name: AFTER.en.download }).waitFor();
  // The start script has made one.
  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("dealgauge").onsuccess = () => done())));
  expect((await rawFile(page, AFTER.en)).journal).toBeNull();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test("a browser without WebAssembly is told what is missing", async ({ page }) => {
  await page.addInitScript(() => {
    delete window.WebAssembly;
  });
  await page.goto("");
  await expect(recovered(page)).toHaveText(AFTER.en.unable);
});

test("what is no fault of the app does not stop it", async ({ page }) => {
  await page.goto("");
  await started(page);
  await page.evaluate(async () => {
    const told = (error, filename = location.href) => dispatchEvent(new ErrorEvent("error", { error, filename, message: "told by a test" }));
    told(undefined);
    const elsewhere = new TypeError("an extension's own");
    elsewhere.stack = "TypeError: an extension's own\n    at chrome-extension://abc/inject.js:1:1";
    told(elsewhere, "chrome-extension://abc/inject.js");
    // What a file that did not come leaves behind, though it was asked for from WebAssembly.
    const unreached = new TypeError("Failed to fetch");
    unreached.stack = "TypeError: Failed to fetch\n    at http://localhost/first.wasm:wasm-function[1]:0x1";
    dispatchEvent(new PromiseRejectionEvent("unhandledrejection", { promise: Promise.resolve(), reason: unreached }));
    await new Promise((done) => {
      const image = new Image();
      image.onerror = done;
      image.src = "data:image/png,none";
      document.body.append(image);
    });
  });
  await startQuestions(page, WORDS.en);
  await pick(page, "fq-buy-gap", "3");
  await saved(page, WORDS.en);
  expect(await page.evaluate(() => globalThis.dealgaugeStopped)).toBeUndefined();
});

test("who waits for ten seconds is told, and the app comes all the same", async ({ page }) => {
  await page.clock.install();
  let release;
  const held = new Promise((done) => {
    release = done;
  });
  await page.route(/first-.*\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("");
  await expect(page.locator(".top")).toBeVisible();
  // The clock goes on by itself too, while a busy machine opens the page.
  await page.clock.fastForward(2_000);
  await expect(page.locator("main.recovery")).toHaveCount(0);
  await page.clock.fastForward(9_000);
  await expect(recovered(page)).toHaveText(AFTER.en.late);
  await expect(page.getByRole("button", { name: AFTER.en.reload })).toBeVisible();
  expect((await rawFile(page, AFTER.en)).storage).toEqual({});
  release();
  await started(page);
  await expect(page.locator("main.recovery")).toHaveCount(0);
  await startQuestions(page, WORDS.en);
});

test("where even the page for faults does not come, plain words do", async ({ page, problems }) => {
  problems.expect(/Failed to load resource/);
  await page.route(/(first-.*\.wasm|recovery-.*\.js)$/, (route) => route.abort());
  await page.goto("");
  await expect(page.locator("body")).toHaveText(/^Dealgauge is not running\..*赢单量表没有运行/);
  await expect(page.locator("body > p")).toBeVisible();
});

test("where the first script does not come, plain words do after a while", async ({ page, problems }) => {
  problems.expect(/Failed to load resource/);
  await page.route(/app-.*\.js$/, (route) => route.abort());
  await page.goto("");
  await expect(page.locator(".late")).toBeHidden();
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      animation.finish();
    }
  });
  await expect(page.locator(".late")).toBeVisible();
});

test("with scripts off the page says what it needs, and nothing else", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("");
  await expect(page.locator("noscript p").first()).toBeVisible();
  await expect(page.locator("noscript p").last()).toBeVisible();
  await expect(page.locator(".late")).toBeHidden();
  await context.close();
});

for (const locale of LANGUAGES) {
  for (const colorScheme of SCHEMES) {
    test(`the page for faults can be read by everybody, in ${locale}, ${colorScheme}`, async ({ open, problems }) => {
      problems.expect(CRASH);
      const page = await open({ locale, colorScheme, width: 320 });
      await startQuestions(page, WORDS[locale], "Kestrel");
      await page.evaluate(CRASHES["a panic"]);
      await nudge(page);
      await expect(recovered(page)).toHaveText(AFTER[locale].crashed);
      // axe needs timers, which are held back in here like all others.
      await page.evaluate(() => {
        globalThis.dealgaugeStopped = false;
      });
      expect(await axeViolations(page)).toEqual([]);
      await noSidewaysScroll(page);
      await page.evaluate(() => {
        sessionStorage["dealgauge:crashes"] = `${Date.now()},${Date.now()}`;
      });
      await page.reload();
      await expect(recovered(page)).toHaveText(AFTER[locale].safe);
      expect(await axeViolations(page)).toEqual([]);
      await noSidewaysScroll(page);
    });
  }
}
