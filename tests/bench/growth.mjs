// What becomes of the app as the years go by: `./dev bench growth`.
//
//   ./dev bench growth [--runs N] [--records N]…
//
// Each visit begins with a browser that was closed since it last had the store.
// The sizes take turns. The processor is not slowed.

import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { browserFlags } from "../support/flags.mjs";
import { serve } from "../support/serve.mjs";
import { median } from "./figures.mjs";
import { OPEN, store } from "./stores.mjs";
import { memoryOf, PROBE, tap } from "./visit.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const RESULTS = fileURLToPath(new URL("../../.tools/bench/", import.meta.url));
const ANSWERS = 6;
/** From more deals than these on there is a search. */
const FEW = 8;

const { values } = parseArgs({
  options: { runs: { type: "string", default: "5" }, records: { type: "string", multiple: true, default: ["10", "100", "1000", "10000"] }, help: { type: "boolean" } },
});
if (values.help) {
  console.log("./dev bench growth [--runs N] [--records N]…");
  process.exit();
}
const sizes = values.records.map(Number);

const place = await mkdtemp(join(tmpdir(), "dealgauge-growth-"));
const server = await serve({ dist: DIST });
try {
  const visits = Object.fromEntries(sizes.map((size) => [size, []]));
  for (const size of sizes) {
    await seed(size);
  }
  const before = loadavg()[0];
  for (let run = 0; run < Number(values.runs); run += 1) {
    for (const size of sizes) {
      visits[size].push(await visit(size));
    }
    console.error(`${run + 1} of ${values.runs}`);
  }
  await tell(visits, before);
} finally {
  await server.close();
  await rm(place, { recursive: true, force: true });
}

function launch(profile) {
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME || "/usr/bin/chromium",
    args: browserFlags(),
    viewport: { width: 1280, height: 800 },
    locale: "en",
    serviceWorkers: "block",
  });
}

/** A profile whose storage holds so many records, and on which the app has not run. */
async function seed(size) {
  const context = await launch(join(place, `seed-${size}`));
  const page = await context.newPage();
  await page.goto(`${server.url}icon.svg`);
  await page.evaluate((entries) => {
    for (const [key, text] of entries) {
      localStorage.setItem(key, text);
    }
  }, store(size));
  // Storage is written a while after it was changed.
  await page.waitForTimeout(6000);
  await context.close();
}

async function visit(size) {
  const profile = join(place, "visit");
  await cp(join(place, `seed-${size}`), profile, { recursive: true });
  const context = await launch(profile);
  try {
    return { ...(await home(context, size)), ...(await answering(context)) };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function home(context, size) {
  const page = await opened(context);
  // What the browser itself takes until it has at hand what it keeps.
  await page.addInitScript(() => {
    const begun = performance.now();
    void localStorage.length;
    window.storage = performance.now() - begun;
  });
  await page.goto(`${server.url}#/`, { waitUntil: "commit" });
  const start = await page.evaluate(() => window.probe.shown(".ledger > li"));
  const browser = await page.evaluate(() => window.storage);
  const devtools = await context.newCDPSession(page);
  await page.waitForTimeout(2500);
  const memory = await memoryOf(page, devtools);
  const seek = size > FEW * 100 ? await seeking(page) : undefined;
  await page.close();
  return { browser, start, memory, seek };
}

/** Typing into the search of home: until each letter’s result is on the screen. */
async function seeking(page) {
  await page.focus("#find");
  const times = [];
  for (const letter of "改造 12") {
    await page.evaluate(() => {
      window.seen = new Promise((resolve) => {
        addEventListener(
          "input",
          ({ timeStamp }) => {
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - timeStamp);
              port2.postMessage(0);
            });
          },
          { once: true, capture: true },
        );
      });
    });
    await page.keyboard.insertText(letter);
    times.push(await page.evaluate(() => window.seen));
    await page.waitForTimeout(200);
  }
  return times;
}

/** Answering a sheet: until each answer is on the screen, and what the page has to do for it. */
async function answering(context) {
  const page = await opened(context);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.setTimeDomain", { timeDomain: "threadTicks" });
  await devtools.send("Performance.enable");
  const work = async () => (await devtools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  await page.goto(`${server.url}#/sheet/${OPEN.sheet}`);
  await page.evaluate(() => window.probe.shown(".sheet label input"));
  await page.waitForTimeout(2500);
  const before = await work();
  const names = await page.locator(".sheet input[type=radio]").evaluateAll((all) => [...new Set(all.map(({ name }) => name))]);
  for (const name of names.slice(0, ANSWERS)) {
    await tap(page, `.sheet label:has(> input[name="${name}"][value="2"])`);
    await page.waitForTimeout(700);
  }
  const each = ((await work()) - before) / ANSWERS;
  const answer = (await page.evaluate(() => window.probe.taps.splice(0))).map(({ time }) => time);
  await page.close();
  return { answer, work: each };
}

async function opened(context) {
  const page = await context.newPage();
  await page.addInitScript(PROBE);
  return page;
}

async function tell(visits, before) {
  const rows = sizes.map((size) => {
    const of = (name) => visits[size].flatMap((own) => own[name] ?? []);
    const [browser, start, seek, answer, work, memory] = ["browser", "start", "seek", "answer", "work", "memory"].map((name) => median(of(name)));
    return { size, browser, start, own: start - browser, seek, answer, work, memory: memory / 1e6 };
  });
  const cell = (value, places = 0) => (value === undefined || Number.isNaN(value) ? "–" : value.toFixed(places)).padStart(9);
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, load ${before.toFixed(1)} to ${loadavg()[0].toFixed(1)}; medians of ${values.runs} visits`);
  console.log("  records  storage     home     seek   answer     work  MB held");
  for (const { size, browser, start, seek, answer, work, memory } of rows) {
    console.log([String(size).padStart(9), cell(browser), cell(start), cell(seek), cell(answer), cell(work, 1), cell(memory, 1)].join(""));
  }
  console.log(`
storage: what the browser itself takes until it has local storage at hand; home: from the address to a list one can use,
that included; seek: from a letter in the search to its result; answer: from the tap to its last frame; work:
of the main thread for an answer and all that follows from it. Milliseconds.`);
  await mkdir(RESULTS, { recursive: true });
  await writeFile(join(RESULTS, "growth.json"), `${JSON.stringify({ rows, visits }, undefined, 1)}\n`);
}
