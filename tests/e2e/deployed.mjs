// A host on which one version of the app follows the other, and whose line can
// be cut: for the tests of what a visited app keeps.

import { createHash } from "node:crypto";
import { cp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HEADERS, headersFrom, NAMED_BY_CONTENT } from "../support/policy.mjs";
import { withWorker } from "../support/precache.mjs";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Pieces of an answer, so that a line can be cut in the middle of a file. */
const PIECE = 16 * 1024;

/**
 * Copies the build into a folder as another version of it: every file holds
 * something else, and has another name where it is named by what it holds.
 *
 * @returns {Promise<string>} the build's name
 */
export async function anotherVersion(folder, label) {
  await rm(folder, { recursive: true, force: true });
  await cp(DIST, folder, { recursive: true });
  const files = await readdir(folder);
  const renamed = files
    .filter((name) => NAMED_BY_CONTENT.test(name) || name.startsWith("catalog-"))
    .map((name) => [name, name.replace(/-[0-9A-Za-z]+(?=\.|$)/, `-${hex(`${label} ${name}`).slice(0, 16)}`)]);
  for (const [before, after] of renamed) {
    await rename(join(folder, before), join(folder, after));
  }
  const integrities = new Map();
  const texts = [...(await readdir(folder, { recursive: true }))].filter((name) => name.includes("."));
  // Scripts first and the page last: it says what they hold.
  for (const name of texts.sort((a, b) => order(a) - order(b))) {
    const path = join(folder, name);
    const before = await readFile(path);
    const after = marked(name, before, label, [...renamed, ...integrities]);
    integrities.set(sha384(before), sha384(after));
    await writeFile(path, after);
  }
  await withWorker(folder);
  return buildIn(folder);
}

export async function buildIn(folder) {
  return /<meta name="build" content="([0-9a-f]+)">/.exec(await readFile(join(folder, "index.html"), "utf8"))[1];
}

const order = (name) => [".css", ".json", ".wasm", ".png", ".svg", ".js", ".html"].indexOf(extname(name));
const hex = (bytes) => createHash("sha256").update(bytes).digest("hex");
const sha384 = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

function marked(name, bytes, label, replaced) {
  switch (extname(name)) {
    case ".wasm": {
      // A section of its own, which no reader minds.
      const named = Buffer.from(label);
      return Buffer.concat([bytes, Buffer.from([0, named.length + 1, named.length]), named]);
    }
    case ".json":
      return Buffer.concat([bytes, Buffer.alloc(1 + (Number.parseInt(hex(label).slice(0, 4), 16) % 1000), " ")]);
    case ".css":
      return Buffer.from(`${bytes}/* ${label} */\n`);
    case ".js":
    case ".html": {
      const text = replaced.reduce((text, [before, after]) => text.replaceAll(before, after), bytes.toString());
      const unnamed = text.replace(/<meta name="build" [^>]*>\n/, "");
      return Buffer.from(name.endsWith(".js") ? `${unnamed}\n// ${label}\n` : unnamed.replace("<body>", `<body data-version="${label}">`));
    }
    default:
      return bytes;
  }
}

/** A server that shows one folder, then another. */
export class Host {
  #server;
  #sockets = new Set();
  #left = Number.POSITIVE_INFINITY;
  #headers = () => ({});
  /** Answers in the place of files, by a pattern of the address. */
  instead = [];
  /** What was asked for and answered in full. */
  sent = [];

  /** @param {{ folder: string, base?: string }} what */
  static async of({ folder, base = "/" }) {
    const host = new Host();
    host.base = base;
    host.#server = createServer((request, response) => host.#answer(request, response).catch(() => response.destroy()));
    host.#server.on("connection", (socket) => {
      host.#sockets.add(socket);
      socket.on("close", () => host.#sockets.delete(socket));
      if (host.#left <= 0) {
        socket.destroy();
      }
    });
    await new Promise((done) => {
      host.#server.listen(0, "127.0.0.1", done);
    });
    host.origin = `http://127.0.0.1:${host.#server.address().port}`;
    host.url = `${host.origin}${base}`;
    await host.show(folder);
    return host;
  }

  /** Deploys what lies in a folder: from now on it is all there is. */
  async show(folder) {
    this.folder = folder;
    this.#headers = headersFrom(await readFile(join(folder, HEADERS), "utf8").catch(() => ""));
  }

  /** Cuts the line, at once or after so many bytes. */
  cut(after = 0) {
    this.#left = after;
    if (after <= 0) {
      this.#sockets.forEach((socket) => socket.destroy());
    }
  }

  /** Whether it is cut by now. */
  get isCut() {
    return this.#left <= 0;
  }

  mend() {
    this.#left = Number.POSITIVE_INFINITY;
  }

  close() {
    return new Promise((done) => {
      this.#server.close(done);
      this.#server.closeAllConnections();
    });
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, this.origin);
    const instead = this.instead.find(({ pattern }) => pattern.test(pathname));
    const name = pathname.startsWith(this.base) ? decodeURIComponent(pathname.slice(this.base.length)).replace(/(^|\/)$/, "$1index.html") : undefined;
    const bytes = instead ? Buffer.from(instead.body) : name && (await readFile(join(this.folder, name)).catch(() => undefined));
    const headers = { "Cache-Control": "no-cache", ...this.#headers(`/${name}`) };
    if (!bytes) {
      response.writeHead(404, { ...headers, "Content-Type": "text/plain" });
      response.end("not found\n");
      return;
    }
    response.writeHead(200, {
      ...headers,
      "Content-Type": instead?.type ?? TYPES[extname(name)] ?? "application/octet-stream",
      "Content-Length": bytes.length,
    });
    for (let at = 0; at < bytes.length; at += PIECE) {
      this.#left -= Math.min(PIECE, bytes.length - at);
      if (this.#left <= 0) {
        this.cut();
        return;
      }
      await new Promise((done) => response.write(bytes.subarray(at, at + PIECE), done));
    }
    response.end();
    this.sent.push(name);
  }
}
