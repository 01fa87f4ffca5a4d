// The app's WebAssembly in two files: what the first pages need, and what comes
// later; with the one loader that both share.

import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { arranged } from "./wasm-arrange.mjs";
import { cut, numbered, onlyTaken } from "./wasm-cut.mjs";
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

/** What wasm-bindgen's loader exports, for scripts of every kind. */
const ITS_OWN = "export { initSync, __wbg_init as default };";

/** What ours exports instead: what the first file is made with, what begins with it, and what adds the second, whose exports are then called as if both were one. */
const OUR_OWN = `
export const imports = __wbg_get_imports;

export function begin({ instance, module }) {
  __wbg_finalize_init(instance, module);
}

export async function addLater(module) {
  const later = await WebAssembly.instantiate(module, { ...__wbg_get_imports(), first: wasm });
  wasm = { ...wasm, ...later.exports };
}
`;

/** Makes the two files of the app that Cargo has built, and gives their bytes and the loader's text. What the loader imports lies in `folder`. */
export async function parts(folder) {
  const { bytes, ...places } = arranged(await readFile(await built()), LATER);
  const file = (name) => join(folder, name);
  await writeFile(file("parts.wasm"), bytes);
  await run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", folder, "--out-name", "parts", file("parts.wasm")]);
  const both = cut(await readFile(file("parts_bg.wasm")), places);
  const later = await smaller(both.later, file("later.parts.wasm"));
  const first = await smaller(onlyTaken(both.first, later), file("first.parts.wasm"));
  const theirs = await readFile(file("parts.js"), "utf8");
  if (!theirs.includes(ITS_OWN)) {
    throw new Error("wasm-bindgen writes its loader differently: see wasm-parts.mjs");
  }
  const loader = theirs.replace(ITS_OWN, OUR_OWN);
  for (const name of ["parts.js", "parts.wasm", "parts_bg.wasm"]) {
    await rm(file(name));
  }
  return { ...numbered(first, later), loader };
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
