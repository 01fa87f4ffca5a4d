// Once it has been visited, the app needs no network; and whatever a host does
// in the meantime, no page is made of two versions.

import { cp, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { expect, LANGUAGES } from "./support.mjs";
import { downloaded, go, startDeal } from "./app.mjs";
import { DEAL, INSTRUMENTS, sheetOf, storeOf } from "./deals.mjs";
import { anotherVersion, buildIn, DIST } from "./deployed.mjs";
import { deploys } from "../soak/deploys.mjs";
import { test } from "./hosted.mjs";
import { buildOf, cachesOf, kept, opened, updated, visited, watchVersions } from "./visited.mjs";
import { WORDS } from "./words.mjs";

test.use({ serviceWorkers: "allow" });
test.describe.configure({ timeout: 120_000 });

for (const base of ["/", "/tools/deal%20gauge/"]) {
  test(`after one visit everything works with the network off, under ${base}`, async ({ host: hostOf, open }) => {
    const host = await hostOf({ base });
    const page = await open({ baseURL: host.url, storageState: storeOf(host.origin, "full"), route: "" });
    await kept(page);
    host.cut();

    await page.reload();
    await opened(page);
    for (const instrument of INSTRUMENTS) {
      await go(page, `#/instruments/${instrument.key}`);
      await expect(page.locator("main h1")).toContainText(instrument.title.en);
      await expect(page.locator("main .sheet")).toBeVisible();
      await go(page, `#/answer/${sheetOf(instrument)}`);
      await expect(page.locator("main fieldset").first()).toBeVisible();
    }
    const [first] = INSTRUMENTS;
    await go(page, `#/report/${sheetOf(first)}`);
    await expect(page.locator("main .verdict")).toBeVisible();
    await go(page, `#/sheet/${sheetOf(first)}`);
    await expect(page.locator("main .sheet")).toBeVisible();
    await go(page, `#/deal/${DEAL}`);
    await expect(page.locator("#stands .small-set__one")).not.toHaveCount(0);
    await go(page, "#/data");
    const file = await downloaded(page, () => page.getByRole("button", { name: WORDS.en.exportAll }).click());
    expect(JSON.parse(file.bytes).records).toHaveLength(INSTRUMENTS.length + 1);
  });
}

for (const locale of LANGUAGES) {
  test(`somebody new who was here for a moment begins a deal with the network off, in ${locale}`, async ({ host: hostOf, open }) => {
    const host = await hostOf();
    const page = await open({ baseURL: host.url, locale });
    await kept(page);
    host.cut();
    await page.reload();
    await startDeal(page, WORDS[locale], "Kestrel");
    await page.reload();
    await expect(page.locator("fieldset").first()).toBeVisible();
    await go(page, "#/about");
    await expect(page.locator("main h1")).toBeVisible();
  });
}

test("an open page goes on with its own version, and the next one is the new one", async ({ host: hostOf, open, folder }) => {
  const host = await hostOf();
  const build = await anotherVersion(join(folder, "b"), "b");
  const folders = new Map([[await buildIn(DIST), DIST], [build, join(folder, "b")]]);
  const page = await open({ baseURL: host.url });
  const faults = watchVersions(page, host);
  await kept(page);
  const before = await buildOf(page);

  await host.show(join(folder, "b"));
  expect(await updated(page)).toBe("activated");
  await expect(page.locator(".newer")).toBeVisible();
  // The rest of the app and an instrument, neither of which it had yet.
  await go(page, "#/instruments/tr");
  await expect(page.locator("main h1")).toBeVisible();
  await startDealAgain(page);
  expect(await buildOf(page)).toBe(before);
  expect(await faults(folders)).toEqual([]);

  // Another tab is of the new version, and leaves the old one its files.
  const other = await page.context().newPage();
  const others = watchVersions(other, host);
  await visited(other, host.url);
  expect(await buildOf(other)).toBe(build);
  await go(page, "#/instruments/mo");
  await expect(page.locator("main h1")).toContainText(WORDS.en.mo);
  await go(other, "#/instruments/mo");
  await expect(other.locator("main h1")).toContainText(WORDS.en.mo);
  expect(await others(folders)).toEqual([]);
  await other.close();

  await page.reload();
  await opened(page);
  expect(await buildOf(page)).toBe(build);
  await expect(page.locator(".newer")).toHaveCount(0);
  await go(page, "#/instruments/tr");
  await expect(page.locator("main h1")).toBeVisible();
  expect(await faults(folders)).toEqual([]);
  await expect.poll(() => cachesOf(page), { timeout: 30_000 }).toEqual([`dealgauge-${build}/`]);
});

async function startDealAgain(page) {
  await go(page, "#/");
  await startDeal(page, WORDS.en, "Kestrel");
}

test("a page that was there before anything was kept gets no file of another version", async ({ host: hostOf, open, folder, problems }) => {
  problems.expect(/MIME type/);
  const host = await hostOf();
  await anotherVersion(join(folder, "b"), "b");
  const page = await open({ baseURL: host.url });
  // Before the worker has had time to come.
  await host.show(join(folder, "b"));
  await go(page, "#/instruments/tr");
  await expect(page.locator("main").getByRole("button", { name: WORDS.en.retry })).toBeVisible();
  expect(host.sent.filter((name) => /^catalog-|^whole-/.test(name))).toEqual([]);
});

test("what a host sends in the place of a file is not kept, and the version before it stays", async ({ host: hostOf, open, folder }) => {
  const host = await hostOf();
  await anotherVersion(join(folder, "b"), "b");
  const page = await open({ baseURL: host.url });
  await kept(page);
  const before = [await buildOf(page), await cachesOf(page)];

  await host.show(join(folder, "b"));
  host.instead = [{ pattern: /whole-.*\.wasm$/, type: "text/html", body: "<!doctype html><title>Sign in to this network</title>" }];
  expect(await updated(page)).toBe("redundant");
  host.cut();
  await page.reload();
  await opened(page);
  expect([await buildOf(page), await cachesOf(page)]).toEqual(before);
  await go(page, "#/instruments/tr");
  await expect(page.locator("main h1")).toContainText(WORDS.en.tr);
});

test("what is not the app's goes to the host untouched", async ({ host: hostOf, open, folder }) => {
  await cp(DIST, folder, { recursive: true });
  const host = await hostOf({ folder });
  const page = await open({ baseURL: host.url });
  await kept(page);
  const asked = ["notes.txt", "sub/", "sub/index.html", "sub/app-0123456789abcdef.js", "sw.js", "_headers", "index.html"];
  host.instead = [{ pattern: /./, type: "text/plain", body: "from the host" }];
  for (const name of asked) {
    expect(await page.evaluate((name) => fetch(name).then((response) => response.text()), name), name).toBe("from the host");
  }
  const posted = await page.evaluate(() => fetch("./", { method: "POST" }).then((response) => response.text()));
  expect(posted).toBe("from the host");
  const other = await page.context().newPage();
  await other.goto(`${host.url}sub/`);
  await expect(other.locator("body")).toHaveText("from the host");
});

test("erasing everything takes along what was kept of the app, and the page goes on", async ({ host: hostOf, open }) => {
  const host = await hostOf();
  const page = await open({ baseURL: host.url, route: "#/data" });
  await kept(page);
  expect(await cachesOf(page)).toHaveLength(1);
  await page.getByLabel(WORDS.en.eraseLabel).fill(WORDS.en.eraseWord);
  await page.getByRole("button", { name: WORDS.en.erase }).click();
  await expect(page.locator("#erased")).toContainText(WORDS.en.erasedFound);
  expect(await cachesOf(page)).toEqual([]);

  await go(page, "#/instruments/tr");
  await expect(page.locator("main h1")).toContainText(WORDS.en.tr);
  expect(await cachesOf(page), "nothing comes back while the page is open").toEqual([]);
  await page.reload();
  await opened(page);
  await kept(page);
  host.cut();
  await page.reload();
  await expect(page.locator("main h1")).toContainText(WORDS.en.tr);
});

test("two copies of the app on one host leave each other their files", async ({ host: hostOf, open, folder }) => {
  const [before, after] = [join(folder, "before"), join(folder, "after")];
  await cp(DIST, join(before, "one"), { recursive: true });
  await anotherVersion(join(before, "two"), "two");
  await cp(join(before, "one"), join(after, "one"), { recursive: true });
  const build = await anotherVersion(join(after, "two"), "newer two");

  const host = await hostOf({ folder: before });
  const page = await open({ baseURL: host.url, route: "one/" });
  await kept(page);
  await visited(page, `${host.url}two/`);
  await kept(page);
  await host.show(after);
  await updated(page);
  await page.reload();
  // The second one tidies up after itself, and after nobody else.
  const left = [`dealgauge-${await buildIn(DIST)}/one/`, `dealgauge-${build}/two/`].sort();
  await expect.poll(async () => (await cachesOf(page)).sort(), { timeout: 30_000 }).toEqual(left);
});

test("version follows version, and a line that is cut meanwhile leaves one of the two, whole", async ({ browser, folder }) => {
  const { sums } = await deploys({ browser, folder: () => mkdtemp(join(folder, "v-")), seed: 20261123, runs: 3 });
  expect(sums.faults).toEqual([]);
  expect(sums.came).toBe(3);
  expect(sums.cut, "updates that were cut off").toBeGreaterThan(0);
});
