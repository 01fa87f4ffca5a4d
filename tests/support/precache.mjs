// Gives a build its service worker: `sw.js` with the list of all files, each with
// a hash of what it holds. What stands in it changes whenever a file does, and
// by that a browser notices a new version.

import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { HEADERS, NAMED_BY_CONTENT } from "./policy.mjs";
import { SINGLE } from "./single.mjs";

const WORKER = "sw.js";
/** As the worker names the page: by its folder, since some hosts redirect the file's own name. */
const PAGE = "./";
/** Not for a visitor, or in a place of its own. */
const LEFT_OUT = [HEADERS, SINGLE, "index.html", WORKER];
/** What has the same name in every version: asked for by the system rather than by a page. */
const SAME_NAME = /^(?:icon(?:-[a-z0-9]+)*\.(?:png|svg)|manifest\.webmanifest)$/;

/**
 * Names the build in its page, and writes its worker.
 *
 * @param {string} folder the build, with nothing but the headers left to be written
 */
export async function withWorker(folder) {
  const files = {};
  for (const name of await filesUnder(folder)) {
    if (!LEFT_OUT.includes(name)) {
      if (!NAMED_BY_CONTENT.test(name) && !SAME_NAME.test(name)) {
        throw new Error(`${name}: two versions would mix under this name; give it a hash of what it holds`);
      }
      files[name] = hashOf(await readFile(join(folder, name)));
    }
  }
  const source = await readFile(fileURLToPath(new URL("../../src/browser/sw.js", import.meta.url)), "utf8");
  const page = join(folder, "index.html");
  const html = await readFile(page, "utf8");
  const build = hashOf(JSON.stringify([files, html, source])).slice(0, 16);

  const named = html.replace("</title>", `</title>\n<meta name="build" content="${build}">`);
  await writeFile(page, named);
  files[PAGE] = hashOf(named);
  const worker = await transform(source, {
    define: {
      BUILD: JSON.stringify(build),
      FILES: JSON.stringify(files),
      OF_A_VERSION: JSON.stringify(NAMED_BY_CONTENT.source),
    },
    minify: true,
    charset: "utf8",
  });
  await writeFile(join(folder, WORKER), worker.code);
}

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.path, entry.name)).replaceAll("\\", "/")).sort();
}

/** Half of a SHA-256: more than enough to tell a file from any other that a host may send. */
function hashOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 32);
}
