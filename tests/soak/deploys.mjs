// One version of the app is put in the place of the other, again and again, while
// a page is open; half of the times the line is cut somewhere in the middle. What
// opens then, without a network, is the version before or the new one, and no page
// is ever given a file of another version than its own.

import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { anotherVersion, buildIn, DIST, Host } from "../e2e/deployed.mjs";
import { buildOf, cachesOf, kept, opened, updated, visited, watchVersions } from "../e2e/visited.mjs";
import { browserFlags } from "../support/flags.mjs";
import { numbers, pickOf, whole } from "./random.mjs";

const INSTRUMENTS = ["bs", "cr", "dw", "ex", "fq", "gc", "mo", "ng", "oq", "pf", "tr", "va"];
/** Some lines are cut only when all has come. */
const BEYOND = 1.2;

export async function deploys({ runs, seed, folder, tell = () => {}, browser: given }) {
  const random = numbers(seed);
  const sums = { came: 0, cut: 0, before: 0, after: 0, faults: [] };
  const host = await Host.of({ folder: DIST });
  const browser = given ?? (await chromium.launch({ executablePath: process.env.CHROME || "/usr/bin/chromium", args: browserFlags() }));
  const context = await browser.newContext({ serviceWorkers: "allow" });
  try {
    const page = await context.newPage();
    const place = { page, host, random, sums, faults: watchVersions(page, host), folders: new Map([[await buildIn(DIST), DIST]]), bytes: await bytesIn(DIST) };
    await visited(page, host.url);
    await kept(page);
    for (let run = 1; run <= runs; run += 1) {
      const known = sums.faults.length;
      await deploy(place, await folder(), `version ${run} of ${seed}`).catch((error) => sums.faults.push(error.message));
      sums.faults.slice(known).forEach((fault) => tell(`deploy ${run}: ${fault}`));
      if (sums.faults.length > 20) {
        break;
      }
    }
    await tidied(place);
  } finally {
    await context.close();
    await (given ? undefined : browser.close());
    await host.close();
  }
  return {
    ok: sums.faults.length === 0 && sums.came === runs,
    line:
      `${sums.came} deploys, each followed by a page of its own version; the line cut in ${sums.cut} of them, ` +
      `after which the version before opened ${sums.before} times and the new one ${sums.after} times; ${sums.faults.length} faults`,
    sums,
  };
}

/** As much as an update fetches at most. */
async function bytesIn(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => !name.endsWith(".html"));
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

async function deploy(place, folder, label) {
  const { page, host, random, sums, folders, bytes } = place;
  const before = await buildOf(page);
  const build = await anotherVersion(folder, label);
  folders.set(build, folder);
  await host.show(folder);

  if (random() < 0.5) {
    host.cut(whole(random, 1, Math.round(bytes * BEYOND)));
    await updated(page);
    // What is open goes on.
    await lookAround(place, before, "with the line cut");
    sums.cut += host.isCut ? 1 : 0;
    host.cut();
    await page.reload();
    await opened(page);
    const found = await buildOf(page);
    sums[found === before ? "before" : "after"] += 1;
    await lookAround(place, found === before ? before : build, "afterwards, without a network");
    host.mend();
  }
  await updated(page);
  await page.reload();
  await opened(page);
  await lookAround(place, build, "after the new version came");
  sums.came += 1;

  for (const [old, gone] of folders) {
    if (![before, build].includes(old) && gone !== DIST) {
      folders.delete(old);
      await rm(gone, { recursive: true, force: true });
    }
  }
}

/** In the end, what no page uses any more is gone. */
async function tidied({ page, sums }) {
  const wanted = `dealgauge-${await buildOf(page)}/`;
  const until = Date.now() + 30_000;
  let caches;
  do {
    await new Promise((done) => setTimeout(done, 500));
    caches = await cachesOf(page);
  } while (caches.join() !== wanted && Date.now() < until);
  if (caches.join() !== wanted) {
    sums.faults.push(`in the end there is kept: ${caches}`);
  }
}

/** Opens pages that take files, and says what is not of the version it should be. */
async function lookAround({ page, random, sums, faults, folders }, build, when) {
  const found = await buildOf(page);
  if (found !== build) {
    sums.faults.push(`${when}: the page is of ${found}, not of ${build}`);
  }
  const key = pickOf(random, INSTRUMENTS);
  await page.evaluate((route) => {
    location.hash = route;
  }, `#/instruments/${key}`);
  try {
    await page.locator("main .sheet").first().waitFor({ timeout: 15_000 });
  } catch {
    sums.faults.push(`${when}: ${key} does not open`);
  }
  sums.faults.push(...(await faults(folders)).map((fault) => `${when}: ${fault}`));
}
