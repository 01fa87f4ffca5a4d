// What storage and the journal have of each other: to bring back and to fill up.

import { given, keysHere } from "./compare.js";
import { inTime, kept, open } from "./journal.js";

const lacks = (keys, known = new Set(keys)) => (key) => !known.has(key);

/** Reads from the journal; `undefined` where there is none. */
async function reading(read) {
  const database = await open();
  return database ? inTime(read((part) => database.transaction(part).objectStore(part))) : undefined;
}

/** The journal's records that storage does not have at all, or only as what can't be read: these keys. */
export async function missing(...unread) {
  const here = keysHere();
  unread.forEach((key) => here.delete(key));
  const found = await reading(async (part) => {
    const keys = await given(part("records").getAllKeys());
    const records = part("records");
    return Promise.all(keys.filter((key) => !here.has(key)).map((key) => given(records.get(key))));
  });
  return found ?? [];
}

/** The keys in storage of records that the journal does not have. */
export async function unknown() {
  if (!keysHere().size) {
    // Erased, say; then nothing is to come into being again.
    return [];
  }
  const known = await reading((part) => given(part("records").getAllKeys()));
  return known ? [...keysHere()].filter(lacks(known)) : [];
}

/**
 * Puts records into the journal that are in storage already, unless it has them by now.
 *
 * @param {[key: string, seq: number, text: string][]} found
 */
export async function take(found) {
  const writing = (await open()).transaction("records", "readwrite");
  for (const [key, seq, text] of found) {
    writing.objectStore("records").add({ key, seq, text }).onerror = (event) => {
      event.preventDefault();
      event.stopPropagation();
    };
  }
  await kept(writing, found.length);
}

/** Units of storage in use by our keys and texts. */
export function used() {
  const ours = Object.keys(localStorage).filter((key) => key.startsWith("dealgauge:"));
  return ours.reduce((sum, key) => sum + key.length + localStorage[key].length, 0);
}
