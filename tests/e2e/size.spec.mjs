// How much comes over the wire: until somebody new can answer, and in all.
// `SIZES=record ./dev test e2e -- size` writes today's figures into sizes.json,
// to be committed; the ceiling in there is lowered by hand.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { BUDGET, committed, packed, RECORD, sizesIn, table } from "../support/sizes.mjs";
import { expect, test } from "./support.mjs";
import { startDeal } from "./app.mjs";
import { WORDS } from "./words.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** What comes some seconds after the start, when the line is free; it does not belong to the first question. */
const LATER = /\/(ahead|offline)-[0-9A-Z]{8}\.js$/;

test("up to the first question no more than 160 KiB are fetched, and in all no more than the ceiling", async ({ page }) => {
  test.slow();
  const coming = [];
  page.on("response", (response) => {
    const { protocol, pathname } = new URL(response.url());
    if (protocol === "http:" && !LATER.test(pathname)) {
      coming.push(response.body().then((bytes) => [pathname, bytes.length, packed(bytes)]));
    }
  });
  // Nothing is got ahead then.
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto("");
  await startDeal(page, WORDS.en, "Kestrel");
  await expect(page.locator("fieldset.item input").first()).toBeEnabled();
  await page.waitForLoadState("networkidle");

  const files = await Promise.all(coming);
  const now = { first: files.reduce((sum, [, , bytes]) => sum + bytes, 0), ...(await sizesIn(DIST)) };
  const recorded = JSON.parse(await readFile(RECORD, "utf8"));
  const before = committed();
  const line = ([path, plain, small]) => `${String(plain).padStart(10)} ${String(small).padStart(8)}  ${path}`;
  console.log(["     plain   brotli  file of the first load", ...files.map(line), "", table(now, before)].join("\n"));
  // All of it was to fit 400 KiB and takes nearly twice as much. What holds today is a ceiling, which
  // may only fall.
  const missed = now.total - BUDGET.total;
  console.log(missed > 0 ? `All that is kept misses its budget by ${missed.toLocaleString("en")} bytes; the ceiling is ${recorded.ceiling.toLocaleString("en")}.` : "");
  if (process.env.SIZES === "record") {
    await writeFile(RECORD, `${JSON.stringify({ ceiling: recorded.ceiling, ...now }, undefined, 2)}\n`);
  }

  expect(now.first, "bytes of the first load").toBeLessThanOrEqual(BUDGET.first);
  expect(now.total, "bytes in all").toBeLessThanOrEqual(recorded.ceiling);
  expect(recorded.ceiling, "the ceiling only falls").toBeLessThanOrEqual(before?.ceiling ?? recorded.ceiling);
});

test("the later wasm file repeats nothing: it takes what it needs from the first", async () => {
  const files = await readdir(DIST);
  const compiled = async (name) => new WebAssembly.Module(await readFile(`${DIST}/${files.find((file) => file.startsWith(name) && file.endsWith(".wasm"))}`));
  const [first, whole] = await Promise.all([compiled("first-"), compiled("whole-")]);
  const offered = WebAssembly.Module.exports(first).map(({ name, kind }) => `${kind} ${name}`);
  const taken = WebAssembly.Module.imports(whole).filter(({ module }) => module === "first");
  expect(taken.filter(({ kind }) => kind === "function").length, "functions taken from the first").toBeGreaterThan(200);
  expect(taken.map(({ kind }) => kind)).toContain("memory");
  for (const { name, kind } of taken) {
    expect(offered).toContain(`${kind} ${name}`);
  }
});
