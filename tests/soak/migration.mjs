// A profile from version 1 of the records is opened and edited by this version,
// and killed in the middle of it, more than once. Each record is afterwards as
// it was or as it was made; nothing in between, and no field is missing.

import { cp } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { ITEMS } from "./answering.mjs";
import { hear, UNHEARD } from "./kills.mjs";
import { Place } from "./place.mjs";
import { numbers, whole } from "./random.mjs";

const WHEN = "2026-11-20T09:30:00+08:00";
const DEALS = 12;
/** Instruments, and whether each is about a person. */
const INSTRUMENTS = Object.entries({ ex: false, fl: false, fq: false, mo: true, pd: true, pf: true, st: false, tr: true, va: false });
/** The sheet that is edited. */
const EDITED = "00901edited";

export async function migration({ runs, seed, url, folder, tell }) {
  const random = numbers(seed);
  const sums = { kills: 0, old: 0, changed: 0, lost: 0, faults: [], ages: [], awake: [], waited: [], written: [], puts: [] };
  const { profile, records } = await oldProfile({ url, folder });
  while (sums.kills < runs) {
    const known = sums.faults.length;
    const place = new Place({ profile: await folder(), downloads: await folder(), url, seed: whole(random, 1, 2 ** 30) });
    await cp(profile, place.profile, { recursive: true, verbatimSymlinks: true });
    try {
      await oneProfile(place, records, { random, sums, most: Math.min(whole(random, 1, 3), runs - sums.kills) });
    } catch (error) {
      sums.faults.push(error.message);
    } finally {
      await place.kill();
    }
    sums.faults.slice(known).forEach((fault) => tell(`after kill ${sums.kills}: ${fault}`));
    if (sums.faults.length > 20) {
      break;
    }
  }
  return {
    ok: sums.faults.length === 0 && sums.kills === runs && sums.changed > 0,
    line:
      `${sums.kills} kills of the browser on a profile of version 1: ${sums.lost} acknowledged answers lost, ${sums.faults.length} faults; ` +
      `of ${records.size} records each, the edited one was found as it was ${sums.old} times and as it was made ${sums.changed} times`,
    sums,
  };
}

/** Version 1, as it was written; it does not change any more. */
function oldTexts() {
  const records = [];
  for (let at = 1; at <= DEALS; at += 1) {
    const id = `${String(at).padStart(5, "0")}deal`;
    const people = [{ id: "p1", name: "Oak", position: "Head of operations" }, { id: "p2", name: "Elm" }];
    records.push([`deal:${id}`, { deal: { id, name: `Heron ${at} 苍鹭`, customer: "Lakeside Foods", begun: WHEN, people, context: { "cx-delivered": "no" } } }]);
    for (const [nth, [key, isPersonal]] of INSTRUMENTS.entries()) {
      const own = `${String(at * 20 + nth + 100).padStart(5, "0")}${key}`;
      const assessment = {
        id: own, deal: id, instrument: key, version: 1, ...(isPersonal && { person: "p1" }), depth: "full", begun: WHEN, changed: WHEN,
        ...(nth % 2 === 0 && { finished: WHEN, context: { "cx-delivered": "no" } }),
        answers: key === "fq" ? { "fq-buy-gap": 3, "fq-buy-owner": { v: 2, g: "told", n: "Oak, on the line tour, “14 Nov”" } } : {},
      };
      records.push([`assessment:${id}.${own}`, { assessment }]);
    }
  }
  const deal = "00001deal";
  const answers = { "fq-buy-gap": 1, "fq-buy-impact": 2, "fq-buy-owner": { v: 3, g: "seen", n: "邮件" }, "fq-drive": "pain" };
  const assessment = { id: EDITED, deal, instrument: "fq", version: 1, depth: "full", begun: WHEN, changed: WHEN, at: "fq-buy-owner", answers };
  records.push([`assessment:${deal}.${EDITED}`, { assessment }]);
  return records.map(([key, record], at) => [`dealgauge:${key}`, { v: 1, seq: at + 1, dealgauge: record }]);
}

/** A profile on whose disk there is nothing but a store of version 1. */
async function oldProfile({ url, folder }) {
  const place = new Place({ profile: await folder(), url });
  const texts = oldTexts();
  try {
    await place.open();
    await place.page.go(`${url}catalog/`);
    await place.page.run((texts) => texts.forEach(([key, text]) => localStorage.setItem(key, text)), texts.map(([key, value]) => [key, JSON.stringify(value)]));
    await place.close();
  } finally {
    await place.kill();
  }
  return { profile: place.profile, records: new Map(texts.map(([, { dealgauge }]) => [idOf(dealgauge), dealgauge])) };
}

function idOf(record) {
  return (record.deal ?? record.assessment).id;
}

/** Opens, edits and kills a few times; then everything is looked through. */
async function oneProfile(place, records, { random, sums, most }) {
  place.hash = `#/answer/${EDITED}/why-buy`;
  place.start = { picks: ITEMS.length, values: [1, 2, 3], notes: ["", "", "邮件"] };
  for (let kill = 1; kill <= most; kill += 1) {
    await place.open();
    // Some kills come while the page is still opening the store.
    const early = random() < 0.4;
    const heard = hear(place, sums);
    const opening = open(place, early, sums);
    const delay = early ? whole(random, 0, 1500) : await opening.then(() => whole(random, 0, 2500));
    await new Promise((go) => setTimeout(go, delay));
    await place.kill();
    await opening;
    sums.kills += 1;

    await place.open();
    const found = await place.found();
    const steps = found && place.stepsIn(found, heard.made + UNHEARD);
    if (steps === undefined || found === null) {
      sums.faults.push(`the edited sheet is ${found ? `mixed: ${JSON.stringify(found)}` : "gone"}`);
      return;
    }
    if (steps < heard.acknowledged) {
      sums.lost += heard.acknowledged - steps;
      sums.faults.push(`${heard.acknowledged - steps} acknowledged answers lost of ${heard.acknowledged}`);
    }
    sums[steps === 0 ? "old" : "changed"] += 1;
    place.steps = steps;
    if (kill === most) {
      look(JSON.parse(await place.exported()).records, records, found, steps, sums.faults);
    }
    await place.kill();
  }
}

/** Loads the questions and answers on; where it is killed on the way, that is no fault. */
async function open(place, early, sums) {
  try {
    if ((await place.found()) === null) {
      sums.faults.push("the questions do not come");
    }
    await place.goOn();
  } catch (error) {
    if (!early) {
      throw error;
    }
  }
}

/** Compares what the app exports with what version 1 had. */
function look(now, records, found, steps, faults) {
  const after = new Map(now.map((record) => [idOf(record), record]));
  for (const [id, record] of records) {
    const own = after.get(id);
    if (id !== EDITED && !isDeepStrictEqual(own, record)) {
      faults.push(`${id} was not edited and is ${own ? `another: ${JSON.stringify(own)}` : "gone"}`);
    }
  }
  if (after.size !== records.size) {
    faults.push(`${records.size} records became ${after.size}`);
  }
  const [own, was] = [after.get(EDITED)?.assessment, records.get(EDITED).assessment];
  const { answers, changed, at, ...rest } = own ?? {};
  const { answers: answersBefore, changed: _, at: __, ...restBefore } = was;
  const others = ({ ...all }) => ITEMS.reduce((left, item) => (delete left[item], left), all);
  if (!isDeepStrictEqual(rest, restBefore) || !isDeepStrictEqual(others(answers ?? {}), others(answersBefore))) {
    faults.push(`fields of the edited sheet are lost: ${JSON.stringify(own)}`);
  }
  ITEMS.forEach((item, nth) => {
    const answer = answers?.[item];
    const { v, n = "", g } = typeof answer === "object" ? answer : { v: answer };
    const grade = answersBefore[item]?.g;
    if (v !== found.values[nth] || n !== found.notes[nth] || g !== grade) {
      faults.push(`${item} is ${JSON.stringify(answer)} in the export, and the page shows ${found.values[nth]}, “${found.notes[nth]}”`);
    }
  });
  if (steps === 0 && (changed !== was.changed || at !== was.at)) {
    faults.push("the edited sheet is half old and half new");
  }
}
