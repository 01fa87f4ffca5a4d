// Random edits of stored bytes, many of them before each start. The app must
// start, show every other record as it was, leave the bad bytes where they are
// and hand them out, and go on saving.

import { ITEMS, untilSaved, writeNote } from "./answering.mjs";
import { Place } from "./place.mjs";
import { numbers, pickOf, whole } from "./random.mjs";

/** How many records there are, and how many of them are damaged at each start. */
const RECORDS = 200;
const AT_ONCE = 100;

/** So many starts are made on one profile. */
const STARTS = 10;

/** What happens to bytes. Each takes the text and gives another one. */
const EDITS = {
  flip: (text, random) => {
    const at = whole(random, 0, text.length - 1);
    return splice(text, at, 1, String.fromCharCode(text.charCodeAt(at) ^ (1 << whole(random, 0, 15))));
  },
  swap: (text, random) => {
    const at = whole(random, 0, text.length - 2);
    return splice(text, at, 2, text[at + 1] + text[at]);
  },
  drop: (text, random) => splice(text, whole(random, 0, text.length - 1), whole(random, 1, 40), ""),
  cut: (text, random) => text.slice(0, whole(random, 0, text.length - 1)),
  insert: (text, random) => splice(text, whole(random, 0, text.length), 0, pickOf(random, ["0", "\u0000", "\ud800", '"', "}", "恶", " "])),
  double: (text, random) => {
    const at = whole(random, 0, text.length - 1);
    const part = text.slice(at, at + whole(random, 1, 60));
    return splice(text, at, 0, part);
  },
  zero: (text, random) => {
    const at = whole(random, 0, text.length - 1);
    const long = Math.min(text.length - at, whole(random, 1, 60));
    return splice(text, at, long, "\u0000".repeat(long));
  },
  digit: (text, random) => text.replace(/\d/g, (own) => (random() < 0.1 ? String(whole(random, 0, 9)) : own)),
  empty: () => "",
  noise: (_, random) => Array.from({ length: whole(random, 1, 80) }, () => String.fromCharCode(whole(random, 0, 65535))).join(""),
  deep: (_, random) => "[".repeat(whole(random, 200, 20_000)),
};

function splice(text, at, count, instead) {
  return text.slice(0, at) + instead + text.slice(at + count);
}

export async function damage({ runs, seed, url, folder, tell }) {
  const random = numbers(seed);
  const sums = { edits: 0, starts: 0, damaged: 0, same: 0, faults: 0 };
  const names = Object.keys(EDITS);
  let place;
  try {
    while (sums.edits < runs) {
      if (sums.starts % STARTS === 0) {
        await place?.kill();
        place = await filled({ seed, url, folder });
      }
      sums.starts += 1;
      const { before } = place;
      // Any of our keys may be hit; the last deal is the one that goes on.
      const keys = Object.keys(before).filter((key) => !place.spared.some((id) => key.includes(id)));
      const hits = new Map();
      while (hits.size < Math.min(AT_ONCE, keys.length, runs - sums.edits)) {
        const key = pickOf(random, keys);
        const bad = EDITS[pickOf(random, names)](before[key], random);
        if (bad !== before[key]) {
          hits.set(key, bad);
        }
      }
      sums.edits += hits.size;
      const faults = await startWith(place, hits, sums, random).catch((error) => [error.message]);
      sums.faults += faults.length;
      faults.forEach((fault) => tell(`start ${sums.starts}: ${fault}`));
      if (faults.length > 0) {
        await place.kill();
        place = await filled({ seed, url, folder });
      }
    }
  } finally {
    await place?.kill();
  }
  return {
    ok: sums.faults === 0 && sums.damaged > 0,
    line:
      `${sums.edits} edits of stored bytes over ${sums.starts} starts: ${sums.faults} faults; ` +
      `${sums.damaged} texts were found damaged and kept as they were, ${sums.same} could still be read`,
    sums,
  };
}

/** A profile with many deals and sheets, brought in as a file, and one more that is being answered. */
async function filled({ seed, url, folder }) {
  const place = new Place({ profile: await folder(), downloads: await folder(), url, seed });
  await place.open();
  await place.page.go(`${url}#/data`);
  await place.page.run(bringIn, manyRecords(), place.words.add(RECORDS));
  await place.page.run(untilSaved, 60_000);
  await place.begin("Kestrel");
  await place.answer(10);
  place.spared = [place.hash.split("/")[2]];
  const all = JSON.parse(await place.exported());
  const { assessment } = all.records.find((record) => record.assessment?.id === place.spared[0]);
  place.spared.push(assessment.deal);
  place.records = byId(all.records);
  place.before = await place.kept();
  return place;
}

function byId(records) {
  return new Map(records.map((record) => [(record.deal ?? record.assessment).id, record]));
}

function manyRecords() {
  const when = "2026-11-20T09:30:00+08:00";
  const records = [];
  for (let at = 1; at <= RECORDS / 2; at += 1) {
    const deal = `${String(at * 2).padStart(5, "0")}deal`;
    records.push({
      deal: { id: deal, name: `Heron ${at}`, customer: "湖滨食品", begun: when, people: [{ id: "p1", name: "Oak" }], context: { "cx-delivered": "no" } },
    });
    const answers = { "fq-buy-gap": at % 5, "fq-buy-owner": { v: 2, g: "told", n: `Oak, on tour ${at}, “橡木”` }, "fq-buy-impact": "dk" };
    records.push({
      assessment: {
        id: `${String(at * 2 + 1).padStart(5, "0")}sheet`, deal, instrument: "fq", version: 1, depth: "full",
        begun: when, changed: when, ...(at % 3 === 0 && { finished: when, context: { "cx-delivered": "no" } }), answers,
      },
    });
  }
  return JSON.stringify({ type: "dealgauge-export", version: 1, app: "0.1.0", exported: when, records });
}

/** Run in the page, on the data page: takes a file in. */
async function bringIn(text, add) {
  const { soak } = window;
  await soak.started;
  const field = await soak.until(() => document.getElementById("import-file"), "the field for a file");
  const files = new DataTransfer();
  files.items.add(new File([text], "deals.json", { type: "application/json" }));
  field.files = files.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await soak.press(add);
}

/** Run in the page: puts texts in local storage. */
function put(texts) {
  for (const [key, text] of Object.entries(texts)) {
    localStorage.setItem(key, text);
  }
}

/** When nothing more has been told for so long all checksums have been looked through, in milliseconds. */
const CHECKED = 2500;

/** One start with these keys damaged; gives what was wrong. */
async function startWith(place, hits, sums, random) {
  const faults = [];
  // Over a page without the app, since a leaving page may still save.
  await place.page.go(`${place.url}catalog/`);
  await place.page.run(put, Object.fromEntries(hits));
  await place.page.go(`${place.url}#/data`);
  // Checksums are looked through when nobody waits.
  let listed = [];
  for (let before; before !== listed.length; ) {
    before = listed.length;
    await new Promise((go) => setTimeout(go, CHECKED));
    listed = await place.page.run(damagedList, place.words);
  }

  // Every record is there as it was, unless its text was hit: then it is
  // either among the damaged ones, or it could still be read, and is shown.
  const records = byId(JSON.parse(await place.exported()).records);
  const hit = (id) => [...hits.keys()].some((key) => key.replace(/~$/, "").endsWith(id));
  for (const [id, record] of place.records) {
    if (!hit(id) && JSON.stringify(records.get(id)) !== JSON.stringify(record)) {
      faults.push(`${id} was not touched and is ${records.has(id) ? "another" : "gone"}`);
    }
  }
  for (const key of hits.keys()) {
    if (listed.includes(key)) {
      sums.damaged += 1;
    } else if (key.includes(":deal:") || key.includes(":assessment:")) {
      sums.same += 1;
      const id = key.replace(/~$/, "").split(/[:.]/).at(-1);
      if (!records.has(id)) {
        faults.push(`${key} is neither shown nor told to be damaged: ${hits.get(key).slice(0, 80)}`);
      }
    }
  }

  // The bad bytes come out as they are. Lone halves of characters cannot stand in a file.
  const shown = listed.filter((key) => hits.has(key) && hits.get(key).isWellFormed?.() !== false);
  if (shown.length > 0) {
    const key = pickOf(random, shown);
    const bytes = await place.downloaded(pressDownload, key);
    if (bytes !== hits.get(key)) {
      faults.push(`the bytes of ${key} come out changed`);
    }
  }

  // Saving goes on beside them.
  await place.page.go(place.url + place.hash);
  await place.page.run((id) => window.soak.started.then(() => window.soak.until(() => document.getElementById(id), "the questions")), `${ITEMS[0]}-note`);
  const note = `start ${sums.starts}`;
  await place.page.run(writeNote, ITEMS, note);
  await place.page.run(untilSaved, 10_000);
  const after = await place.page.run(() => ({ ...localStorage }));
  // What stood in a slot that had to be written is put aside. Settings and the
  // number of the format hold nothing that anyone would miss; those alone are written anew.
  const isThere = ([key, text]) => Object.keys(after).some((own) => own.startsWith(key) && /^!*$/.test(own.slice(key.length)) && after[own] === text);
  const changed = [...hits].filter((hit) => !isThere(hit) && !["dealgauge:settings", "dealgauge:format"].includes(hit[0]));
  if (changed.length > 0) {
    faults.push(`bad bytes were changed or cleared: ${changed.map(([key]) => key).join(", ")}`);
  }
  if (!Object.values(after).some((text) => text.includes(note))) {
    faults.push("what was written beside the damaged texts is not there");
  }
  if (place.page.errors.length > 0) {
    faults.push(`errors in the page: ${place.page.errors.splice(0).join(" | ").slice(0, 400)}`);
  }

  // Back to what was there, for the next start; the spared sheet goes on.
  await place.page.go(`${place.url}catalog/`);
  await place.page.run(put, Object.fromEntries([...hits.keys()].map((key) => [key, place.before[key]])));
  const spared = place.spared[0];
  place.records.delete(spared);
  place.before = await place.kept();
  return faults;
}

/** Run in the page, on the data page: the keys whose texts are said to be damaged. */
async function damagedList(words) {
  const { soak } = window;
  await soak.started;
  await soak.until(() => soak.button(words.exportAll), "the data page");
  return [...document.querySelectorAll("button[aria-label]")]
    .filter((own) => own.ariaLabel.startsWith(words.download))
    .map((own) => own.ariaLabel.slice(words.download.length).trim());
}

/** Run in the page, on the data page: downloads the bytes of a key. */
async function pressDownload(words, key) {
  const find = () => [...document.querySelectorAll("button[aria-label]")].find((own) => own.ariaLabel === `${words.download} ${key}`);
  (await window.soak.until(find, `the button for ${key}`)).click();
}
