// The service worker: once the app has been here, it needs no network.
//
// The build writes into it what it consists of (tests/support/precache.mjs): each
// file with the hash of what it holds. A version is stored as a whole or not at
// all, so a cut line leaves the one before. It takes over at once, and yet no page
// ever mixes two versions: a new page is given this one, and a page that began
// with an older one asks for its files by names that no other version has, and
// finds them in that version's cache. It stays until no page of it is open.

/* global BUILD, FILES, OF_A_VERSION */

const scope = self.registration.scope;
const path = new URL(scope).pathname;

/** Several copies of the app may live under one host, each with caches of its own. */
const CACHE = `dealgauge-${BUILD}${path}`;
const isOurs = (name) => /^dealgauge-[0-9a-f]{16}\//.test(name) && name.endsWith(path) && name.length === CACHE.length;

/** The page itself, under the name of its folder. */
const PAGE = "./";

/** What is named after its content, so that no two versions mean different files by it. */
const ofSomeVersion = new RegExp(OF_A_VERSION);

/** So many files are asked for at a time: a person may be using the line. */
const AT_A_TIME = 3;

/** An open page says within this time what it is; one that does not is left its files. */
const PATIENCE = 3000;

addEventListener("install", (event) => event.waitUntil(install()));

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  if (event.data === "build") {
    event.ports[0]?.postMessage(BUILD);
  } else if (event.data === "complete") {
    // Without a network the next page asks again.
    event.waitUntil(complete().catch(() => {}));
  } else if (event.data === "go") {
    self.skipWaiting();
  } else if (event.data === "tidy") {
    event.waitUntil(tidy());
  }
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const name = nameOf(request);
  if (name === PAGE && request.mode === "navigate") {
    event.respondWith(answer(PAGE, request));
  } else if (name !== PAGE && (Object.hasOwn(FILES, name) || ofSomeVersion.test(name))) {
    event.respondWith(answer(name, request));
  }
});

/** What is asked for, as the list names it; an empty name for what is no concern of ours. */
function nameOf({ method, mode, url }) {
  const [whole] = url.split("#");
  if (method !== "GET" || !whole.startsWith(scope)) {
    return "";
  }
  const name = whole.slice(scope.length);
  if (mode === "navigate") {
    return ["", "index.html"].includes(name.split("?")[0]) ? PAGE : name;
  }
  return name || PAGE;
}

async function answer(name, request) {
  try {
    const found = (await kept(CACHE, name)) ?? (ofSomeVersion.test(name) && (await keptElsewhere(name)));
    if (found) {
      return found;
    }
  } catch {
    // A cache that can't be read: the network may have it.
  }
  return fetch(request);
}

const addressOf = (name) => new URL(name, scope).href;

/** Opening a cache would make it anew where everything was erased. */
function kept(cacheName, name) {
  return caches.match(addressOf(name), { cacheName, ignoreVary: true });
}

async function others() {
  return (await caches.keys()).filter((name) => isOurs(name) && name !== CACHE);
}

async function keptElsewhere(name) {
  for (const cacheName of await others()) {
    const found = await kept(cacheName, name);
    if (found) {
      return found;
    }
  }
  return undefined;
}

async function install() {
  const isNew = !(await caches.has(CACHE));
  try {
    await complete();
  } catch (error) {
    // What was here before may be what an open page lives on.
    if (isNew) {
      await caches.delete(CACHE);
    }
    throw error;
  }
  await self.skipWaiting();
}

/** Fetches what is missing of this version. */
async function complete() {
  const cache = await caches.open(CACHE);
  const present = new Set((await cache.keys()).map(({ url }) => url));
  const missing = Object.keys(FILES).filter((name) => !present.has(addressOf(name)));
  if (missing.length === 0) {
    return;
  }
  const known = await knownByHash();
  const next = missing.values();
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      for (const name of next) {
        await cache.put(addressOf(name), (name !== PAGE && known.get(FILES[name])?.clone()) || (await fetched(name)));
      }
    }),
  );
  // Another worker may have tidied up in the meantime.
  if ((await cache.keys()).length < Object.keys(FILES).length || !(await caches.has(CACHE))) {
    throw new Error("not all files were kept");
  }
}

/** What older versions have in common with this one need not be fetched again. */
async function knownByHash() {
  const known = new Map();
  for (const cacheName of await others()) {
    const cache = await caches.open(cacheName);
    for (const response of await cache.matchAll()) {
      known.set(await hashOf(await response.clone().arrayBuffer()), response);
    }
  }
  return known;
}

/** A file from the server, if it is the one of this version, and nothing else under its name. */
async function fetched(name) {
  // What the browser has already will mostly do; a stale copy is asked for anew.
  for (const cache of ["default", "reload"]) {
    const response = await fetch(addressOf(name), { cache, priority: "low", credentials: "same-origin" });
    const bytes = await response.arrayBuffer();
    if (response.ok && (await hashOf(bytes)) === FILES[name]) {
      return plain(response, bytes);
    }
  }
  throw new Error(`${name} is not the file of build ${BUILD}`);
}

/** The same answer, neither redirected nor packed; its policy stays with the page. */
function plain(response, bytes) {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "vary"]) {
    headers.delete(name);
  }
  return new Response(bytes, { headers });
}

async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Removes versions of which no page is open. */
async function tidy() {
  const old = await others();
  if (old.length === 0 || registration.installing || registration.waiting) {
    return;
  }
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const builds = await Promise.all(pages.filter(isOurPage).map(buildOf));
  if (builds.includes(undefined)) {
    return;
  }
  const unused = old.filter((name) => !builds.some((build) => name === `dealgauge-${build}${path}`));
  await Promise.all(unused.map((name) => caches.delete(name)));
}

const isOurPage = ({ url }) => nameOf({ method: "GET", mode: "navigate", url }) === PAGE;

/** The version that a page began with. */
function buildOf(page) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, PATIENCE);
    page.postMessage("build", [port2]);
  });
}
