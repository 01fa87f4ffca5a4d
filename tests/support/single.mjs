// The whole app as one file that needs no server and no network: `./dev build
// --single`. Its page is that of the build, with everything in it that the build
// has in files of its own.

import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build as bundle } from "esbuild";

export const SINGLE = "dealgauge.html";

const own = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * @param {string} folder the build
 * @param {object} parts
 * @param {string} parts.html its page, with one script and one style sheet
 * @param {string[]} parts.loaders what loads the parts of its WebAssembly
 * @param {string} parts.first the first part of that
 * @param {string} parts.later the rest
 * @param {string[]} parts.sheets all style sheets
 * @param {string} parts.catalog the folder with the instruments
 * @param {string} parts.build how crash details name the build
 */
export async function singleFile(folder, { html, loaders, first, later, sheets, catalog, build }) {
  const both = await Promise.all([first, later].map((wasm) => readFile(join(folder, wasm))));
  const packed = gzipSync(Buffer.concat([...both, Buffer.from(JSON.stringify(await texts(join(folder, catalog))))]), { level: 9 });
  const script = await bundled(loaders.map((loader) => join(folder, loader)), {
    FIRST_BYTES: String(both[0].length),
    LATER_BYTES: String(both[1].length),
    PACKED_BYTES: String(packed.length),
    BUILD: JSON.stringify(build),
    RECOVERY_SHEET: '""',
  });
  const style = (await Promise.all(sheets.map((sheet) => readFile(join(folder, sheet), "utf8")))).join("\n");
  const icon = await readFile(join(folder, "icon.svg"), "base64");

  const page = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`)
    .replace(/<link rel="(?:apple-touch-icon|manifest|icon)"[^>]*>\n/g, "")
    .replace(/<meta name="build"[^>]*>\n/, "")
    .replace(/<link rel="(?:preload|modulepreload)"[^>]*>\n?/g, "")
    .replace(/<script [^>]*><\/script>/, "")
    .replace(/<link rel="stylesheet"[^>]*>/, () =>
      [
        `<link rel="icon" href="data:image/svg+xml;base64,${icon}">`,
        `<style>${style}</style>`,
        `<script type="module">${script}</script>`,
        `<script type="text/plain" id="packed">${letters(packed)}</script>`,
      ].join("\n"),
    );
  for (const left of page.matchAll(/ (?:src|href)="(?!#|data:)[^"]*"/g)) {
    throw new Error(`${SINGLE} would ask for something:${left[0]}`);
  }
  await writeFile(join(folder, SINGLE), page);
}

/**
 * Bytes as letters, four in five as Ascii85 has it: base64 takes a twentieth more.
 * Its `<` would end the script that holds them; `v` stands for it.
 */
function letters(bytes) {
  const text = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let four = 0;
    for (let byte = 0; byte < 4; byte += 1) {
      four = four * 256 + (bytes[at + byte] ?? 0);
    }
    const five = [];
    for (let place = 0; place < 5; place += 1) {
      five.unshift(String.fromCharCode(33 + (four % 85)));
      four = Math.floor(four / 85);
    }
    text.push(...five);
  }
  return text.join("").replaceAll("<", "v");
}

async function bundled([loader, rest], define) {
  const { outputFiles } = await bundle({
    entryPoints: [own("start-single.js")],
    alias: { "dealgauge-loader": loader, "dealgauge-later": rest },
    define,
    plugins: [fromThePage()],
    bundle: true,
    format: "esm",
    minify: true,
    charset: "utf8",
    write: false,
  });
  // A script ends where the page says so, even within a text.
  return outputFiles[0].text.trim().replaceAll("</script", "<\\/script");
}

/** The files of the instruments are asked for where they lie, and no worker is. */
function fromThePage() {
  return {
    name: "from-the-page",
    setup(build) {
      build.onResolve({ filter: /\/snippets\/.*\/sealed\.js$/ }, () => ({ path: own("single-sealed.js") }));
      build.onResolve({ filter: /\/snippets\/.*\/fetch\.js$/ }, () => ({ path: own("single-files.js") }));
    },
  };
}

async function texts(folder) {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])));
}

/** Nothing is fetched, and only what is written here runs and dresses the page. */
function policy(script, style) {
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
