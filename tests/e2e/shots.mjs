// Pictures of the app for people to look over: every page of `places.mjs`,
// narrow, middling and wide, light and dark, in both languages, and as it prints.
//
//   ./dev shots [--only NAME]… [--seed FILE] [--width N]… [--no-print]
//
// --seed FILE  a JSON object of local-storage keys and their text, put in place
//              before the app starts. Values that are not text are written as JSON.
//
// The pictures lie in .tools/shots/ as NAME-WIDTH-SCHEME-LANGUAGE.png.

import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { serve } from "../support/serve.mjs";
import { sampleStore } from "./app.mjs";
import { PLACES, settled } from "./places.mjs";
import { browserFlags } from "../support/flags.mjs";
import { WORDS } from "./words.mjs";

const WIDTHS = [320, 768, 1440];
const SCHEMES = ["light", "dark"];
const LANGUAGES = ["en", "zh-CN"];
const HEIGHT = 900;

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    seed: { type: "string" },
    width: { type: "string", multiple: true },
    "no-print": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log("./dev shots [--only NAME]… [--seed FILE] [--width N]… [--no-print]");
  console.log(`names: ${PLACES.map(({ key }) => key).join(", ")}`);
} else {
  await takeAll();
}

async function takeAll() {
  const folder = fileURLToPath(new URL("../../.tools/shots", import.meta.url));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const places = PLACES.filter(({ key }) => !values.only || values.only.includes(key));
  const widths = values.width?.map(Number) ?? WIDTHS;
  const seed = values.seed ? JSON.parse(await readFile(values.seed, "utf8")) : {};
  const server = await serve({ dist: fileURLToPath(new URL("../../dist", import.meta.url)), quality: 5 });
  const browser = await chromium.launch({
    executablePath: process.env.CHROME || "/usr/bin/chromium",
    args: browserFlags(),
  });
  try {
    for (const locale of LANGUAGES) {
      for (const colorScheme of SCHEMES) {
        for (const place of places) {
          const sample = place.route && (await sampleStore(browser, server.url, locale));
          const context = await browser.newContext({
            baseURL: server.url,
            locale,
            colorScheme,
            storageState: sample?.state,
          });
          await context.addInitScript(plant, seed);
          const page = await context.newPage();
          await page.goto(sample ? place.route(sample) : "");
          await page.evaluate(() => window.appStarted);
          await place.then?.(page, WORDS[locale]);
          await settled(page);
          for (const width of widths) {
            await shoot(page, width, join(folder, `${place.key}-${width}-${colorScheme}-${locale}.png`));
          }
          if (colorScheme === "light" && !values["no-print"]) {
            await page.pdf({ path: join(folder, `${place.key}-print-${locale}.pdf`), preferCSSPageSize: true });
          }
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`The pictures are in ${folder}`);
}

async function shoot(page, width, path) {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.screenshot({ path, fullPage: true, animations: "disabled" });
  console.log(path.split("/").at(-1));
}

/** Runs in the page, before any script of it. */
function plant(seed) {
  window.appStarted = new Promise((started) => {
    addEventListener("TrunkApplicationStarted", () => started(true), { once: true });
  });
  if (location.protocol !== "about:") {
    for (const [key, value] of Object.entries(seed)) {
      if (localStorage.getItem(key) === null) {
        localStorage.setItem(key, typeof value === "string" ? value : JSON.stringify(value));
      }
    }
  }
}
