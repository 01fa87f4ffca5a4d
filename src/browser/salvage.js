// What storage and the journal have of each other: to bring back and to fill up.

import { given, keysHere } from "./compare.js";
import { inTime, kept, open } from "./journal.js";

/** So many records are put into the journal at once. */
const SOME = 500;

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

/** Puts into the journal what was written before there was one, but for these keys. */
export async function fill(...unread) {
  const here = keysHere();
  unread.forEach((key) => here.delete(key));
  // After everything was erased nothing is to come into being again.
  const database = here.size ? await open() : null;
  if (database) {
    const known = new Set(await given(database.transaction("records").objectStore("records").getAllKeys()));
    const lacking = [...here].filter((key) => !known.has(key));
    while (lacking.length) {
      await add(database, lacking.splice(0, SOME).flatMap(latest));
    }
  }
}

/** The later text of a record, of those that are as long as they say. */
function latest(key) {
  const found = [key, `${key}~`].map((slot) => ({ key, seq: number(localStorage[slot]), text: localStorage[slot] }));
  return found.filter(({ seq }) => seq).sort((one, two) => two.seq - one.seq).slice(0, 1);
}

/** The place of a text in the order of writings, or nothing. */
function number(text = "") {
  const [head, seq, length] = /^2 (\d+) (\d+) \w+ /.exec(text) ?? [];
  try {
    return head ? text.length - head.length === Number(length) && Number(seq) : JSON.parse(text).seq;
  } catch {
    return undefined;
  }
}

/** What the journal has by now, it has as it is. */
function add(database, entries) {
  const writing = database.transaction("records", "readwrite");
  for (const entry of entries) {
    writing.objectStore("records").add(entry).onerror = (event) => {
      event.preventDefault();
      event.stopPropagation();
    };
  }
  return kept(writing, entries.length);
}

/** Empties a slot, unless something else stands there by now. */
export function drop(slot, text) {
  if (localStorage[slot] === text) {
    localStorage.removeItem(slot);
  }
}
