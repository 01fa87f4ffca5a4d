// The long runs: `./dev soak [WHAT…] [--runs N] [--seed N]`. Everything stays
// on this machine and under this run's own folder, and every run ends by itself.

import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "../support/serve.mjs";
import { damage } from "./damage.mjs";
import { deploys } from "./deploys.mjs";
import { full } from "./full.mjs";
import { kills } from "./kills.mjs";
import { migration } from "./migration.mjs";
import { native } from "./natives.mjs";
import { panics } from "./panics.mjs";
import { points } from "./points.mjs";
import { tabs } from "./tabs.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** What there is: its full figure, and how it is run. */
const PARTS = {
  "kills-tab": { runs: 200, run: (with_) => kills({ ...with_, victim: "renderer" }) },
  "kills-browser": { runs: 200, run: (with_) => kills({ ...with_, victim: "browser" }) },
  damage: { runs: 10_000, run: damage },
  migration: { runs: 100, run: migration },
  full: { runs: 1, run: full },
  import: { runs: 1_000_000, run: (with_) => native({ ...with_, test: "exchange", only: "mutations::" }) },
  roundtrip: { runs: 10_000, run: (with_) => native({ ...with_, test: "exchange", only: "round_trips::" }) },
  sealed: { runs: 10_000, run: (with_) => native({ ...with_, test: "exchange", only: "sealed::", features: "sealed" }) },
  "panics-browser": { runs: 50, run: panics },
  "panics-points": { runs: 200, run: points },
  tabs: { runs: 2000, run: tabs },
  deploys: { runs: 100, run: deploys },
};

/** Names that stand for several. */
const GROUPS = { kills: ["kills-tab", "kills-browser"], panics: ["panics-browser", "panics-points"] };

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dist: { type: "string", default: DIST }, runs: { type: "string" }, seed: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    console.log(`./dev soak [WHAT…] [--runs N] [--seed N]; WHAT: ${Object.keys({ ...GROUPS, ...PARTS }).join(", ")}`);
    return;
  }
  const names = [...new Set((positionals.length > 0 ? positionals : Object.keys(PARTS)).flatMap((name) => GROUPS[name] ?? [name]))];
  for (const name of names) {
    if (!PARTS[name]) {
      throw new Error(`there is no '${name}'; there are: ${Object.keys({ ...GROUPS, ...PARTS }).join(", ")}`);
    }
  }
  const seed = number(values.seed, "--seed") ?? Math.floor(Math.random() * 2 ** 31);
  const runs = number(values.runs, "--runs");
  await stat(join(values.dist, "index.html")).catch(() => {
    throw new Error("there is no index.html to be run: build the app first (./dev build)");
  });

  const root = await mkdtemp(join(tmpdir(), "dealgauge-soak-"));
  const server = await serve({ dist: values.dist });
  const rows = [];
  console.log(`seed ${seed}`);
  try {
    for (const name of names) {
      const begun = Date.now();
      const folder = () => mkdtemp(join(root, `${name}-`));
      const with_ = { runs: runs ?? PARTS[name].runs, seed, url: server.url, folder, tell: (line) => console.log(`  ${name}: ${line}`) };
      const { ok, line, skipped } = await PARTS[name].run(with_).catch((error) => ({ ok: false, line: `broke off: ${error.stack}` }));
      const seconds = Math.round((Date.now() - begun) / 1000);
      rows.push({ name, result: skipped ? "left out" : ok ? "ok" : "FAILED", seconds, line });
      console.log(`${name}: ${rows.at(-1).result}, ${seconds} s: ${line}`);
    }
  } finally {
    await server.close();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
  table(rows, seed);
  if (rows.some(({ result }) => result === "FAILED")) {
    process.exitCode = 1;
  }
}

function table(rows, seed) {
  console.log(`\n| what | result | seconds | figures (seed ${seed}) |\n|---|---|---|---|`);
  for (const { name, result, seconds, line } of rows) {
    console.log(`| ${name} | ${result} | ${seconds} | ${line.split("\n")[0]} |`);
  }
}

function number(text, name) {
  if (text === undefined) {
    return undefined;
  }
  if (!/^\d+$/.test(text)) {
    throw new Error(`${name} takes a whole number, but got: ${text}`);
  }
  return Number(text);
}

main().catch((error) => {
  console.error(`soak: ${error.message}`);
  process.exitCode = 1;
});
