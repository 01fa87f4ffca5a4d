// A small server for the built app: for looking at it (`./dev serve`) and for
// the end-to-end tests. It listens on this machine only and needs no package,
// and sends what the `_headers` file of the build asks a host to send.
//
//   node tests/support/serve.mjs [--dist DIR] [--port N] [--base /sub/path/] [--quality N]

import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { HEADERS, headersFrom } from "./policy.mjs";

const HOST = "127.0.0.1";
const FIRST_PORT = 8080;
const PORTS_TRIED = 20;

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};
const PACKED_ALREADY = new Set([".png", ".woff2"]);

const ENCODERS = {
  br: (bytes, quality) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** As hosts pack once and for all. The whole app takes four seconds so, and a tenth of one with 5. */
const BEST = 11;

/** Packed files by path, time and encoding: packing takes longer than serving. */
const encoded = new Map();

/**
 * Serves a folder until `close()` is called.
 *
 * @param {object} options
 * @param {string} options.dist the folder
 * @param {number} [options.port] 0, the default, takes any free one
 * @param {string} [options.base] the path under which the folder appears
 * @param {Record<string, string>} [options.headers] sent with every answer, over those of the build
 * @param {number} [options.quality] how hard to pack with brotli, 11 unless told
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ dist, port = 0, base = "/", headers = {}, quality = BEST }) {
  const root = await realpath(dist);
  const prefix = `/${base}/`.replace(/\/+/g, "/");

  const server = createServer(async (request, response) => {
    const send = async (status, more, body = "") => {
      const path = request.url.split("?")[0];
      const asked = await askedFor(root, path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : path);
      response.writeHead(status, { "Cache-Control": "no-cache", ...asked, ...headers, ...more });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const refuse = (status, text) => send(status, { "Content-Type": TYPES[".txt"] }, `${text}\n`);
    try {
      if (request.method !== "GET" && request.method !== "HEAD") {
        return await refuse(405, "only GET and HEAD are answered");
      }
      const path = request.url.split("?")[0];
      if (`${path}/` === prefix) {
        return await send(308, { Location: prefix });
      }
      const file = path.startsWith(prefix) && (await fileUnder(root, path.slice(prefix.length)));
      if (!file) {
        return await refuse(404, "not found");
      }
      const { bytes, encoding } = await packed(file, request.headers["accept-encoding"] ?? "", quality);
      await send(
        200,
        {
          "Content-Type": TYPES[extname(file.path)] ?? "application/octet-stream",
          "Content-Length": bytes.length,
          Vary: "Accept-Encoding",
          ...(encoding && { "Content-Encoding": encoding }),
        },
        bytes,
      );
    } catch (error) {
      await refuse(500, String(error));
    }
  });

  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, HOST, done);
  });
  const taken = server.address().port;
  return {
    url: `http://${HOST}:${taken}${prefix}`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** The headers that the build wants for a path; none where it says nothing. */
async function askedFor(root, path) {
  const text = await readFile(join(root, HEADERS), "utf8").catch(() => "");
  return headersFrom(text)(path);
}

/** The file that a path names, if it lies in the folder, links followed. */
async function fileUnder(root, encodedPath) {
  try {
    const asked = decodeURIComponent(encodedPath);
    if (asked.includes("\0") || asked.includes("\\")) {
      return undefined;
    }
    const path = await realpath(resolve(root, `.${sep}${asked}`));
    if (path !== root && !path.startsWith(root + sep)) {
      return undefined;
    }
    const found = await stat(path);
    if (found.isFile()) {
      return { path, stamp: `${path} ${found.mtimeMs} ${found.size}` };
    }
    const isFolderAddress = asked === "" || asked.endsWith("/");
    return isFolderAddress ? fileUnder(path, "index.html") : undefined;
  } catch {
    // No such file, or a path that is no path.
    return undefined;
  }
}

/** The content as the browser likes it best; each file is packed once. */
async function packed({ path, stamp }, accepted, quality) {
  const offers = accepted.split(",").map((offer) => offer.split(";")[0].trim());
  const encoding = PACKED_ALREADY.has(extname(path))
    ? undefined
    : ["br", "gzip"].find((known) => offers.includes(known));
  if (!encoding) {
    return { bytes: await readFile(path) };
  }
  const key = `${encoding} ${quality} ${stamp}`;
  if (!encoded.has(key)) {
    encoded.set(key, readFile(path).then((bytes) => ENCODERS[encoding](bytes, quality)));
  }
  return { bytes: await encoded.get(key), encoding };
}

/** From the command line: without a wish for a port, the next free one will do. */
async function main() {
  const { values } = parseArgs({
    options: {
      dist: { type: "string", default: fileURLToPath(new URL("../../dist", import.meta.url)) },
      port: { type: "string" },
      base: { type: "string", default: "/" },
      quality: { type: "string", default: String(BEST) },
    },
  });
  const { dist, base } = values;
  const quality = Number(values.quality);
  if (!(await stat(join(dist, "index.html")).catch(() => undefined))) {
    throw new Error(`there is no index.html in ${dist}: build the app first (./dev build)`);
  }
  const server = values.port
    ? await serve({ dist, base, quality, port: portFrom(values.port) })
    : await serveOnFreePort({ dist, base, quality });

  // The address is printed when it is known to work, not when it is hoped to.
  const answer = await fetch(server.url);
  if (!answer.ok) {
    throw new Error(`the server started, but ${server.url} answered ${answer.status}`);
  }
  await answer.arrayBuffer();
  console.log(`Dealgauge is at ${server.url} (Ctrl+C stops it)`);

  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => server.close().then(() => process.exit(0)));
  }
}

function portFrom(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`not a port: ${text} (a number from 1 to 65535 is one)`);
  }
  return port;
}

async function serveOnFreePort(options) {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    try {
      return await serve({ ...options, port });
    } catch (error) {
      if (error.code !== "EADDRINUSE") {
        throw error;
      }
    }
  }
  throw new Error(`ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} are all taken; name one with --port`);
}

function inWords(error) {
  switch (error.code) {
    case "EADDRINUSE":
      return `port ${error.port} is taken; name another one with --port, or none to get the next free one`;
    case "EACCES":
      return `port ${error.port} is not open to you; name one above 1023 with --port`;
    default:
      return error.message;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`serve: ${inWords(error)}`);
    process.exitCode = 1;
  });
}
