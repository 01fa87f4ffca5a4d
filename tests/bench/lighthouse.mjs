// What Lighthouse says of the release build: `./dev bench lighthouse`.
//
//   ./dev bench lighthouse [--runs N]
//
// As a phone, on Lighthouse's own slow line. Each visit has a browser that knows
// nothing yet. What keeps a page from full marks is named below the table.

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { browserFlags } from "../support/flags.mjs";
import { serve } from "../support/serve.mjs";
import { median } from "./figures.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const RESULTS = fileURLToPath(new URL("../../.tools/bench/", import.meta.url));
/** The least that each is to reach. */
const BARS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 90 };
const PAGES = { "first page": "", catalogue: "#/instruments", instrument: "#/instruments/tr", "sample deal": "#/sample", data: "#/data" };

const { values } = parseArgs({ options: { runs: { type: "string", default: "3" }, help: { type: "boolean" } } });
if (values.help) {
  console.log("./dev bench lighthouse [--runs N]");
  process.exit();
}

const server = await serve({ dist: DIST });
const told = new Set();
const scores = {};
try {
  for (const [name, hash] of Object.entries(PAGES)) {
    const visits = [];
    for (let run = 0; run < Number(values.runs); run += 1) {
      visits.push(await visit(server.url + hash));
    }
    scores[name] = Object.fromEntries(Object.keys(BARS).map((kind) => [kind, median(visits.map((own) => own[kind]))]));
    console.error(name);
  }
} finally {
  await server.close();
}
await mkdir(RESULTS, { recursive: true });
await writeFile(`${RESULTS}lighthouse.json`, JSON.stringify({ scores, told: [...told] }, undefined, 2));
const rows = [["page", ...Object.keys(BARS)], ...Object.entries(scores).map(([name, own]) => [name, ...Object.values(own)]), ["bar", ...Object.values(BARS)]];
console.log(rows.map((row) => row.map((cell) => String(cell).padStart(16)).join("")).join("\n"));
console.log([...told].map((own) => `- ${own}`).join("\n"));

async function visit(url) {
  const browser = await launch({
    chromePath: process.env.CHROME || "/usr/bin/chromium",
    chromeFlags: ["--headless=new", ...browserFlags()],
    ignoreDefaultFlags: true,
  });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, onlyCategories: Object.keys(BARS), logLevel: "error" });
    for (const { id, title, score, displayValue = "" } of Object.values(lhr.audits)) {
      const weighs = Object.values(lhr.categories).some(({ auditRefs }) => auditRefs.some((own) => own.id === id && own.weight > 0));
      if (weighs && score !== null && score < 0.9) {
        told.add(`${id}: ${title} ${displayValue} (${score})`);
      }
    }
    return Object.fromEntries(Object.entries(lhr.categories).map(([kind, { score }]) => [kind, Math.round(score * 100)]));
  } finally {
    await browser.kill();
  }
}
