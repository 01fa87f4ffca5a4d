// Storage that takes nothing more: the quota, a full disk, and errors of four
// kinds. The page must say so soon, in both languages; what was kept before
// stays as it was, everything can be taken away, and saving works again once
// there is room.

import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ITEMS, untilSaved, writeNote } from "./answering.mjs";
import { Place } from "./place.mjs";

const run = promisify(execFile);
const SOON = 1000;
const SOON_ON_DISK = 5000;
const LAST = "what is written last — 最后写的";

/** What `setItem` throws, by the name under which a browser throws it. */
const ERRORS = {
  QuotaExceededError: () => new DOMException("The quota has been exceeded.", "QuotaExceededError"),
  NS_ERROR_DOM_QUOTA_REACHED: () =>
    Object.assign(new Error("Persistent storage maximum size reached"), { name: "NS_ERROR_DOM_QUOTA_REACHED", code: 1014 }),
  "code 22": () => Object.assign(new Error("full"), { name: "Error", code: 22 }),
  SecurityError: () => new DOMException("The operation is insecure.", "SecurityError"),
};

export async function full({ seed, url, folder, tell }) {
  const lines = [];
  let ok = true;
  const part = async (name, does) => {
    const faults = [];
    const line = await does(faults).catch((error) => {
      faults.push(error.message);
      return "broke off";
    });
    faults.forEach((fault) => tell(`${name}: ${fault}`));
    ok &&= faults.length === 0;
    lines.push(`${name}: ${line}${faults.length > 0 ? ` (${faults.length} faults)` : ""}`);
  };
  for (const lang of ["en", "zh-CN"]) {
    await part(`quota, ${lang}`, (faults) => inPlace({ seed, url, folder, lang }, (place) => quota(place, faults)));
  }
  for (const [at, name] of Object.keys(ERRORS).entries()) {
    const lang = at % 2 === 0 ? "en" : "zh-CN";
    await part(name, (faults) => inPlace({ seed, url, folder, lang }, (place) => refusing(place, ERRORS[name], faults)));
  }
  let skipped = false;
  if (process.getuid?.() === 0) {
    await part("disk", (faults) => disk({ seed, url, folder }, faults));
  } else {
    skipped = true;
    lines.push("disk: left out (only root can mount a small one)");
  }
  return { ok, skipped: skipped && !ok ? false : undefined, line: lines.join("; ") };
}

async function inPlace({ seed, url, folder, lang, profile }, does) {
  const place = new Place({ profile: profile ?? (await folder()), downloads: await folder(), url, lang, seed });
  try {
    await place.open();
    return await does(place);
  } finally {
    await place.kill();
  }
}

/** Two deals, and one of them open. */
async function twoDeals(place) {
  await place.begin("Spare");
  await place.answer(4);
  await place.page.run(writeNote, ITEMS, "x".repeat(20_000));
  await place.page.run(untilSaved, 10_000);
  await place.begin("Kestrel");
  await place.answer(20);
}

/** Run in the page: leaves so many units of the quota. */
function fill(leave) {
  const own = "filler";
  const write = Object.getPrototypeOf(localStorage).setItem;
  let text = localStorage.getItem(own) ?? "";
  for (let more = 2 ** 22; more >= 1; more /= 2) {
    for (;;) {
      try {
        write.call(localStorage, own, text + "f".repeat(more));
        text += "f".repeat(more);
      } catch {
        break;
      }
    }
  }
  write.call(localStorage, own, text.slice(leave));
}

/** Run in the page: how long until the page says that something is not saved, and what it says. */
async function untilSaid(patience) {
  const begun = performance.now();
  const alert = await window.soak.until(
    () => document.querySelector(".saved--fault") && document.querySelector("[role=alert]"),
    "a word that it is not saved",
    patience,
  );
  return { after: performance.now() - begun, says: alert.textContent, line: document.querySelector(".saved--fault").textContent };
}

/** Writes something that finds no room; says how long the page took to tell. */
async function writeAndHear(place, faults, soon, length = 400) {
  const note = `${LAST} ${"y".repeat(length)}`;
  await place.page.run(writeNote, ITEMS, note);
  const { after, line } = await place.page.run(untilSaid, soon + 10_000);
  if (after > soon) {
    faults.push(`the page took ${Math.round(after)} ms to say that nothing is saved`);
  }
  if (!place.words.notSaved.test(line) || !line.includes(place.words.onScreenOnly)) {
    faults.push(`the line under the questions does not say what is not saved: ${line}`);
  }
  return { note, after };
}

/** What was there before must be there as it was. */
function unchanged(before, after, faults) {
  const keys = Object.keys(before);
  const changed = keys.filter((key) => before[key] !== after[key]);
  if (changed.length > 0) {
    faults.push(`${changed.length} of ${keys.length} earlier values changed: ${changed.join(", ")}`);
  }
  return `${changed.length} of ${keys.length} earlier values changed`;
}

async function exportHolds(place, note, faults) {
  const { records } = JSON.parse(await place.exported());
  const names = records.filter(({ deal }) => deal).map(({ deal }) => deal.name).sort();
  const holds = records.some(({ assessment }) => JSON.stringify(assessment?.answers ?? {}).includes(note));
  if (!holds || names.join() !== "Kestrel,Spare") {
    faults.push(`the export holds the deals ${names.join()} and ${holds ? "" : "not "}the last answer`);
  }
  return `export ${holds ? "holds" : "lacks"} the last answer`;
}

/** Loads the page anew and looks for the last answer. */
async function isThere(place, note, faults) {
  await place.page.go(place.url + place.hash);
  const found = await place.page
    .run(
      async (id, note) => {
        await window.soak.started;
        await window.soak.until(() => document.getElementById(id)?.value === note, "the last answer", 8000);
      },
      `${ITEMS[0]}-note`,
      note,
    )
    .then(() => true, () => false);
  if (!found) {
    faults.push("what was said to be saved is not there after loading anew");
  }
}

async function quota(place, faults) {
  await twoDeals(place);
  const before = await place.kept();
  await place.page.run(fill, 10);
  const { note, after } = await writeAndHear(place, faults, SOON);
  const same = unchanged(before, await place.kept(), faults);
  const file = await exportHolds(place, note, faults);

  const again = await place.page.run(deleteDeal, "Spare").then(() => place.page.run(untilSaved, 10_000));
  await isThere(place, note, faults);
  return `said after ${Math.round(after)} ms, ${same}, ${file}, saved ${Math.round(again)} ms after a deal was deleted`;
}

/** Run in the page, on the data page: deletes a deal. */
async function deleteDeal(name) {
  const find = () => [...document.querySelectorAll("#delete button[aria-label], [aria-labelledby=delete-h] button[aria-label]")];
  const button = await window.soak.until(() => find().find((own) => own.ariaLabel.includes(name)), "the button that deletes");
  button.click();
}

async function refusing(place, error, faults) {
  await twoDeals(place);
  const before = await place.kept();
  await place.page.run((error) => {
    window.setItemBefore = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw error();
    };
  }, error);
  const { note, after } = await writeAndHear(place, faults, SOON);
  const same = unchanged(before, await place.kept(), faults);
  const file = await exportHolds(place, note, faults);
  await place.page.run(() => {
    Storage.prototype.setItem = window.setItemBefore;
  });
  const again = await place.page.run(untilSaved, 10_000);
  await isThere(place, note, faults);
  return `said after ${Math.round(after)} ms, ${same}, ${file}, saved ${Math.round(again)} ms after it was over`;
}

/** The profile on a disk of its own that is then filled to the last byte. */
async function disk({ seed, url, folder }, faults) {
  const mount = await folder();
  try {
    await run("mount", ["-t", "tmpfs", "-o", "size=160m", "none", mount]);
  } catch (error) {
    return `left out (${error.message.split("\n")[0]})`;
  }
  try {
    const profile = join(mount, "profile");
    await mkdir(profile);
    let note;
    const line = await inPlace({ seed, url, folder, profile }, async (place) => {
      await twoDeals(place);
      const { hash, steps } = place;
      // dd ends with an error when the disk is full, which is what is wanted.
      await run("dd", ["if=/dev/zero", `of=${join(mount, "filler")}`, "bs=64k"]).catch(() => {});
      // A short note may still find room in the last block of a file, and is then truly saved.
      const heard = await writeAndHear(place, faults, SOON_ON_DISK, 100_000);
      note = heard.note;
      const file = await exportHolds(place, note, faults);
      await run("rm", [join(mount, "filler")]);
      const again = await place.page.run(untilSaved, 30_000);
      await isThere(place, note, faults);
      place.hash = hash;
      place.steps = steps;
      disk.hash = hash;
      return `said after ${Math.round(heard.after)} ms, ${file}, saved ${Math.round(again)} ms after there was room`;
    });
    // What was said to be saved in the end is there in another browser.
    return await inPlace({ seed, url, folder, profile }, async (place) => {
      place.hash = disk.hash;
      await isThere(place, note, faults);
      return line;
    });
  } finally {
    await run("umount", ["-l", mount]).catch(() => {});
  }
}
