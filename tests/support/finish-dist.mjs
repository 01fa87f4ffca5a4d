// The last step of a build, run by Trunk (see Trunk.toml) on what it has put
// together: the page gets one script file instead of an inline script and a
// loader, and one style sheet instead of one for each part. Of the catalogue,
// whose folder also holds Rust code, only the instruments stay.
//
// An inline script would need a hole in the content-security policy; and each
// file less is one wait less on a slow line. The wasm file is left as it is.

import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) {
  throw new Error("finish-dist.mjs is run by Trunk, which says where the build lies");
}
const minify = process.env.TRUNK_PROFILE === "release";

const page = join(staging, "index.html");
let html = await readFile(page, "utf8");
html = await withOneScript(html);
html = await withOneSheet(html);
html = tidied(html);
refuseInlineParts(html);
await writeFile(page, html);
await keepOnlyData("catalog");

/** Trunk's start script and the loader it imports become one module file. */
async function withOneScript(html) {
  const start = elements(html, "script").find((element) => isInlineModule(element));
  if (!start) {
    throw new Error("no start script in index.html: has Trunk changed how it starts the app?");
  }
  const bundle = await build({
    stdin: { contents: start.inner, resolveDir: staging, sourcefile: "start.js" },
    absWorkingDir: staging,
    bundle: true,
    format: "esm",
    minify,
    charset: "utf8",
    metafile: true,
    write: false,
  });
  const { name, integrity } = await keep("app", "js", bundle.outputFiles[0].contents);
  let page = html.replace(start.whole, script(name, integrity));

  const parts = Object.keys(bundle.metafile.inputs).filter((input) => input !== "start.js");
  for (const preload of elements(page, "link").filter((link) => link.attributes.rel === "modulepreload")) {
    if (parts.includes(fileOf(preload.attributes.href))) {
      page = page.replace(preload.whole, "");
    }
  }
  await discard(parts);
  return page;
}

/** The style sheets, in the order of the page, become one file. */
async function withOneSheet(html) {
  const sheets = elements(html, "link").filter((link) => link.attributes.rel === "stylesheet");
  if (sheets.length === 0) {
    return html;
  }
  if (sheets.some((sheet) => "media" in sheet.attributes)) {
    throw new Error("a style sheet with a media attribute: say it with @media in the file instead");
  }
  const files = sheets.map((sheet) => fileOf(sheet.attributes.href));
  const texts = await Promise.all(files.map((file) => readFile(join(staging, file), "utf8")));
  const css = await transform(texts.join("\n"), { loader: "css", minify, charset: "utf8" });
  for (const warning of css.warnings) {
    throw new Error(`styles: ${warning.text} (${warning.location?.lineText.trim()})`);
  }
  await discard(files);
  const { name, integrity } = await keep("app", "css", Buffer.from(css.code));

  const [first, ...others] = sheets;
  let page = html.replace(first.whole, `<link rel="stylesheet" href="./${name}" integrity="${integrity}">`);
  for (const sheet of others) {
    page = page.replace(sheet.whole, "");
  }
  return page;
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

/** Of a folder that was copied from the source, the JSON files, without their white space. */
async function keepOnlyData(folder) {
  const entries = await readdir(join(staging, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(staging, folder, entry.name);
    if (entry.isFile() && entry.name.endsWith(".json")) {
      await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, "utf8"))));
    } else {
      await rm(path, { recursive: true });
    }
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
  return { name, integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}` };
}

async function discard(files) {
  for (const file of files) {
    await rm(join(staging, file), { force: true });
  }
  await rm(join(staging, "snippets"), { recursive: true, force: true });
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
