// How much comes over the wire until somebody new can answer.

import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "./support.mjs";
import { startDeal } from "./app.mjs";
import { WORDS } from "./words.mjs";

/** What comes some seconds after the start, when the line is free; it does not belong to the first question. */
const LATER = /\/offline-[0-9A-Z]{8}\.js$/;
/** Everything up to the first question that can be answered. */
const CEILING = 160 * 1024;

const packed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

test("up to the first question no more than 160 KiB are fetched", async ({ page }) => {
  const coming = [];
  page.on("response", (response) => {
    const { protocol, pathname } = new URL(response.url());
    if (protocol === "http:" && !LATER.test(pathname)) {
      coming.push(response.body().then((bytes) => [pathname, bytes.length, packed(bytes)]));
    }
  });
  await page.goto("");
  await startDeal(page, WORDS.en, "Kestrel");
  await expect(page.locator("fieldset.item input").first()).toBeEnabled();
  await page.waitForLoadState("networkidle");

  const files = await Promise.all(coming);
  const all = files.reduce((sum, [, , bytes]) => sum + bytes, 0);
  const line = (path, plain, small) => `${String(plain).padStart(10)} ${String(small).padStart(8)}  ${path}`;
  console.log(
    ["     plain   brotli  file", ...files.map((file) => line(...file)), line("in all", files.reduce((sum, [, plain]) => sum + plain, 0), all)].join("\n"),
  );
  expect(all, "bytes").toBeLessThanOrEqual(CEILING);
});
