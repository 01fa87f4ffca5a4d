// A crash at every place that a build with the feature `crash` has: does the
// page for faults stand there within a second, does it give what is stored, is
// nothing written any more, and is everything there after a reload?
//
// Two walks through the app reach the places. The first time they only note
// which step reaches which place; then each place crashes in a walk of its own.

import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { browserFlags } from "../support/flags.mjs";
import { serve } from "../support/serve.mjs";
import { startQuestions } from "../e2e/app.mjs";
import { DEAL, INSTRUMENTS, sheetOf, storeOf } from "../e2e/deals.mjs";
import { AFTER, journal, rawFile, recovered } from "../e2e/recovery.mjs";
import { WORDS } from "../e2e/words.mjs";
import { numbers, pickOf } from "./random.mjs";

const DIST = process.env.CRASH_DIST ?? fileURLToPath(new URL("../../.tools/crash", import.meta.url));

const en = WORDS.en;
/** So many places there must be, and so fast must the page be there. */
const LEAST_PLACES = 50;
const LONGEST = 1000;
/** Besides a panic: these, at so many places each. */
const OTHER_ENDS = { overflow: 5, memory: 5 };
/** How long a step may take. */
const PATIENCE = 20_000;

const hash = (route) => (page) =>
  page.evaluate((route) => {
    location.hash = route;
  }, route);
const press = (name) => (page) => page.getByRole("button", { name, exact: true }).first().click();
const heard = (event) => (page) => page.evaluate(event);
const button = (name) => async (page) => {
  const coming = page.waitForEvent("download");
  await press(name)(page);
  await coming;
};

/** Each step ends when it can be seen to have worked. */
const WALKS = {
  new: [
    (page) => page.getByLabel(en.nameOfDeal).waitFor(),
    (page) => startQuestions(page, en),
    (page) => page.locator("#fq-buy-gap input[value='3']").check(),
    (page) => page.locator(".saved [role=status]:not(.unseen)").filter({ hasText: en.saved }).first().waitFor(),
    async (page) => {
      await page.locator("#fq-buy-gap summary").click();
      await page.locator("#fq-buy-gap-note").fill("Oak");
    },
    (page) => page.keyboard.press("2"),
    press(en.other),
    press(WORDS["zh-CN"].other),
    heard(() => {
      Object.defineProperty(document, "hidden", { value: true, configurable: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      delete document.hidden;
      dispatchEvent(new PageTransitionEvent("pagehide"));
    }),
    heard(() => {
      const [key, newValue] = Object.entries(localStorage).find(([key]) => key.includes(":deal:"));
      dispatchEvent(new StorageEvent("storage", { key, newValue }));
    }),
    async (page) => {
      await hash("#/about")(page);
      await page.getByRole("radio", { name: en.dark }).check();
    },
    async (page) => {
      await hash("#/sample")(page);
      await page.locator("#stands .small-set__one").first().waitFor();
    },
    async (page) => {
      await hash("#/data")(page);
      await page.locator("#erase").waitFor();
    },
    heard(() => dispatchEvent(new StorageEvent("storage", { key: "dealgauge:deal:nobody", newValue: null }))),
    async (page) => {
      const keys = await page.evaluate(() => localStorage.length);
      await page.locator("#delete tbody button").first().click();
      await page.waitForFunction((keys) => localStorage.length < keys, keys);
      await press("Undo")(page);
      await page.waitForFunction((keys) => localStorage.length === keys, keys);
    },
    async (page) => {
      await page.locator("#erase").fill(en.eraseWord);
      await press(en.erase)(page);
      await page.locator("#erased").filter({ hasText: en.erasedFound }).waitFor();
    },
  ],
  full: [
    (page) => page.locator(".deal__name").first().waitFor(),
    ...["#/instruments", "#/instruments/fq", `#/deal/${DEAL}`, `#/group/${DEAL}/mo`, "#/no/such"].map((route) => async (page) => {
      const before = await page.title();
      await hash(route)(page);
      await page.waitForFunction((before) => document.title !== before && !document.querySelector(".loading"), before);
    }),
    async (page) => {
      await hash("#/instruments/fq")(page);
      await press(en.printBlank)(page);
    },
    async (page) => {
      await hash(`#/sheet/${sheetOf(INSTRUMENTS.find(({ key }) => key === "fq"))}`)(page);
      await page.locator(".sheet").waitFor();
    },
    async (page) => {
      await hash(`#/report/${sheetOf(INSTRUMENTS.find(({ key }) => key === "oq"))}`)(page);
      await page.getByRole("button", { name: "Save as SVG" }).first().waitFor();
    },
    button("Save as SVG"),
    button("Save as PNG"),
    press("Copy as text"),
    async (page) => {
      await hash(`#/deal/${DEAL}`)(page);
      await press(en.rename)(page);
      await page.getByLabel(en.customer, { exact: true }).fill("Oak");
      await press(en.keepNames)(page);
    },
    (page) => page.locator(".saved [role=status]:not(.unseen)").filter({ hasText: en.saved }).first().waitFor(),
    async (page) => {
      await hash("#/data")(page);
      await button(en.exportAll)(page);
    },
    async (page) => {
      const coming = page.waitForEvent("download");
      await press(en.exportAll)(page);
      const file = await (await coming).path();
      await page.locator("#delete tbody button").first().click();
      await page.getByLabel(en.importFile).setInputFiles({ name: "a.json", mimeType: "application/json", buffer: await readFile(file) });
      await page.locator("#incoming button").first().click();
    },
    async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      });
      await hash("#/about")(page);
      await page.getByRole("radio", { name: en.dark }).check();
      await page.locator(".unsaved").waitFor();
    },
  ],
};

/** In the page, before anything of the app: what happens at a place, and what is stored just then. */
function prepare({ place, end }) {
  window.reached = [];
  window.dealgaugeCrashes = (name) => {
    if (!window.reached.includes(name)) {
      window.reached.push(name);
    }
    if (name !== place || sessionStorage["test:crashed"]) {
      return "";
    }
    sessionStorage["test:crashed"] = "yes";
    window.crash = { at: performance.now(), stored: { ...localStorage } };
    new MutationObserver(() => {
      if (document.querySelector("main.recovery h1")) {
        window.crash.shown ??= performance.now();
      }
    }).observe(document, { childList: true, subtree: true });
    return end;
  };
  window.startedOnce = new Promise((done) => {
    addEventListener("TrunkApplicationStarted", done, { once: true });
  });
}

async function opened(browser, url, walk, armed = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: "en",
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
    storageState: walk === "full" ? storeOf(new URL(url).origin, "full") : undefined,
  });
  await context.addInitScript(prepare, armed);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto("");
  return { context, page };
}

/** Which places there are, each with the walk and the step that first lead to it. */
async function places(browser, url, tell) {
  const found = new Map();
  for (const walk of Object.keys(WALKS)) {
    const { context, page } = await opened(browser, url, walk);
    for (const [step, go] of WALKS[walk].entries()) {
      await go(page);
      // What a step leaves for later belongs to it too.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
      for (const place of await page.evaluate(() => window.reached)) {
        if (!found.has(place)) {
          found.set(place, { walk, step });
        }
      }
    }
    await context.close();
  }
  tell(`${found.size} places: ${[...found.keys()].join(", ")}`);
  return found;
}

/** One crash; gives what was wrong about it, and how long the page took. */
async function crashed(browser, url, { place, end, walk, step }) {
  const faults = [];
  const { context, page } = await opened(browser, url, walk, { place, end });
  try {
    const stopped = recovered(page).waitFor();
    for (const go of WALKS[walk].slice(0, step + 1)) {
      await Promise.race([go(page).catch(() => {}), stopped.catch(() => {})]);
    }
    await stopped;
    const { at, shown, stored } = await page.evaluate(() => window.crash);
    const lasted = shown - at;
    if (!(lasted <= LONGEST)) {
      faults.push(`shown after ${Math.round(lasted)} ms`);
    }
    const same = (one, other) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
    const now = () => page.evaluate(() => ({ ...localStorage }));
    if ((await recovered(page).textContent()) !== AFTER.en.crashed && (await recovered(page).textContent()) !== AFTER["zh-CN"].crashed) {
      faults.push("says something else");
    }
    const words = (await page.locator("html").getAttribute("lang")) === "en" ? AFTER.en : AFTER["zh-CN"];
    const file = await rawFile(page, words);
    if (!same(file.storage, stored)) {
      faults.push("the file is not what was stored");
    }
    if (JSON.stringify(file.journal) !== JSON.stringify(await journal(page))) {
      faults.push("the file is not what the journal holds");
    }
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent("pagehide"));
      location.hash = "#/about";
    });
    if (/Kestrel|“/.test(await page.locator(".recovery__fine").textContent())) {
      faults.push("the details tell what was typed");
    }
    if (!same(await now(), stored)) {
      faults.push("something was written");
    }
    await page.getByRole("button", { name: words.reload }).click();
    await page.waitForFunction(() => performance.getEntriesByType("navigation")[0].type === "reload");
    await page.evaluate(() => window.startedOnce);
    const after = await now();
    const lost = Object.keys(stored).filter((key) => after[key] !== stored[key]);
    if (lost.length > 0) {
      faults.push(`changed by the reload: ${lost.join(", ")}`);
    }
    return { faults, lasted };
  } catch (error) {
    return { faults: [...faults, String(error.message).split("\n")[0]] };
  } finally {
    await context.close();
  }
}

export async function points({ runs, seed, tell }) {
  if (!(await stat(`${DIST}/index.html`).catch(() => undefined))) {
    return { ok: true, skipped: true, line: "there is no build with the feature `crash`" };
  }
  const random = numbers(seed);
  const server = await serve({ dist: DIST });
  const browser = await chromium.launch({ executablePath: process.env.CHROME || "/usr/bin/chromium", args: browserFlags() });
  try {
    const found = await places(browser, server.url, tell);
    const all = [...found].map(([place, way]) => ({ place, ...way }));
    const crashes = all.map((way) => ({ ...way, end: "panic" }));
    for (const [end, times] of Object.entries(OTHER_ENDS)) {
      for (let time = 0; time < times; time += 1) {
        crashes.push({ ...pickOf(random, all), end });
      }
    }
    while (crashes.length > runs) {
      crashes.splice(Math.floor(random() * crashes.length), 1);
    }
    const bad = [];
    let longest = 0;
    for (const crash of crashes) {
      const { faults, lasted = 0 } = await crashed(browser, server.url, crash);
      longest = Math.max(longest, lasted);
      tell(`${crash.end} at “${crash.place}”: ${faults.length > 0 ? faults.join("; ") : `${Math.round(lasted)} ms`}`);
      bad.push(...(faults.length > 0 ? [`${crash.end} at ${crash.place}: ${faults.join("; ")}`] : []));
    }
    const ok = bad.length === 0 && found.size >= LEAST_PLACES;
    const line = `${found.size} places, ${crashes.length} crashes, ${crashes.length - bad.length} as they should be, page after ${Math.round(longest)} ms at most`;
    return { ok, line: [line, ...bad].join("\n") };
  } finally {
    await browser.close();
    await server.close();
  }
}
