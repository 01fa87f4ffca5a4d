// Kills of the tab and of the whole browser at random points while somebody
// answers. What the page had called saved must be there afterwards.

import { Place } from "./place.mjs";
import { numbers, quantile, whole } from "./random.mjs";

/** How many steps the page may have made that we had not heard of. */
export const UNHEARD = 50;
/** Lost text is no older than this, in milliseconds in which the page was running. */
const OLDEST = 300;

/**
 * @param {object} run
 * @param {"renderer" | "browser"} run.victim
 * @param {number} run.runs how many kills
 * @param {number} run.seed
 * @param {string} run.url where the app is
 * @param {() => Promise<string>} run.folder gives an empty folder
 * @param {(line: string) => void} [run.tell]
 * @param {Function[]} [run.before] run in every page before the app
 */
export async function kills({ victim, runs, seed, url, folder, tell = () => {}, before = [] }) {
  const random = numbers(seed);
  const sums = { kills: 0, lost: 0, worst: 0, mixed: 0, ages: [], awake: [], waited: [], written: [], puts: [], faults: [] };
  let place;
  try {
    for (let run = 1; run <= runs; run += 1) {
      // A profile that has just been made has nothing on its disk yet, so
      // every fourth kill meets one; the others go on where the last one ended.
      if (!place || random() < 0.25) {
        await place?.kill();
        place = new Place({ profile: await folder(), url, seed: whole(random, 1, 2 ** 30) });
        place.before.push(...before);
      }
      // Most are early, some after the browser has written its first bytes.
      const delay = random() < 0.8 ? whole(random, 0, 3000) : whole(random, 3000, 9000);
      const known = sums.faults.length;
      await killOnce(place, victim, delay, sums);
      sums.kills += 1;
      for (const fault of sums.faults.slice(known)) {
        tell(`kill ${run} of the ${victim}, ${delay} ms in: ${fault}`);
      }
    }
  } finally {
    await place?.kill();
  }
  return {
    ok: sums.kills === runs && sums.faults.length === 0 && sums.waited.length > 0 && Math.max(...sums.awake) <= OLDEST,
    line:
      `${sums.kills} kills of the ${victim}: ${sums.lost} acknowledged answers lost (worst ${sums.worst}), ${sums.mixed} mixed; ` +
      `oldest lost text ${Math.round(Math.max(0, ...sums.ages))} ms (p95 ${Math.round(quantile(sums.ages, 0.95) ?? 0)}), ` +
      `${Math.round(Math.max(0, ...sums.awake))} ms of them with the page running; ` +
      `${sums.waited.length} answers acknowledged; p95 in ms: ${Math.round(quantile(sums.waited, 0.95) ?? 0)} from the answer, ` +
      `${round(quantile(sums.written, 0.95))} from its writing to “saved”, ${round(quantile(sums.puts, 0.95))} in the journal`,
    sums,
  };
}

function round(value) {
  return value === undefined ? "–" : value.toFixed(1);
}

/** Notes what the page says of itself from now on: what it did, and what it called saved. */
export function hear({ page, steps }, sums) {
  const heard = { made: steps, madeAt: new Map(), acknowledged: steps, beats: [] };
  page.onsaid = (said) => {
    if (said.beat) {
      heard.beats.push(said.at);
    } else if (said.stuck) {
      sums.faults.push(said.stuck);
    } else if (said.made) {
      heard.made = said.made;
      heard.madeAt.set(said.made, said.at);
    } else {
      heard.acknowledged = said.acknowledged;
      sums.waited.push(...said.waited);
      sums.puts.push(...said.puts);
      if (said.written !== undefined) {
        sums.written.push(said.written);
      }
    }
  };
  return heard;
}

/** How much of a time the page was given: between two beats, at most two of their times. */
function awake(beats, from, to) {
  const within = [from, ...beats.filter((at) => at > from && at < to), to];
  return within.slice(1).reduce((sum, at, before) => sum + Math.min(at - within[before], 50), 0);
}

/** Answers for a while, kills, starts again, and counts what is missing. */
async function killOnce(place, victim, delay, sums) {
  if (!place.page) {
    await place.open();
  }
  if (!place.hash) {
    await place.begin("Kestrel");
  }
  const heard = hear(place, sums);
  await place.goOn();
  await new Promise((go) => setTimeout(go, delay));

  const killedAt = Date.now();
  if (victim === "browser") {
    await place.kill();
  } else {
    await place.killTab();
  }
  await place.open();
  const found = await place.found();
  const steps = found ? place.stepsIn(found, heard.made + UNHEARD) : 0;
  if (steps === undefined) {
    sums.mixed += 1;
    sums.faults.push(`found what was never on the screen: ${JSON.stringify(found)}`);
  } else {
    const lost = heard.acknowledged - steps;
    if (lost > 0) {
      sums.lost += lost;
      sums.worst = Math.max(sums.worst, lost);
      sums.faults.push(`${lost} acknowledged answers lost of ${heard.acknowledged}${found ? "" : ", with the deal"}`);
    }
    const firstLost = heard.madeAt.get(steps + 1) ?? killedAt;
    sums.ages.push(killedAt - firstLost);
    sums.awake.push(awake(heard.beats, firstLost, killedAt));
  }
  place.steps = steps ?? 0;
  if (steps === undefined || !found) {
    // There is nothing to go on with.
    place.hash = undefined;
    place.steps = 0;
  }
}
