// Somebody who answers without end, so that what is lost is a subtraction.
//
// Step n is the same for the same seed, in the page and here. Every step
// changes what is on the screen to something that was not there before: picks
// count through all combinations, each changing one answer, and a note holds
// the number of its step. So what is found after a kill tells how many steps
// are in it.

import { numbers } from "./random.mjs";

/** The questions of the part that is answered. */
export const ITEMS = ["fq-buy-gap", "fq-buy-impact", "fq-buy-owner"];

/** Run in the page as well: what step `n` does after `before`. */
export function stepAfter({ picks, values, notes }, n, seed, numbers) {
  const random = numbers((seed ^ Math.imul(n, 0x9e3779b1)) >>> 0);
  const count = values.length;
  if (picks >= count && random() < 0.45) {
    const at = Math.floor(random() * count);
    const words = ["Oak said so", "橡木说的，见周一的邮件", "to be asked again — by Elm", "\u{1F9ED} <b>&amp;"];
    const text = `${n} ${words[Math.floor(random() * words.length)]}`;
    return { picks, values, notes: notes.map((note, own) => (own === at ? text : note)), did: { at, text } };
  }
  // The first ones answer each question; then one digit of a Gray code moves on.
  let at = picks;
  if (picks >= count) {
    at = 0;
    for (let rest = picks - count + 1; rest % 5 === 0 && at < count - 1; rest = Math.floor(rest / 5)) {
      at += 1;
    }
  }
  const value = values[at] === null ? 0 : (values[at] + 1) % 5;
  return { picks: picks + 1, values: values.map((old, own) => (own === at ? value : old)), notes, did: { at, value } };
}

export function nothingYet() {
  return { picks: 0, values: ITEMS.map(() => null), notes: ITEMS.map(() => "") };
}

/** What is on the screen after `n` steps from the beginning. */
export function stateAfter(n, seed, start = nothingYet()) {
  let state = start;
  for (let step = 1; step <= n; step += 1) {
    state = stepAfter(state, step, seed, numbers);
  }
  return state;
}

/** How many steps are in what was found, of at most `most`; `undefined`: it is no state that ever was. */
export function stepsIn(found, most, seed, start = nothingYet()) {
  const wanted = JSON.stringify([found.values, found.notes]);
  let state = start;
  let steps = JSON.stringify([state.values, state.notes]) === wanted ? 0 : undefined;
  for (let step = 1; step <= most; step += 1) {
    state = stepAfter(state, step, seed, numbers);
    if (JSON.stringify([state.values, state.notes]) === wanted) {
      steps = step;
    }
  }
  return steps;
}

/** Run in the page before its own scripts: what the functions below need there. `kept`: what it says of what is saved. */
export function tools(kept) {
  const soak = { puts: [], begun: undefined };
  window.soak = soak;
  // A note is there once its fold has been opened.
  const open = () => document.querySelectorAll("details.known:not([open]) > summary").forEach((fold) => fold.click());
  new MutationObserver(open).observe(document, { childList: true, subtree: true });
  soak.started = new Promise((go) => addEventListener("TrunkApplicationStarted", go, { once: true }));

  soak.until = async (check, what, ms = 20_000) => {
    const end = performance.now() + ms;
    for (;;) {
      const found = check();
      if (found) {
        return found;
      }
      if (performance.now() > end) {
        throw new Error(`not within ${ms} ms: ${what}; at ${location.hash}: ${document.querySelector("main")?.innerText.slice(0, 200).replaceAll("\n", " ")}`);
      }
      await new Promise((go) => setTimeout(go, 10));
    }
  };
  // Nobody does the next thing before the last one has been drawn.
  soak.breath = () => new Promise((go) => setTimeout(go, 40));
  soak.button = (text) => [...document.querySelectorAll("button")].find((own) => own.textContent.trim() === text);
  soak.press = async (text) => (await soak.until(() => soak.button(text), `the button “${text}”`)).click();
  soak.type = (field, text) => {
    const own = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(own.prototype, "value").set.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };

  /** Whether the page says that everything on it is kept; what it says without a journal is less. */
  soak.saysSaved = () => {
    const says = document.querySelector(".saved [role=status]:not(.unseen)");
    return kept.some((words) => new RegExp(words).test(says?.textContent));
  };

  // When something is first written after the page last said "saved".
  const put = globalThis.IDBObjectStore?.prototype.put;
  if (put) {
    IDBObjectStore.prototype.put = function (...args) {
      const begun = performance.now();
      soak.begun ??= begun;
      const request = put.apply(this, args);
      this.transaction.addEventListener("complete", () => soak.puts.push(performance.now() - begun));
      return request;
    };
  }
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (...args) {
    soak.begun ??= performance.now();
    return setItem.apply(this, args);
  };
}

/** Run in the page: begins a deal and goes to the questions; gives the address. */
export async function beginDeal(words, name) {
  const { soak } = window;
  await soak.started;
  const find = () => document.querySelector("#deal-name, button#start");
  const first = await soak.until(find, "a way to begin a deal");
  if (first.localName === "button") {
    first.click();
  }
  const field = await soak.until(() => document.getElementById("deal-name"), "the field for the name");
  soak.type(field, name);
  await soak.breath();
  await soak.press(words.start);
  const no = await soak.until(() => document.querySelector("#cx-delivered input[value=no]"), "the questions about the deal");
  await soak.until(() => location.hash.endsWith("/context"), "the address of the questions about the deal");
  await soak.breath();
  no.click();
  await soak.breath();
  await soak.press(words.next);
  await soak.until(() => /\/why-buy$/.test(location.hash), "the first questions");
  await soak.press(words.askAll);
  await soak.until(() => document.querySelectorAll("fieldset.item").length === 3, "all three questions");
  return location.hash;
}

/** Run in the page: what the three questions show; `null` where they are not there at all. */
export async function shown(items, patience) {
  const { soak } = window;
  await soak.started;
  const there = () => items.every((item) => document.getElementById(item));
  try {
    await soak.until(there, "the questions", patience);
  } catch {
    return null;
  }
  // What comes a moment later, from another store, is to be there as well.
  await soak.until(() => !document.querySelector("main[aria-busy=true]"), "a page that is at rest");
  return {
    values: items.map((item) => {
      const checked = document.querySelector(`#${item} > .steps input:checked`);
      return checked ? Number(checked.value) : null;
    }),
    notes: items.map((item) => document.getElementById(`${item}-note`)?.value ?? ""),
  };
}

/**
 * Run in the page: answers until it is killed, or to step `to`, and says what it
 * does. `state` is what is on the screen, after `from` steps.
 */
export function answerOn({ seed, from, to, state, items, pace }, stepAfter, numbers) {
  const { soak } = window;
  const madeAt = new Map();
  let made = from;
  let settled = from;
  let acknowledged = from;

  soak.begun = undefined;

  const say = (what) => window.soakSays({ ...what, at: Date.now() });

  // Whether the page is given any time at all: a machine that is busy with
  // other things lets it stand still.
  setInterval(() => say({ beat: true }), 25);

  // A step shows at the latest in the next turn of the page's loop; so what
  // the page says then is said of all steps before.
  const look = () => {
    if (settled > acknowledged && soak.saysSaved()) {
      const now = performance.now();
      const waited = [];
      for (let n = acknowledged + 1; n <= settled; n += 1) {
        waited.push(now - madeAt.get(n));
        madeAt.delete(n);
      }
      acknowledged = settled;
      say({ acknowledged, waited, written: soak.begun === undefined ? undefined : now - soak.begun, puts: soak.puts.splice(0) });
      soak.begun = undefined;
    }
  };
  new MutationObserver(() => setTimeout(look)).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });

  const step = () => {
    const n = made + 1;
    const next = stepAfter(state, n, seed, numbers);
    const item = items[next.did.at];
    const control =
      next.did.text === undefined
        ? document.querySelector(`#${item} > .steps input[value="${next.did.value}"]`)
        : document.getElementById(`${item}-note`);
    if (!control || control.disabled || control.readOnly) {
      say({ stuck: `step ${n} finds no control: ${JSON.stringify(next.did)}` });
      return;
    }
    madeAt.set(n, performance.now());
    say({ made: n });
    if (next.did.text === undefined) {
      control.click();
    } else {
      soak.type(control, next.did.text);
    }
    made = n;
    soak.made = n;
    state = next;
    setTimeout(() => {
      settled = n;
      look();
    });
    const random = numbers((seed + n) >>> 0);
    // In bursts: most steps come soon after the last, some after a while.
    const wait = pace ?? (random() < 0.8 ? 15 + random() * 90 : 250 + random() * 500);
    if (to === undefined || n < to) {
      setTimeout(step, wait);
    }
  };
  step();
}

/** Run in the page: writes a note to the first question. */
export function writeNote(items, text) {
  window.soak.type(document.getElementById(`${items[0]}-note`), text);
}

/** Run in the page: waits until it says that all is saved, and gives how long that took. */
export async function untilSaved(patience) {
  const { soak } = window;
  const begun = performance.now();
  // What was done just now shows as not saved first.
  await soak.breath();
  await soak.until(soak.saysSaved, "the word “saved”", patience);
  return performance.now() - begun;
}

/** Run in the page: everything of ours in local storage. */
export function kept() {
  return Object.fromEntries(Object.entries({ ...localStorage }).filter(([key]) => key.startsWith("dealgauge:")));
}

/** Run in the page: the data page's export of everything. */
export async function exportAll(words) {
  location.hash = "#/data";
  await window.soak.press(words.exportAll);
}
