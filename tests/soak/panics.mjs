// The app as it is shipped is made to crash in many places: what it calls in
// the browser throws, at some call from the moment on at which it does
// something. The page for faults must come soon, nothing may be written any
// more, the raw data must be what is stored, and loading anew must bring back
// all that was called saved.

import { isDeepStrictEqual } from "node:util";
import { AFTER } from "../e2e/recovery.mjs";
import { ITEMS } from "./answering.mjs";
import { Place } from "./place.mjs";
import { numbers, pickOf, quantile, whole } from "./random.mjs";

const SOON = 1000;

/** What can throw: which of the browser's functions and properties. */
const BREAKS = [
  ["Document", "createElement"], ["Document", "createElementNS"], ["Document", "createTextNode"],
  ["Node", "insertBefore"], ["Element", "setAttribute"], ["Node", "removeChild"], ["Node", "textContent"],
  ["Node", "nodeValue"], ["Element", "removeAttribute"], ["HTMLInputElement", "checked"], ["HTMLTextAreaElement", "value"],
];
const HOWS = ["error", "error", "overflow", "memory"];

/** What the app is doing meanwhile. Each is run in the page and goes on by itself. */
const DOINGS = {
  "starting up": undefined,
  "answering": async (items) => {
    for (let n = 0; n < 40; n += 1) {
      document.querySelector(`#${items[n % 3]} > .steps input[value="${n % 5}"]`)?.click();
      await new Promise((go) => setTimeout(go, 20));
    }
  },
  "taking a note": async (items) => {
    for (let n = 0; n < 40; n += 1) {
      window.soak.type(document.getElementById(`${items[n % 3]}-note`), `a note ${n}`);
      await new Promise((go) => setTimeout(go, 20));
    }
  },
  "changing the language": async () => {
    for (let n = 0; n < 20; n += 1) {
      document.querySelector(".top__language")?.click();
      await new Promise((go) => setTimeout(go, 50));
    }
  },
  "going from page to page": async () => {
    for (const hash of ["#/instruments", "#/data", "#/about", "#/", "#/instruments/fq", "#/nowhere"]) {
      location.hash = hash;
      await new Promise((go) => setTimeout(go, 400));
    }
  },
  "bringing in a file": async () => {
    location.hash = "#/data";
    const field = await window.soak.until(() => document.getElementById("import-file"), "the field for a file");
    const records = [{ deal: { id: "00090deal", name: "Heron", begun: "2026-11-20T09:30:00+08:00" } }];
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify({ type: "dealgauge-export", version: 1, app: "0.1.0", exported: "2026-11-20T09:30:00+08:00", records })], "a.json"));
    field.files = files.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((go) => setTimeout(go, 2000));
  },
};

export async function panics({ runs, seed, url, folder, tell }) {
  const random = numbers(seed);
  const sums = { crashes: 0, missed: 0, after: [], faults: 0, places: new Set() };
  const doings = Object.keys(DOINGS);
  for (let tries = 0; sums.crashes < runs && tries < runs * 6; tries += 1) {
    const doing = doings[tries % doings.length];
    const plan = { what: pickOf(random, BREAKS), how: pickOf(random, HOWS), nth: whole(random, 1, doing === "starting up" ? 60 : 5) };
    const about = `${doing}, ${plan.what.join(".")} call ${plan.nth}, ${plan.how}`;
    const place = new Place({ profile: await folder(), downloads: await folder(), url, seed: whole(random, 1, 2 ** 30) });
    try {
      const { crashed, after, faults } = await crashOnce(place, doing, plan);
      if (!crashed) {
        // The app never made that call; nothing was to be seen.
        sums.missed += 1;
      } else {
        sums.crashes += 1;
        sums.after.push(after);
        sums.places.add(doing);
      }
      sums.faults += faults.length;
      faults.forEach((fault) => tell(`${about}: ${fault}`));
    } catch (error) {
      sums.faults += 1;
      tell(`${about}: ${error.message}`);
    } finally {
      await place.kill();
    }
  }
  return {
    ok: sums.faults === 0 && sums.crashes === runs && sums.places.size === doings.length,
    line:
      `${sums.crashes} crashes while the app was ${[...sums.places].join(", ")}: ${sums.faults} faults; ` +
      `the page for faults came after ${Math.round(quantile(sums.after, 0.5) ?? 0)} ms (longest ${Math.round(Math.max(0, ...sums.after))}); ` +
      `${sums.missed} calls never came`,
    sums,
  };
}

/** Run in the page: from now on, the nth call breaks, once. */
function arm({ what: [type, name], how, nth }) {
  const own = window[type].prototype;
  const property = Object.getOwnPropertyDescriptor(own, name);
  const before = property.value ?? property.set;
  let calls = 0;
  // Only what the app itself does counts, not what this file does in the page.
  const isApp = () => /wasm/.test(new Error().stack);
  const broken = function (...args) {
    if (isApp()) {
      calls += 1;
    }
    if (calls === nth && !window.crashedAt) {
      window.crashedAt = Date.now();
      window.storedThen = { ...localStorage };
      Object.defineProperty(own, name, property);
      if (how === "overflow") {
        (function deeper() {
          deeper();
        })();
      }
      if (how === "memory") {
        throw new WebAssembly.RuntimeError("memory access out of bounds");
      }
      throw new Error("a fault on purpose");
    }
    return before.apply(this, args);
  };
  Object.defineProperty(own, name, { ...property, [property.value ? "value" : "set"]: broken });
  // Timers and events of a stopped page are held back; this is not.
  new MutationObserver(() => {
    if (document.querySelector("main.recovery h1")) {
      window.toldAt ??= Date.now();
    }
  }).observe(document, { subtree: true, childList: true });
}

async function crashOnce(place, doing, plan) {
  const faults = [];
  await place.open();
  await place.begin("Kestrel");
  await place.answer(12);
  const steps = place.steps;
  if (doing === "starting up") {
    const address = place.url + place.hash;
    const { identifier } = await place.page.before(arm, plan);
    await place.page.go(address);
    await settle(place.page, place.page.run(() => window.soak.started));
    await place.page.ask("Page.removeScriptToEvaluateOnNewDocument", { identifier });
  } else {
    await place.page.run(arm, plan);
    // It ends when it ends, or never: a stopped page runs no timers.
    const done = place.page.run(DOINGS[doing], ITEMS).catch(() => {});
    await settle(place.page, done);
  }
  const { crashedAt, toldAt } = await place.page.run(() => ({ crashedAt: window.crashedAt, toldAt: window.toldAt }));
  if (crashedAt === undefined) {
    return { crashed: false, faults };
  }
  if (toldAt === undefined) {
    // What the app survives is no crash, but then it must be alive.
    const alive = await place.page.run(() => Boolean(document.querySelector("main")) && !globalThis.dealgaugeStopped);
    if (alive) {
      await lives(place, faults);
      return { crashed: false, faults };
    }
    faults.push("the page for faults does not come");
    return { crashed: true, after: Infinity, faults };
  }
  if (toldAt - crashedAt > SOON) {
    faults.push(`the page for faults came after ${toldAt - crashedAt} ms`);
  }
  const now = await place.page.run(() => ({ then: window.storedThen, now: { ...localStorage } }));
  if (!isDeepStrictEqual(now.then, now.now)) {
    faults.push("something was written after the crash");
  }
  const raw = JSON.parse(await place.downloaded(pressRaw, AFTER.en.download));
  const own = Object.fromEntries(Object.entries(now.now).filter(([key]) => key.startsWith("dealgauge:")));
  if (!isDeepStrictEqual(raw.storage, own)) {
    faults.push("the raw data is not what is stored");
  }
  const found = await place.found();
  const inIt = found && place.stepsIn(found, steps);
  // Some of what was done meanwhile may be there as well, which is no step of ours.
  if (found === null || (doing !== "answering" && doing !== "taking a note" && inIt !== steps)) {
    faults.push(`after loading anew ${found ? `${inIt} of ${steps} answers are` : "nothing is"} there`);
  }
  return { crashed: true, after: toldAt - crashedAt, faults };
}

/** Waits until the page for faults has come, or a while after all was done without it. */
async function settle(page, done) {
  const told = async () => {
    while (!(await page.run(() => window.toldAt ?? 0))) {
      await new Promise((go) => setTimeout(go, 50));
    }
  };
  const over = done.then(() => 1500, () => 1500);
  const late = new Promise((go) => setTimeout(go, 10_000, 0));
  const rest = await Promise.race([told().then(() => 1000, () => 0), over.then((ms) => new Promise((go) => setTimeout(go, ms, 0))), late]);
  // Whatever would still be written after a crash is written by then.
  await new Promise((go) => setTimeout(go, rest));
}

/** An app that goes on after an error must be able to. */
async function lives(place, faults) {
  const found = await place.found();
  if (found === null) {
    faults.push("the app goes on after an error, and the deal is gone");
  }
}

/** Run in the page for faults: takes the raw data away. */
function pressRaw(_, download) {
  [...document.querySelectorAll("button")].find((own) => own.textContent === download).click();
}
