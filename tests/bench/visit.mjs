// One visit of one subject by somebody new, in a browser of its own: the way from
// the address to the first question, through all of them, and to the report.

import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { browserFlags } from "../support/flags.mjs";

export const PROBE = readFileSync(new URL("probe.js", import.meta.url), "utf8");
/** A phone of the middling kind. */
const PHONE = { viewport: { width: 412, height: 915 }, deviceScaleFactor: 2, locale: "en", colorScheme: "light" };
/** Longer than a tap is watched, and than the app waits before it writes. */
const PAUSE = 320;

export const CPU = 4;

/** Lines: bits and milliseconds as the DevTools protocol takes them. */
export const LINES = {
  fast: undefined,
  slow: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
};

/**
 * @param {object} subject see subjects.mjs
 * @param {object} how `url`, where it is served; `line`, of LINES; `answers`,
 *   whether it goes past the first question
 */
export async function visit(subject, { url, line, answers }) {
  const browser = await chromium.launch({ executablePath: process.env.CHROME || "/usr/bin/chromium", args: browserFlags() });
  try {
    const context = await browser.newContext(PHONE);
    await context.addInitScript((store) => {
      for (const [key, text] of Object.entries(store)) {
        if (localStorage.getItem(key) === null) {
          localStorage.setItem(key, text);
        }
      }
    }, subject.store);
    await context.addInitScript(PROBE);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    // By the clock of the thread: what else the machine does is not the page’s work.
    await devtools.send("Performance.setTimeDomain", { timeDomain: "threadTicks" });
    await devtools.send("Performance.enable");
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU });
    if (LINES[line]) {
      await devtools.send("Network.emulateNetworkConditions", LINES[line]);
    }
    const wire = overTheWire(devtools);
    const [first] = subject.screens[0];
    await page.goto(url + subject.route, { waitUntil: "commit" });
    const ready = await page.evaluate((selector) => window.probe.shown(selector), subject.option(first.id, "0"));
    const loaded = { ready, load: (await busy(devtools)) * 1000, ...wire() };
    // The largest paint is only known when nothing larger follows.
    await page.waitForTimeout(500);
    const { paint, shift } = await page.evaluate(() => ({ paint: window.probe.paint, shift: window.probe.shift }));
    const walked = answers ? await walk(subject, page, devtools) : {};
    return { ...loaded, paint, shift, ...walked, bytesInAll: wire().bytes, browser: `Chromium ${browser.version()}` };
  } finally {
    await browser.close();
  }
}

/** Counts what has come so far: bytes as sent, headers and all. */
function overTheWire(devtools) {
  const seen = new Set();
  let bytes = 0;
  devtools.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (/^https?:/.test(request.url) && !request.url.endsWith("/favicon.ico")) {
      seen.add(requestId);
    }
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes += seen.has(requestId) ? encodedDataLength : 0;
  });
  return () => ({ requests: seen.size, bytes });
}

async function walk(subject, page, devtools) {
  const answer = [];
  const turn = [];
  const changes = [];
  let work = 0;
  let given = 0;
  for (const [at, screen] of subject.screens.entries()) {
    if (at > 0) {
      turn.push(...(await tapped(page, subject.next, [subject.option(screen[0].id, "0")], subject.option(subject.screens[at - 1][0].id, "0"))));
      await page.waitForTimeout(PAUSE);
    }
    for (const { id } of screen) {
      const before = await busy(devtools);
      await tap(page, subject.option(id, String((given * 3) % 5)));
      await page.waitForTimeout(PAUSE);
      work += (await busy(devtools)) - before;
      given += 1;
    }
    const taps = await page.evaluate(() => window.probe.taps.splice(0));
    const own = taps.slice(-screen.length);
    answer.push(...own.map(({ time }) => time));
    changes.push(...own.map((tap) => tap.changes));
  }
  const memory = await memoryOf(page, devtools);
  const [report, wholeReport] = subject.report ? await tapped(page, subject.report, subject.reported) : [];
  return { answer, turn, changes, work: (work * 1000) / given, memory, report, wholeReport };
}

/** Seconds that the main thread has worked. */
async function busy(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value;
}

export async function tap(page, selector) {
  // In the middle, where no bar of the page covers it.
  const at = await page.locator(selector).first().evaluate((target) => {
    target.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = target.getBoundingClientRect();
    return [left + Math.min(width / 2, 60), top + height / 2];
  });
  await page.mouse.click(...at);
}

/** Milliseconds from a tap to each of what it leads to. */
async function tapped(page, selector, thens, gone) {
  await page.waitForTimeout(PAUSE);
  await page.evaluate(
    ([thens, gone]) => {
      const times = async () => {
        const all = await Promise.all(thens.map((then) => window.probe.shown(then, gone)));
        return all.map((now) => now - window.probe.begun());
      };
      window.arrival = new Promise((resolve) => {
        addEventListener("pointerup", () => resolve(times()), { once: true });
      });
    },
    [thens, gone],
  );
  await tap(page, selector);
  return page.evaluate(() => window.arrival);
}

/** Bytes of the heap of JavaScript and of WebAssembly that are in use. */
export async function memoryOf(page, devtools) {
  await devtools.send("HeapProfiler.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0 } = await devtools.send("Runtime.getHeapUsage");
  return usedSize + embedderHeapUsedSize + (await page.evaluate(() => window.probe.wasmBytes()));
}
