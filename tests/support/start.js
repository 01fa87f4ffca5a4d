// Starts the app: the small build where the first questions are all that is
// wanted, else the whole one. The small build asks for the whole one with an
// event, and goes once that is there.

/* global SMALL_WASM, WHOLE_WASM, WHOLE_SHEET, WHOLE_SHEET_INTEGRITY */

import { change, clashed, inTime, kept, look, open, tell, write } from "../../src/browser/journal.js";
import { hold, leave as leaveLock, take } from "../../src/browser/lock.js";
import { stop } from "../../src/browser/stop.js";
import { begin } from "./begin.js";

/** So long the first page waits for the journal. */
const LATE = 8000;

const wasm = (file) => new URL(file, document.baseURI);

/** Links the style sheet of the pages that only the whole app has. */
function withWholeSheet() {
  return new Promise((resolve, reject) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = WHOLE_SHEET;
    sheet.integrity = WHOLE_SHEET_INTEGRITY;
    sheet.onload = resolve;
    sheet.onerror = () => {
      sheet.remove();
      reject(new Error(`no ${WHOLE_SHEET}`));
    };
    document.head.append(sheet);
  });
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

async function startWhole() {
  const [{ default: start }] = await Promise.all([import("dealgauge-whole"), withWholeSheet()]);
  await start({ module_or_path: wasm(WHOLE_WASM) });
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

async function startSmall() {
  const coming = [import("dealgauge-small"), fetch(wasm(SMALL_WASM)), isComplete()];
  const [{ default: start, leave }, bytes, complete] = await Promise.all(coming);
  if (!complete) {
    await startWhole();
    return;
  }
  let asked = false;
  addEventListener("dealgauge:whole", async () => {
    if (asked) {
      return;
    }
    asked = true;
    const coming = Promise.all([import("dealgauge-whole"), fetchedWhole(), withWholeSheet()]);
    const come = await coming.catch(() => {});
    if (!come) {
      asked = false;
      dispatchEvent(new Event("dealgauge:whole-failed"));
      return;
    }
    const [{ default: begun }, module] = come;
    try {
      leave();
      await begun({ module_or_path: module });
      focusOnceThere(performance.now() + 10_000);
    } catch (error) {
      stop(error);
    }
  });
  await start({ module_or_path: bytes });
}

async function fetchedWhole() {
  const response = await fetch(wasm(WHOLE_WASM));
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

// What both builds call stands here once: see finish-dist.mjs. By the time one of
// them is there, the journal is open.
globalThis.dealgauge = { change, clashed, inTime, kept, look, open, tell, write, hold, leave: leaveLock, take };
open().catch(() => {});

begin(async () => {
  await (smallIsEnough() ? startSmall() : startWhole());
  // The line is the reader's first.
  setTimeout(() => import("../../src/browser/offline.js").catch(() => {}), 3000);
});
