// The app's WebAssembly in two files: what the first pages need, and what comes
// later; with what loads them, in two as well.

import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { arranged } from "./wasm-arrange.mjs";
import { cut, numbered, onlyTaken } from "./wasm-cut.mjs";
import { inTwo } from "./wasm-loader.mjs";
import { ordered } from "./wasm-order.mjs";

const run = promisify(execFile);

/** What the later file is entered by, and nothing else: see src/main.rs. */
const LATER = ["whole"];

/**
 * Smaller, until nothing changes. The first kilobyte of memory, the far end of the
 * stack, holds no data. The passes skipped make fewer bytes that compress worse.
 */
const SMALLER = [
  ...["-Oz", "--converge", "--low-memory-unused", "--one-caller-inline-max-function-size=30"],
  ...["--skip-pass=local-cse", "--skip-pass=memory-packing", "--skip-pass=directize"],
  ...["--strip-producers", "--strip-target-features"],
];

/** Makes the two files of the app that Cargo has built, and gives their bytes and the texts of what loads them. What those import lies in `folder`. */
export async function parts(folder) {
  const { bytes, ...places } = arranged(await readFile(await built()), LATER);
  const file = (name) => join(folder, name);
  await writeFile(file("parts.wasm"), bytes);
  await run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", folder, "--out-name", "parts", file("parts.wasm")]);
  const both = cut(await readFile(file("parts_bg.wasm")), places);
  const later = await smaller(both.later, file("later.parts.wasm"));
  const first = await smaller(onlyTaken(both.first, later), file("first.parts.wasm"));
  const [early, late] = [first, later].map((bytes) => new WebAssembly.Module(bytes));
  const loaders = inTwo(await readFile(file("parts.js"), "utf8"), { first: early, later: late });
  for (const name of ["parts.js", "parts.wasm", "parts_bg.wasm"]) {
    await rm(file(name));
  }
  return { ...numbered(first, later), ...loaders };
}

async function built() {
  const { stdout } = await run("cargo", ["metadata", "--format-version=1", "--no-deps", "--offline"]);
  const { target_directory: folder } = JSON.parse(stdout);
  return join(folder, "wasm32-unknown-unknown", process.env.TRUNK_PROFILE, "dealgauge-app.wasm");
}

async function smaller(bytes, path) {
  await writeFile(path, bytes);
  await run("wasm-opt", [...SMALLER, path, "-o", path]);
  const made = await readFile(path);
  await rm(path);
  return ordered(made);
}
