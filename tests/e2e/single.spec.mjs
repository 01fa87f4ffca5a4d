// The app as one file: opened from a folder as anyone opens a file, with no
// network, it is used from the first question to a backup that is brought back.

import { copyFile, mkdir, readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { axeViolations, expect, LANGUAGES, noSidewaysScroll, started, switchLanguage, test as base } from "./support.mjs";
import { choose, downloaded, go, pick, recordsIn, saved, startDeal, startQuestions, storage } from "./app.mjs";
import { INSTRUMENTS } from "./deals.mjs";
import { WORDS } from "./words.mjs";

const FILE = fileURLToPath(new URL("../../dist/dealgauge.html", import.meta.url));

/** It is sent by mail: no more than so many bytes. */
const ROOM = 1_200_000;

const SAID = {
  en: { where: "Your deals are in this browser, under the address of this copy: ", stays: "They stay with that address" },
  "zh-CN": { where: "单子存在本浏览器里，归在这一份文件的地址名下：", stays: "数据只跟着这个地址" },
};

const test = base.extend({
  /** `single(options)` opens a copy of the file, with the network off, and fails the test when it asks for anything else. */
  single: async ({ open }, use, testInfo) => {
    const asked = [];
    await use(async ({ name = "赢单 量表/dealgauge.html", ...options } = {}) => {
      const copy = testInfo.outputPath(name);
      await mkdir(fileURLToPath(new URL("./", pathToFileURL(copy))), { recursive: true });
      await copyFile(FILE, copy);
      const address = pathToFileURL(copy).href;
      const page = await open({ route: address, offline: true, ...options });
      asked.push(...(await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name))));
      page.on("request", (request) => {
        const [url] = request.url().split("#");
        if (url !== address && !/^(?:data|blob):/.test(url)) {
          asked.push(url);
        }
      });
      return { page, copy, address };
    });
    expect(asked, "asked for besides the file").toEqual([]);
  },
});

for (const locale of LANGUAGES) {
  test(`from the first answer to a backup brought back, in one file, in ${locale}`, async ({ single }) => {
    const words = WORDS[locale];
    const { page } = await single({ locale, acceptDownloads: true });
    await startQuestions(page, words);
    await pick(page, "fq-buy-gap", "3");
    await pick(page, "fq-buy-impact", "dk");
    await saved(page, words);

    await page.reload();
    await started(page);
    await expect(page.locator("#fq-buy-gap input[value='3']")).toBeChecked();
    const [sheet] = recordsIn(await storage(page), "assessment");
    await go(page, `#/report/${sheet.id}`);
    await expect(page.locator("main .verdict")).toBeVisible();

    await go(page, "#/data");
    const file = await downloaded(page, () => page.getByRole("button", { name: words.exportAll }).click());
    const before = recordsIn(await storage(page), "assessment");
    await page.getByLabel(words.eraseLabel).fill(words.eraseWord);
    await page.getByRole("button", { name: words.erase }).click();
    await expect(page.locator("#erased")).toContainText(words.erasedFound);
    expect(recordsIn(await storage(page), "deal")).toEqual([]);
    await choose(page, words, file.name, file.bytes);
    await page.getByRole("button", { name: words.add(2) }).click();
    await saved(page, words);
    expect(recordsIn(await storage(page), "assessment")).toEqual(before);
  });

  test(`every page of the file says where the data are, in ${locale}`, async ({ single }) => {
    for (const colorScheme of ["light", "dark"]) {
      const { page, copy } = await single({ locale, colorScheme, width: 320 });
      const foot = page.locator("aside.foot");
      for (const route of ["#/", "#/instruments", "#/data", "#/about"]) {
        await go(page, route);
        await expect(page.locator("main h1")).toBeVisible();
        await expect(foot).toContainText(`${SAID[locale].where}file://${copy}`);
        await expect(foot).toContainText(SAID[locale].stays);
        await expect(page.locator("body > :last-child")).toHaveClass(/\bfoot\b/);
      }
      expect(await axeViolations(page)).toEqual([]);
      await noSidewaysScroll(page);
      const other = LANGUAGES.find((language) => language !== locale);
      await switchLanguage(page, other);
      await expect(foot).toContainText(SAID[other].stays);
    }
  });
}

test("the file opens every instrument", async ({ single }) => {
  const { page } = await single();
  await startDeal(page, WORDS.en, "Kestrel");
  for (const instrument of INSTRUMENTS) {
    await go(page, `#/instruments/${instrument.key}`);
    await expect(page.locator("main h1")).toContainText(instrument.title.en);
    await expect(page.locator("main .sheet")).toBeVisible();
  }
});

test("a crash in the file is told as in the app, with the data to take away", async ({ single, problems }) => {
  problems.expect(/told to by a test|wasm-function|stopped/);
  const { page } = await single();
  await page.evaluate(() => globalThis.dealgaugeStop("src/ui/mod.rs:1:1\ntold to by a test"));
  await expect(page.locator("main.recovery h1")).toBeVisible();
  const room = await page.locator("main.recovery").evaluate((main) => getComputedStyle(main).paddingTop);
  expect(room, "its styles are there").not.toBe("0px");
  const file = await downloaded(page, () => page.getByRole("button", { name: "Download raw data" }).click());
  expect(JSON.parse(file.bytes).dealgauge).toBe("raw");
});

test("the file runs only what it was built with, and has no way out", async ({ single, problems }) => {
  problems.expect(/Content Security Policy|TrustedScript|policy:/);
  const { page } = await single();
  const text = await readFile(FILE, "utf8");
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text);
  const hash = "'sha256-[A-Za-z0-9+/]{43}='";
  expect(policy).toMatch(
    new RegExp(
      `^default-src 'none'; script-src ${hash} 'wasm-unsafe-eval'; style-src ${hash}; img-src data: blob:; base-uri 'none'; form-action 'none'; ` +
        "require-trusted-types-for 'script'; trusted-types 'none'$",
    ),
  );
  const tried = await page.evaluate(async () => {
    const script = document.createElement("script");
    let isRefused = false;
    try {
      script.text = "globalThis.ran = true";
    } catch {
      isRefused = true;
    }
    document.head.append(script);
    const fetched = await fetch("https://example.com/").then(
      () => "fetched",
      () => "refused",
    );
    return [globalThis.ran ?? isRefused, fetched];
  });
  expect(tried).toEqual([true, "refused"]);
});

test("the file is small enough for mail", async () => {
  expect((await readFile(FILE)).length).toBeLessThanOrEqual(ROOM);
});
