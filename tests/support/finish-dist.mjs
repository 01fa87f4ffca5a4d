// The last step of a build, run by Trunk (see Trunk.toml) on what it has put
// together: the page gets one script file instead of an inline script and a
// loader, and three style sheets instead of one for each part: one that every
// page needs, one that comes with the whole app, one for when it has stopped. Of the catalogue, whose folder also
// holds Rust code, only the instruments stay, each as its questions and its rules.
//
// An inline script would need a hole in the content-security policy; and each
// file less is one wait less on a slow line. The app's wasm becomes two files that
// share what they have in common (wasm-parts.mjs).

import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { HEADERS, IN_THE_PAGE, headersFile } from "./policy.mjs";
import { withWorker } from "./precache.mjs";
import { singleFile } from "./single.mjs";
import { renamed } from "./wasm-names.mjs";
import { ordered } from "./wasm-order.mjs";
import { parts } from "./wasm-parts.mjs";

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) {
  throw new Error("finish-dist.mjs is run by Trunk, which says where the build lies");
}
const minify = process.env.TRUNK_PROFILE === "release";

/**
 * What scores and judges an instrument, which nobody needs who is still being
 * asked: the fields that `read_questions` in src/instrument/read.rs leaves alone.
 */
const RULES = [
  ...["composites", "indices", "classifier", "caps", "flags", "advice", "remarks", "ratios"],
  ...["verdicts", "values", "ladder", "pillars", "people", "calculation", "prefill", "beside"],
];

const page = join(staging, "index.html");
let html = await readFile(page, "utf8");
const catalog = await namedByContent("catalog");
const sheets = await withSheets();
const app = await withOneScript(sheets);
html = await withIcon(tidied(withPolicy(html)));
refuseInlineParts(html);
if (minify && process.env.DEALGAUGE_SINGLE) {
  const names = [sheets.first, sheets.whole, sheets.recovery].map(({ name }) => name);
  await singleFile(staging, { html, catalog, sheets: names, ...app });
}
await discard(["loader.js", "later.js", "snippets"]);
await writeFile(page, html);
if (minify) {
  await withWorker(staging);
}
await writeFile(join(staging, HEADERS), headersFile(await filesInRoot(), [catalog]));

/**
 * Trunk's start script gives way to ours, and the app it has put together to one
 * in two parts: ours begins with the first and adds the later one when it is asked
 * for. What loads each becomes a file of its own.
 */
async function withOneScript({ whole: sheet, recovery, newer }) {
  const start = elements(html, "script").find((element) => isInlineModule(element));
  if (!start) {
    throw new Error("no start script in index.html: has Trunk changed how it starts the app?");
  }
  await discard((await readdir(staging)).filter((file) => file.startsWith("dealgauge-app")));
  const { first: early, later, loader, rest } = await withShortNames(await parts(staging));
  await writeFile(join(staging, "loader.js"), await withNamedImports(loader));
  await writeFile(join(staging, "later.js"), await withNamedImports(rest));
  const { name: smallWasm } = await keep("first", "wasm", early);
  const { name: wholeWasm } = await keep("whole", "wasm", later);
  const worker = await sealedWorker();
  const files = [wholeWasm, smallWasm, sheet.name, recovery.name, newer.name, worker].join();
  const named = createHash("sha256").update(files).digest("hex").slice(0, 12);
  const startScript = fileURLToPath(new URL("start.js", import.meta.url));
  const bundle = await build({
    entryPoints: [startScript],
    alias: {
      "dealgauge-loader": join(staging, "loader.js"),
      "dealgauge-later": join(staging, "later.js"),
      "dealgauge-compare": join(staging, (await readdir(staging, { recursive: true })).find((file) => /snippets\/.*\/compare\.js$/.test(file))),
    },
    define: {
      SMALL_WASM: JSON.stringify(`./${smallWasm}`),
      WHOLE_WASM: JSON.stringify(`./${wholeWasm}`),
      WHOLE_SHEET: JSON.stringify(`./${sheet.name}`),
      CATALOG: JSON.stringify(`./${catalog}/`),
      WHOLE_SHEET_INTEGRITY: JSON.stringify(sheet.integrity),
      SEALED_WORKER: JSON.stringify(`./${worker}`),
      RECOVERY_SHEET: JSON.stringify(`./${recovery.name}`),
      NEWER_SHEET: JSON.stringify(`./${newer.name}`),
      BUILD: JSON.stringify(named),
    },
    plugins: [copiedIntoEach(), calledByBoth(await readFile(startScript, "utf8"))],
    outdir: staging,
    entryNames: "app-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    minify,
    charset: "utf8",
    metafile: true,
  });
  const made = (script) => basename(Object.entries(bundle.metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(script))[0]);
  const name = made("start.js");
  const bytes = await readFile(join(staging, name));
  for (const preload of elements(html, "link")) {
    if (["modulepreload", "preload"].includes(preload.attributes.rel)) {
      html = html.replace(preload.whole, "");
    }
  }
  // What the script asks for first need not wait for it.
  const first = [`<link rel="preload" as="fetch" crossorigin href="./${smallWasm}">`, `<link rel="modulepreload" href="./${made("loader.js")}">`];
  html = html.replace(start.whole, [script(name, integrityOf(bytes)), ...first].join("\n"));
  return { loaders: ["loader.js", "later.js"], first: smallWasm, later: wholeWasm, build: named };
}

/** Both loaders import these lines of script; on their own they would be one file more to wait for. */
function copiedIntoEach() {
  return {
    name: "copied-into-each",
    setup(build) {
      build.onResolve({ filter: /\/snippets\/.*\/(fetch|journal|lock)\.js$/ }, ({ path, importer, resolveDir }) => ({
        path: join(resolveDir, path),
        suffix: `?${basename(importer)}`,
      }));
    },
  };
}

/**
 * What a loader imports as a whole, esbuild makes with a helper in a file of its
 * own, which every page would have to wait for. By name it needs none.
 */
async function withNamedImports(loader) {
  let code = loader;
  for (const [whole, all, from] of loader.matchAll(/^import \* as (\w+) from ["'](.*?)["'];?$/gm)) {
    const source = await readFile(join(staging, from), "utf8");
    const names = [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => name);
    // A loader imports a script once for each function that it calls of it.
    const [imported, held] = [" as ", ": "].map((sign) => names.map((name) => [name, `${all}_${name}`].join(sign)).join(", "));
    code = code.replace(whole, `import { ${imported} } from "${from}";\nconst ${all} = { ${held} };`);
  }
  return code;
}

/** The script of the worker that seals and opens files, with the wasm file that it loads. */
async function sealedWorker() {
  const loader = join(staging, "dealgauge-sealed.js");
  const made = await readFile(join(staging, "dealgauge-sealed_bg.wasm"));
  const { name: wasm } = await keep("sealed", "wasm", minify ? ordered(made) : made);
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("../../src/browser/sealed-worker.js", import.meta.url))],
    alias: { "dealgauge-sealed": loader },
    define: { SEALED_WASM: JSON.stringify(`./${wasm}`) },
    outdir: staging,
    entryNames: "sealed-[hash]",
    bundle: true,
    format: "esm",
    minify,
    charset: "utf8",
    metafile: true,
  });
  await discard(["dealgauge-sealed.js", "dealgauge-sealed_bg.wasm"]);
  return basename(Object.keys(bundle.metafile.outputs)[0]);
}

/**
 * The loaders bring along scripts that the start script has already. It hands
 * them over as `dealgauge`: a file less to wait for, and one journal for both.
 */
function calledByBoth(start) {
  const [, list] = /globalThis\.dealgauge = \{(.*)\}/.exec(start);
  const handedOver = list.split(",").map((own) => own.split(":")[0].trim());
  return {
    name: "called-by-both",
    setup(build) {
      build.onLoad({ filter: /[\\/]snippets[\\/].*[\\/](journal|lock)\.js$/ }, async ({ path }) => {
        const code = await readFile(path, "utf8");
        const names = [...code.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name);
        const missing = names.filter((name) => !handedOver.includes(name));
        if (missing.length) {
          throw new Error(`tests/support/start.js does not hand over ${missing.join(", ")} of ${basename(path)}`);
        }
        return { contents: `export const { ${names} } = globalThis.dealgauge;` };
      });
    },
  };
}

/**
 * The loaders and the wasm files know each other's functions by long names, each
 * with a hash, which no compression makes small. All get short ones.
 */
async function withShortNames({ first, later, loader, rest }) {
  const mangleProps = /^(__wb(g|indgen)_|wasm_bindgen__|later_)/;
  const short = await transform(loader, { mangleProps, mangleCache: {}, charset: "utf8" });
  const others = await transform(rest, { mangleProps, mangleCache: short.mangleCache, charset: "utf8" });
  const [small, large] = [first, later].map((bytes) => renamed(bytes, others.mangleCache));
  return { first: small, later: large, loader: short.code, rest: others.code };
}

/**
 * The style sheets, in the order of the page, become four files. The page itself
 * links the first; those that are marked `data-with` are told, for scripts to
 * link them with the whole app, when the app has stopped, or when there is a newer
 * one. Where the app has stopped nothing else may be there, so that one takes the
 * tokens along.
 */
async function withSheets() {
  const sheets = elements(html, "link").filter((link) => link.attributes.rel === "stylesheet");
  if (sheets.some((sheet) => "media" in sheet.attributes)) {
    throw new Error("a style sheet with a media attribute: say it with @media in the file instead");
  }
  const marked = (mark) => sheets.filter((sheet) => sheet.attributes["data-with"] === mark);
  const tokens = sheets.filter((sheet) => sheet.attributes.href.includes("tokens"));
  const first = await oneSheet("app", marked(undefined));
  const whole = await oneSheet("whole", marked("whole"));
  const recovery = await oneSheet("recovery", [...tokens, ...marked("recovery")]);
  const newer = await oneSheet("newer", marked("newer"));
  await discard(sheets.map((sheet) => fileOf(sheet.attributes.href)));
  const [place, ...others] = sheets;
  html = html.replace(place.whole, `<link rel="stylesheet" href="./${first.name}" integrity="${first.integrity}">`);
  for (const sheet of others) {
    html = html.replace(sheet.whole, "");
  }
  return { first, whole, recovery, newer };
}

async function oneSheet(stem, sheets) {
  const files = sheets.map((sheet) => fileOf(sheet.attributes.href));
  const texts = await Promise.all(files.map((file) => readFile(join(staging, file), "utf8")));
  const css = await transform(texts.join("\n"), { loader: "css", minify, charset: "utf8" });
  for (const warning of css.warnings) {
    throw new Error(`styles: ${warning.text} (${warning.location?.lineText.trim()})`);
  }
  return keep(stem, "css", Buffer.from(css.code));
}

/** `trunk serve` adds an inline script, which the policy would block; so it stands in what is shipped. */
function withPolicy(html) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${IN_THE_PAGE}">`;
  return minify ? html.replace(/<meta charset=[^>]*>/, `$&\n${meta}`) : html;
}

/** The icon stands in the page: as a file some browsers ask for it at every step. */
async function withIcon(html) {
  const icon = await readFile(join(staging, "icon.svg"), "utf8");
  const text = icon.trim().replace(/"/g, "'").replace(/[#<>]/g, encodeURIComponent);
  return html.replace('href="icon.svg"', () => `href="data:image/svg+xml,${text}"`);
}

async function filesInRoot() {
  const entries = await readdir(staging, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name).sort();
}

/** Comments and indentation are for readers of the source. */
function tidied(html) {
  return html.replace(/<!--.*?-->/gs, "").replace(/^\s+/gm, "");
}

function refuseInlineParts(html) {
  const inline = elements(html, "script").filter((element) => !("src" in element.attributes));
  // `trunk serve` adds a script of its own that reloads the page; it is never shipped.
  if (minify && inline.length > 0) {
    throw new Error(`an inline script is left in index.html: ${inline[0].inner.trim().slice(0, 80)}`);
  }
}

/** A folder with its data alone, under a name that changes with them. */
async function namedByContent(folder) {
  await keepOnlyData(folder);
  const hash = createHash("sha256");
  for (const file of (await readdir(join(staging, folder))).sort()) {
    hash.update(`${file}\n`).update(await readFile(join(staging, folder, file)));
  }
  const name = `${folder}-${hash.digest("hex").slice(0, 16)}`;
  await rename(join(staging, folder), join(staging, name));
  return name;
}

/** Of a folder that was copied from the source, the instruments, without their white space. */
async function keepOnlyData(folder) {
  const entries = await readdir(join(staging, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(staging, folder, entry.name);
    const value = entry.name.endsWith(".json") ? JSON.parse(await readFile(path, "utf8")) : {};
    // What is no instrument is compiled in, or is code.
    if (!("items" in value)) {
      await rm(path, { recursive: true });
      continue;
    }
    const fields = Object.entries(value).filter(([name]) => name !== "$schema");
    const rules = fields.filter(([name]) => RULES.includes(name));
    if (rules.length === 0) {
      throw new Error(`${entry.name}: no rules, so that its two files could not be joined`);
    }
    const questions = fields.filter(([name]) => !RULES.includes(name));
    await writeFile(path, JSON.stringify(Object.fromEntries(questions)));
    await writeFile(path.replace(/json$/, "rules.json"), JSON.stringify(Object.fromEntries(rules)));
  }
}

function script(name, integrity) {
  return `<script type="module" src="./${name}" integrity="${integrity}"></script>`;
}

/** Writes a file under a name that changes with its content. */
async function keep(stem, extension, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const name = `${stem}-${hash}.${extension}`;
  await writeFile(join(staging, name), bytes);
  return { name, integrity: integrityOf(bytes) };
}

function integrityOf(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

async function discard(files) {
  for (const file of files) {
    await rm(join(staging, file), { recursive: true, force: true });
  }
}

function fileOf(href) {
  return href.replace(/^\.\//, "");
}

function isInlineModule({ attributes, inner }) {
  return attributes.type === "module" && !("src" in attributes) && inner.includes("import");
}

/** The elements of one name, as they stand in a page that Trunk wrote. */
function elements(html, name) {
  const pattern =
    name === "link" ? /<link\b([^>]*)>()/g : new RegExp(`<${name}\\b([^>]*)>(.*?)</${name}>`, "gs");
  return [...html.matchAll(pattern)].map(([whole, attributes, inner]) => ({
    whole,
    inner,
    attributes: attributesOf(attributes),
  }));
}

function attributesOf(text) {
  const pairs = text.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return Object.fromEntries([...pairs].map(([, key, a, b, c]) => [key, a ?? b ?? c ?? ""]));
}
