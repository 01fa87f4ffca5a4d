// Starts the app: its first part where the first questions are all that is
// wanted, else the whole. The first part asks for the whole with an event, and
// its pages go once that is there.

/* global SMALL_WASM, WHOLE_WASM, WHOLE_SHEET, WHOLE_SHEET_INTEGRITY, CATALOG */

import { change, clashed, inTime, kept, look, open, tell, write } from "../../src/browser/journal.js";
import { hold, leave as leaveLock, take } from "../../src/browser/lock.js";
import { stop } from "../../src/browser/stop.js";
import { begin } from "./begin.js";

/** So long the first page waits for the journal. */
const LATE = 8000;

/** Asks once, unless that fails. */
function once(ask) {
  let asked;
  return (...how) =>
    (asked ??= ask(...how).catch((error) => {
      asked = undefined;
      throw error;
    }));
}

/** Links the style sheet of the pages that only the whole app has; it may come before it counts. */
const wholeSheet = once(
  (media) =>
    new Promise((resolve, reject) => {
      const sheet = document.createElement("link");
      Object.assign(sheet, { rel: "stylesheet", media, href: WHOLE_SHEET, integrity: WHOLE_SHEET_INTEGRITY });
      sheet.onload = () => resolve(sheet);
      sheet.onerror = () => {
        sheet.remove();
        reject(new Error(`no ${WHOLE_SHEET}`));
      };
      document.head.append(sheet);
    }),
);

/** The later part of the app, with what it calls of the page. */
const rest = once(() => {
  const compiled = come(WHOLE_WASM).then(async (response) => WebAssembly.compile(await response.arrayBuffer()));
  return Promise.all([compiled, import("dealgauge-later").then((own) => own.rest)]);
});

/** All that comes later, for now or to lie ready. */
const later = (media = "not all") => Promise.all([rest(), wholeSheet(media)]);

/** Shows all pages. */
async function addLater(app, [parts, sheet]) {
  sheet.media = "all";
  await app.addLater(...parts);
}

/** The instrument of the questions at this address, as storage has it. */
function instrument() {
  const id = /^#\/answer\/([^/]+)/.exec(location.hash)?.[1];
  try {
    const key = id && Object.keys(localStorage).find((key) => key.endsWith(`.${id}`));
    return /"i":"([a-z]+)"/.exec(localStorage[key])?.[1];
  } catch {
    return undefined;
  }
}

/** What the address asks for comes beside the app and not after it. A wrong guess costs nothing else. */
function getInstrument() {
  const key = instrument();
  if (key) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `${CATALOG}${key}.json` });
    document.head.append(link);
  }
}

/** The first page without any deals, or a question. */
function smallIsEnough() {
  const hash = location.hash;
  if (hash.startsWith("#/answer/")) {
    return true;
  }
  if (!["", "#", "#/"].includes(hash)) {
    return false;
  }
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      if (/^dealgauge:(deal|assessment):/.test(localStorage.key(at))) {
        return false;
      }
    }
    return true;
  } catch {
    return true;
  }
}

/** All of the app: the first part, with what comes later added. */
async function startWhole(coming = startedFirst()) {
  const [app, parts] = await Promise.all([coming, later("all")]);
  await addLater(app, parts);
  app.whole();
}

async function startedFirst() {
  const app = await import("dealgauge-loader");
  const imports = app.imports();
  const response = await come(SMALL_WASM);
  const again = response.clone();
  // A server that calls it by another type is asked no questions.
  const made = await WebAssembly.instantiateStreaming(response, imports).catch(async () =>
    WebAssembly.instantiate(await again.arrayBuffer(), imports),
  );
  app.begin(made);
  return app;
}

async function come(file) {
  const response = await fetch(new URL(file, document.baseURI));
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
  return response;
}

/** The page was gone to, so the keyboard stands on it, as after any other step. */
function focusOnceThere(until) {
  const main = document.querySelector("main h1")?.closest("main");
  if (main) {
    main.focus();
  } else if (performance.now() < until) {
    requestAnimationFrame(() => focusOnceThere(until));
  }
}

/**
 * Whether the journal and storage hold the same. What is to be done if not, only
 * the whole app knows; nor does anybody wait long for the answer.
 */
async function isComplete() {
  const late = new Promise((resolve) => setTimeout(resolve, LATE));
  const found = await Promise.race([late, compared().catch(() => {})]);
  return !found || !(found.wiped || found.more > 0 || found.other.length || found.deleted.length || found.twin.length);
}

async function compared() {
  const database = await open();
  return database?.isNew ? undefined : (await import("dealgauge-compare")).compared();
}

/** What comes back gets ahead what the first part is without. */
async function startSmall() {
  const [app, complete] = await Promise.all([startedFirst(), isComplete()]);
  if (!complete) {
    return startWhole(app);
  }
  let asked = false;
  addEventListener("dealgauge:whole", async () => {
    if (asked) {
      return;
    }
    asked = true;
    const parts = await later("all").catch(() => {});
    if (!parts) {
      asked = false;
      dispatchEvent(new Event("dealgauge:whole-failed"));
      return;
    }
    try {
      await addLater(app, parts);
      app.leave();
      app.whole();
      focusOnceThere(performance.now() + 10_000);
    } catch (error) {
      stop(error);
    }
  });
  app.first();
  return async () => (await import("./ahead.js")).ahead(later, instrument);
}

// What both parts call stands here once: see finish-dist.mjs. By the time one of
// them is there, the journal is open.
globalThis.dealgauge = { change, clashed, inTime, kept, look, open, tell, write, hold, leave: leaveLock, take };
open().catch(() => {});

begin(async () => {
  getInstrument();
  const ahead = await (smallIsEnough() ? startSmall() : startWhole());
  // The line is the reader's first.
  setTimeout(async () => {
    await ahead?.().catch(() => {});
    import("../../src/browser/offline.js").catch(() => {});
  }, 3000);
});
