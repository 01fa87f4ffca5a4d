// Who is measured: the app, SurveyJS, and bare HTML with a script, each asking
// the same questions step by step and on one sheet.

import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { content } from "./content.mjs";
import { written } from "./stores.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SITES = fileURLToPath(new URL("../../.tools/bench/sites/", import.meta.url));
const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

const WHEN = "2026-11-20T09:30:00+08:00";
const SHEET = "00002tr";
const DEAL = "00001deal";

/** A deal with an empty sheet of `tr`, as somebody has who goes on with it. */
const BEGUN = Object.fromEntries([
  written(`dealgauge:deal:${DEAL}`, 1, { n: "Heron", b: WHEN, x: { phase: "familiar" } }),
  written(`dealgauge:assessment:${DEAL}.${SHEET}`, 2, { i: "tr", b: WHEN, c: 0, a: {} }),
]);

/**
 * Each subject: `dist`, the folder to serve; `route`, where it begins; `store`,
 * what local storage holds; `screens`, the questions that stand together;
 * `option(item, value)`, what is tapped; `next`, what leads to the next screen;
 * `report`, what leads to the report and `reported`, what only a report has, at
 * its top and at its end.
 */
export async function subjects() {
  const { title, parts } = content();
  const steps = parts.map(({ items }) => items);
  const whole = [steps.flat()];
  const app = { dist: DIST, store: BEGUN, reported: ["main .verdict, main .band", "#scored"] };
  const survey = {
    option: (item, value) => `[data-name="${item}"] label:has(input[value="${value}"])`,
    next: ".sd-navigation__next-btn",
    store: {},
  };
  const bare = {
    option: (item, value) => `#${item} label:has(input[value="${value}"])`,
    next: "#next",
    store: {},
  };
  return {
    "app, steps": {
      ...app,
      route: `#/answer/${SHEET}/${parts[0].key}`,
      screens: steps,
      option: (item, value) => `#${item} label:has(> input[value="${value}"])`,
      next: ".bar-foot button",
      report: ".bar-foot button",
    },
    "app, sheet": {
      ...app,
      route: `#/sheet/${SHEET}`,
      screens: whole,
      option: (item, value) => `.sheet label:has(> input[name="${item}"][value="${value}"])`,
      report: `main a[href="#/report/${SHEET}"]`,
    },
    "SurveyJS, steps": { ...survey, dist: await site("survey", { title, parts, whole: false }), route: "", screens: steps },
    "SurveyJS, sheet": { ...survey, dist: await site("survey", { title, parts, whole: true }), route: "", screens: whole },
    "bare, steps": { ...bare, dist: await site("bare", { title, parts, whole: false }), route: "", screens: steps },
    "bare, sheet": { ...bare, dist: await site("bare", { title, parts, whole: true }), route: "", screens: whole },
  };
}

/** Bundles a peer, as small as it gets, and gives its folder. */
async function site(peer, { title, parts, whole }) {
  const folder = `${SITES}${peer}-${whole ? "sheet" : "steps"}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: { app: `${HERE}peers/${peer}.js`, ...(peer === "bare" && { style: `${HERE}peers/bare.css` }) },
    define: { CONTENT: JSON.stringify({ title, parts }), WHOLE: JSON.stringify(whole) },
    outdir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    legalComments: "none",
    loader: { ".svg": "dataurl", ".woff2": "empty" },
    logLevel: "error",
  });
  const sheet = peer === "bare" ? "style.css" : "app.css";
  await writeFile(
    `${folder}/index.html`,
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.en}</title>
<link rel="stylesheet" href="./${sheet}">
<script type="module" src="./app.js"></script>
<main></main>
`,
  );
  return folder;
}
