// Several tabs on the same storage: on different deals, on the same one, and
// one whose app is older than the other's.

import { ITEMS, untilSaved } from "./answering.mjs";
import { Place } from "./place.mjs";
import { numbers, whole } from "./random.mjs";

const FORMAT = "dealgauge:format";
const SOON = 1000;

export async function tabs({ runs, seed, url, folder, tell }) {
  const lines = [];
  let ok = true;
  const share = (full) => Math.max(1, Math.round((full * runs) / 2000));
  for (const [name, does] of Object.entries({
    "different deals": (faults) => different({ seed, url, folder, edits: share(2000) }, faults),
    "the same deal": (faults) => same({ seed, url, folder, clashes: share(500) }, faults),
    "an older build": (faults) => older({ seed, url, folder, edits: share(200) }, faults),
  })) {
    const faults = [];
    const line = await does(faults).catch((error) => {
      faults.push(error.message);
      return "broke off";
    });
    faults.slice(0, 20).forEach((fault) => tell(`${name}: ${fault}`));
    ok &&= faults.length === 0;
    lines.push(`${name}: ${line}${faults.length > 0 ? ` (${faults.length} faults)` : ""}`);
  }
  return { ok, line: lines.join("; ") };
}

/** Two tabs in one browser. */
async function twoTabs({ seed, url, folder }, does) {
  const one = new Place({ profile: await folder(), url, seed });
  try {
    await one.open();
    const other = new Place({ profile: one.profile, url, seed: seed + 1, browser: one.browser });
    await other.open();
    return await does(one, other);
  } finally {
    await one.kill();
  }
}

/** Two tabs answer on different deals at the same time; the other one's edits stay. */
export async function different({ edits, ...where }, faults) {
  return twoTabs(where, async (one, other) => {
    await one.begin("Kestrel");
    await other.begin("Heron");
    const patience = 60_000 + edits * 100;
    await Promise.all([one.answer(edits, patience), other.answer(edits, patience)]);
    let kept = 0;
    // Once in the same browser, and once in another on the same profile.
    for (const again of [false, true]) {
      if (again) {
        await one.close();
        await one.open();
        other.browser = one.browser;
        await other.open();
      }
      kept = 0;
      for (const tab of [one, other]) {
        const steps = await tab.stepsFound();
        kept += steps ?? 0;
        if (steps !== edits) {
          faults.push(`${steps} of ${edits} edits are there${again ? " in another browser" : ""}`);
        }
      }
    }
    return `${kept} of ${2 * edits} edits kept`;
  });
}

/** Run in the page: whether a note can be written. */
function canWrite(id) {
  const field = document.getElementById(id);
  return Boolean(field) && !field.matches(":disabled") && !field.readOnly && !field.closest("[inert]");
}

/** Run in the page: writes one note after the other until it is not let; gives the last one. */
async function scribble(id, clash, canWrite) {
  let last;
  for (let n = 1; canWrite(id) && n < 1000; n += 1) {
    last = `${clash}.${n}`;
    window.soak.type(document.getElementById(id), last);
    await new Promise((go) => setTimeout(go, 5 + Math.random() * 25));
  }
  return last;
}

/** Run in the page: goes on here, and waits until it can. */
async function takeOver(id, goOnHere, canWrite) {
  await window.soak.press(goOnHere);
  await window.soak.until(() => canWrite(id), "questions that can be answered after taking over");
}

/** Run in the page: what the note holds in the end, and what the page says of what is not kept. */
async function noteIn(id, wanted) {
  try {
    await window.soak.until(() => document.getElementById(id)?.value === wanted, "the note", 3000);
  } catch {
    // What is there instead is told.
  }
  return document.getElementById(id)?.value;
}

function saysUnsaved() {
  return Boolean(document.querySelector(".saved--fault, [role=alert]"));
}

async function same({ clashes, ...where }, faults) {
  return twoTabs(where, async (one, other) => {
    await one.begin("Kestrel");
    await one.answer(6);
    await other.page.go(one.url + one.hash);
    const note = `${ITEMS[0]}-note`;
    await other.page.run((id) => window.soak.started.then(() => window.soak.until(() => document.getElementById(id), "the questions")), note);
    await other.page.run((text) => window.soak.until(() => window.soak.button(text), "the word that another tab has the deal"), other.words.goOnHere);
    if (await other.page.run(canWrite, note)) {
      faults.push("the second tab can be written in, too");
    }

    const random = numbers(where.seed);
    let [holder, asks] = [one, other];
    const sums = { kept: 0, told: 0, silent: 0 };
    for (let clash = 1; clash <= clashes; clash += 1) {
      const writing = holder.page.run(scribble, note, clash, canWrite);
      await new Promise((go) => setTimeout(go, whole(random, 0, 250)));
      await asks.page.run(takeOver, note, asks.words.goOnHere, canWrite);
      const last = await writing;
      const found = await asks.page.run(noteIn, note, last);
      if (found === last) {
        sums.kept += 1;
      } else if (await holder.page.run(saysUnsaved)) {
        sums.told += 1;
      } else {
        sums.silent += 1;
        faults.push(`clash ${clash}: “${last}” was written, “${found}” is there, and nobody is told`);
      }
      [holder, asks] = [asks, holder];
    }
    await holder.page.run(untilSaved, 20_000);
    return `${clashes} clashes: ${sums.kept} times the last edit was kept, ${sums.told} times its loss was told, ${sums.silent} edits dropped silently`;
  });
}

/** Run in the page before the app: when it last wrote. */
function watchWrites() {
  const { setItem } = Storage.prototype;
  window.lastWrite = 0;
  Storage.prototype.setItem = function (...args) {
    window.lastWrite = Date.now();
    return setItem.apply(this, args);
  };
}

async function older({ edits, ...where }, faults) {
  return twoTabs(where, async (old, newer) => {
    // The newer build is a page of the same origin that writes as one would.
    await old.page.before(watchWrites);
    await old.begin("Kestrel");
    await old.answer(10);
    await newer.page.go(`${newer.url}catalog/`);
    const before = await newer.page.run(() => ({ ...localStorage }));
    const own = Object.keys(before).find((key) => key.includes(old.hash.split("/")[2]));

    const heard = [];
    old.page.onsaid = (said) => heard.push(said);
    await old.goOn({ pace: 20 });
    await new Promise((go) => setTimeout(go, 300));
    const raisedAt = await newer.page.run(
      (format, own, edits) => {
        localStorage.setItem(format, "99 99");
        let n = 0;
        const write = () => {
          n += 1;
          localStorage.setItem(own, `99 written by a newer app: ${n}`);
          if (n < edits) {
            setTimeout(write, 20);
          }
        };
        // From the moment on at which the older one must have stopped.
        setTimeout(write, 1000);
        return Date.now();
      },
      FORMAT,
      own,
      edits,
    );
    await new Promise((go) => setTimeout(go, 1000 + edits * 20 + 3000));
    const lastWrite = await old.page.run(() => window.lastWrite);
    const stopped = Math.max(0, lastWrite - raisedAt);
    if (stopped > SOON) {
      faults.push(`the older tab still wrote ${stopped} ms after a newer build had`);
    }
    const after = await newer.page.run(() => ({ ...localStorage }));
    const isIntact = after[own] === `99 written by a newer app: ${edits}`;
    if (!isIntact) {
      faults.push(`what the newer build wrote is gone: ${after[own].slice(0, 80)}`);
    }
    // What the older one takes in and does not write, it must not call saved.
    const acknowledged = Math.max(old.steps, ...heard.map((said) => said.acknowledged ?? 0));
    const late = heard.filter((said) => said.acknowledged && said.at > raisedAt + SOON);
    if (late.length > 0) {
      faults.push(`the older tab called answers saved ${late.at(-1).at - raisedAt} ms after a newer build had written`);
    }
    const told = await old.page.run(() => !window.soak.saysSaved());
    if (!told) {
      faults.push("the older tab ends with the word “saved”");
    }
    return `stopped ${stopped} ms after the newer build's first writing, the last of ${edits} newer writings is ${isIntact ? "intact" : "gone"}, ${acknowledged - old.steps} answers called saved`;
  });
}
