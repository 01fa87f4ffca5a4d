#!/usr/bin/env node
// Writes the instruments from their specification.
//
//   node src/catalog/convert.mjs            writes <key>.json, across.json, context.json and index.rs
//   node src/catalog/convert.mjs --check    writes nothing; exits 1 and names each file that differs
//
// Read: docs/spec/NN-<key>-*.md, docs/spec/00-conventions.md, docs/spec/90-*.md and
// rules/<key>.json. All wording that the specification has comes from it as it
// stands; rules/ adds what it gives in a formula, in prose or in one language
// only (see rules/README.md). An instrument is shipped when it has a rules
// file; the order is that of the conventions.
//
// Four things happen to wording on the way, and no more:
// - Questions to ask stand in quotation marks in the specification. The outer
//   pair is taken off; the app puts it back, typographic and in its language.
//   “Ask the customer:” before a question goes too: the app says whom to ask.
// - Straight quotes and apostrophes become “ ” ’ in English.
// - Half-width punctuation beside a Han character becomes full-width; what was
//   changed is listed after writing.
// - Advice marked (1) (2) … and ①② … is cut into steps without the markers.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { across } from "./convert/across.mjs";
import { readAnchors, readContext, readGroups } from "./convert/conventions.mjs";
import { instrument } from "./convert/instrument.mjs";
import { Refusal, blocks, refuse } from "./convert/markdown.mjs";
import { worded } from "./convert/names.mjs";
import { about, abouts, entry, index, json } from "./convert/print.mjs";
import { checkAcross } from "./convert/references.mjs";
import { readRules } from "./convert/rules.mjs";
import { readSpecification } from "./convert/specification.mjs";
import { widened } from "./convert/words.mjs";

const catalog = dirname(fileURLToPath(import.meta.url));
const root = join(catalog, "../..");
const spec = join(root, "docs/spec");

/** A path as people and error messages name it. */
const named = (path) => relative(root, path);

const read = (path) => ({ file: named(path), text: readFileSync(path, "utf8") });

const rulesOf = (key) => join(catalog, "rules", `${key}.json`);

function specificationOf(key) {
  const pattern = new RegExp(`^\\d\\d-${key}-.*\\.md$`);
  const found = readdirSync(spec).filter((name) => pattern.test(name));
  if (found.length !== 1) {
    refuse({ file: named(spec), line: 1 }, `${found.length} files are called NN-${key}-*.md, expected one`);
  }
  return read(join(spec, found[0]));
}

/** Path → text of everything that is generated. */
function written() {
  const conventions = read(join(spec, "00-conventions.md"));
  const shared = blocks(conventions.file, conventions.text);
  const context = readContext(shared);
  const groups = readGroups(shared);
  const anchors = readAnchors(shared);
  const keys = [...groups.keys()].filter((key) => existsSync(rulesOf(key)));

  const files = new Map();
  const all = [];
  for (const key of keys) {
    const { file, text } = specificationOf(key);
    const rules = worded(readRules(read(rulesOf(key))), [{ file, text }, conventions]);
    const built = instrument(readSpecification(file, text, anchors), rules, { ...conventions, context, groups });
    files.set(join(catalog, `${key}.json`), json(built));
    all.push({ built, rules });
  }
  const between = across(read(join(spec, "90-checks-across-instruments.md")), read(rulesOf("across")));
  checkAcross(all, context, between);
  files.set(join(catalog, "across.json"), json(between.checks));
  files.set(join(catalog, "context.json"), json(context));
  files.set(join(catalog, "index.rs"), index(all.map(({ built }) => entry(built))));
  files.set(join(catalog, "about.rs"), abouts(all.map(({ built }) => about(built))));
  return files;
}

function main() {
  const check = process.argv.includes("--check");
  let different = 0;
  for (const [path, text] of written()) {
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    different += 1;
    if (check) console.error(`${named(path)} differs from the specification; run node src/catalog/convert.mjs`);
    else writeFileSync(path, text);
  }
  for (const [before, after] of check ? [] : widened) console.log(`${before} → ${after}`);
  if (check && different > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
