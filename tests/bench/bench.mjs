// How fast the app is, beside what somebody would take instead: `./dev bench`.
//
//   ./dev bench [--runs N] [--quick] [--only NAME]… [--line fast|slow]… [--strict]
//
// Every visit has a browser of its own that knows nothing yet. The subjects take
// turns, so that whatever else the machine does meets all of them alike.

import { mkdir, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "../support/serve.mjs";
import { bars, barsAsText, figures, LEGEND, table } from "./figures.mjs";
import { subjects } from "./subjects.mjs";
import { CPU, LINES, visit } from "./visit.mjs";

const RESULTS = fileURLToPath(new URL("../../.tools/bench/", import.meta.url));
const RUNS = 7;
const QUICK_RUNS = 2;

const { values } = parseArgs({
  options: {
    runs: { type: "string" },
    quick: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
    line: { type: "string", multiple: true },
    strict: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(`./dev bench [--runs N] [--quick] [--only NAME]… [--line fast|slow]… [--strict]

--runs N   visits of each subject on each line, ${RUNS} unless told
--quick    ${QUICK_RUNS} visits, on the fast line only: to see that it runs, not how fast
--only     subjects whose name holds this
--line     fast: as this machine is; slow: 1.6 Mbit/s, 150 ms there and back
--strict   fails when a bar is missed`);
} else {
  await main();
}

async function main() {
  const runs = Number(values.runs ?? (values.quick ? QUICK_RUNS : RUNS));
  const lines = values.line ?? (values.quick ? ["fast"] : Object.keys(LINES));
  const all = Object.entries(await subjects()).filter(([name]) => !values.only || values.only.some((part) => name.includes(part)));
  const before = loadavg()[0];
  const servers = new Map();
  try {
    for (const [name, subject] of all) {
      servers.set(name, await warmed(subject));
    }
    const visits = Object.fromEntries(lines.map((line) => [line, Object.fromEntries(all.map(([name]) => [name, []]))]));
    let browser;
    for (let run = 0; run < runs; run += 1) {
      for (const line of lines) {
        for (const [name, subject] of rotated(all, run)) {
          const seen = await visit(subject, { url: servers.get(name).url, line, answers: line === "fast" });
          browser = seen.browser;
          visits[line][name].push(seen);
        }
      }
      console.error(`${run + 1} of ${runs}`);
    }
    await tell({ runs, lines, visits, machine: { cpu: cpus()[0]?.model, cores: cpus().length, load: [before, loadavg()[0]], browser } });
  } finally {
    await Promise.all([...servers.values()].map((server) => server.close()));
  }
}

/** Each turn begins with another subject, so that none is always the first. */
function rotated(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** A server that has packed everything it will be asked for. */
async function warmed(subject) {
  const server = await serve({ dist: subject.dist });
  const seen = await visit(subject, { url: server.url, line: "fast", answers: true });
  if (!seen.ready) {
    throw new Error(`nothing to answer at ${subject.route}`);
  }
  return server;
}

async function tell({ runs, lines, visits, machine }) {
  const rows = Object.fromEntries(
    lines.map((line) => [line, Object.fromEntries(Object.entries(visits[line]).map(([name, own]) => [name, figures(own)]))]),
  );
  console.log(`${machine.cpu}, ${machine.cores} cores, load ${machine.load.map((load) => load.toFixed(1)).join(" to ")}; ${machine.browser}`);
  console.log(`${runs} visits of each, processor slowed ${CPU} times\n`);
  for (const line of lines) {
    console.log(`${line === "slow" ? "slow line: 1.6 Mbit/s, 150 ms" : "fast line"}\n${table(rows[line])}\n`);
  }
  console.log(LEGEND);
  const found = rows.fast && Object.keys(rows.fast).length === 6 ? bars(rows.fast) : [];
  if (found.length > 0) {
    console.log(`\n${barsAsText(found)}`);
  }
  const file = `${RESULTS}bench.json`;
  await mkdir(RESULTS, { recursive: true });
  await writeFile(file, `${JSON.stringify({ machine, runs, cpu: CPU, rows, bars: found, visits }, undefined, 1)}\n`);
  console.log(`\nEvery visit is in ${file}`);
  if (values.strict && found.some(({ ok }) => !ok)) {
    process.exitCode = 1;
  }
}
