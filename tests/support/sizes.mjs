// What the build weighs on the wire, and what it weighed when the figures were
// last committed.

import { execFileSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { HEADERS } from "./policy.mjs";
import { SINGLE } from "./single.mjs";

export const RECORD = fileURLToPath(new URL("../e2e/sizes.json", import.meta.url));

/** As many bytes as the product may take. */
export const BUDGET = { first: 160 * 1024, total: 400 * 1024 };

/** What is not fetched by anyone who visits. */
const LEFT_OUT = [HEADERS, SINGLE];

/** What the files of a build are, by the beginning or the end of their names. */
const KINDS = [
  ["the first part", /^first-.*\.wasm$/],
  ["the rest of the app", /^whole-.*\.wasm$/],
  ["other WebAssembly", /\.wasm$/],
  ["scripts", /\.js$/],
  ["styles", /\.css$/],
  ["instruments", /^catalog-/],
  ["page, manifest, icons", /./],
];

export const packed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Every file that a visited app keeps, packed as well as brotli can. */
export async function sizesIn(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => relative(dist, join(entry.path, entry.name)).replaceAll("\\", "/"));
  const sizes = { total: 0, kinds: Object.fromEntries(KINDS.map(([kind]) => [kind, 0])) };
  for (const name of names.filter((name) => !LEFT_OUT.includes(name))) {
    const bytes = packed(await readFile(join(dist, name)));
    const [kind] = KINDS.find(([, pattern]) => pattern.test(name));
    sizes.total += bytes;
    sizes.kinds[kind] += bytes;
  }
  return sizes;
}

/** The figures of the last commit, with its name; nothing where there is no such history. */
export function committed() {
  const git = (...args) => execFileSync("git", args, { cwd: fileURLToPath(new URL("../..", import.meta.url)), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return { ...JSON.parse(git("show", "HEAD:tests/e2e/sizes.json")), commit: git("log", "-1", "--format=%h", "--", "tests/e2e/sizes.json") };
  } catch {
    return undefined;
  }
}

const number = (value) => value.toLocaleString("en");
const signed = (value) => (value > 0 ? `+${number(value)}` : number(value));

/** The figures as a table, beside those that were committed. */
export function table(now, before) {
  const row = (name, bytes, was, budget = "") =>
    `${name.padEnd(24)}${number(bytes).padStart(10)}${(was === undefined ? "" : signed(bytes - was)).padStart(12)}${String(budget).padStart(12)}`;
  return [
    `bytes, brotli 11${"now".padStart(18)}${(before ? `since ${before.commit}` : "").padStart(14)}${"budget".padStart(10)}`,
    row("first load", now.first, before?.first, number(BUDGET.first)),
    row("all that is kept", now.total, before?.total, number(BUDGET.total)),
    ...Object.entries(now.kinds).map(([kind, bytes]) => row(`  ${kind}`, bytes, before?.kinds[kind])),
  ].join("\n");
}
