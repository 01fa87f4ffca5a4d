// The long runs that need no browser: properties of the domain, tried far more
// often than `./dev test` does.

import { spawn } from "node:child_process";

/**
 * @param {object} run
 * @param {number} run.runs how many cases each property tries
 * @param {number} run.seed
 * @param {string} run.test the target, `tests/<test>`
 * @param {string} run.only which of its tests
 * @param {string} [run.features] what the package is built with
 */
export async function native({ runs, seed, test, only, features = "", tell }) {
  const child = spawn("cargo", ["test", "--release", "--features", features, "--test", test, only], {
    env: { ...process.env, CASES: String(runs), PROPTEST_RNG_SEED: String(seed), PROPTEST_MAX_GLOBAL_REJECTS: "4294967295" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text) => {
      said += text;
    });
  }
  const code = await new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", done);
  });
  const names = [...said.matchAll(/^test (\S+) \.\.\. ok$/gm)].map(([, name]) => name);
  const [, seconds] = said.match(/finished in ([\d.]+)s/) ?? [];
  if (code !== 0) {
    tell(said.slice(-3000));
  }
  return {
    ok: code === 0 && names.length > 0,
    line: `${names.length} properties of tests/${test} hold, those with random cases in ${runs} each, in ${seconds ?? "–"} s`,
  };
}
