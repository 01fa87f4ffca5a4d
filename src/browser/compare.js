// What the journal has that storage lacks, and the other way round: looked for when
// the app starts, unless there was nothing before.

import { inTime, open } from "./journal.js";

/** Among so many writings at the end it is looked for what storage lacks. */
const TAIL = 1000;
/** By then a browser has committed what local storage held at the start. */
const COMMITTED = 65_000;

/** What a request gives. */
export function given(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The keys of records in storage, whichever slot they are in; what was put aside is none. */
export function keysHere() {
  return new Set(Object.keys(localStorage).flatMap((key) => key.match(/^(dealgauge:(?:deal|assessment):[^~!]*)~?$/)?.[1] ?? []));
}

/** Records whose two slots two pages have written at once, each after the same text. */
function twins(here) {
  const slots = new Set(Object.keys(localStorage));
  const both = [...here].filter((key) => slots.has(key) && slots.has(`${key}~`));
  const texts = both.map((key) => [key, localStorage[key], localStorage[`${key}~`]]);
  // A text begins with its version and its number.
  return texts.filter(([, one, two]) => one !== two && one.split(" ", 2)[1] === two.split(" ", 2)[1]);
}

/** Compares with local storage, as far as there is a journal. */
export async function compared() {
  const here = keysHere();
  const both = twins(here);
  const [isTwin, twin] = [new Set(both.map(([key]) => key)), both.flatMap(([key, ...texts]) => texts.map((text) => ({ key, text })))];
  const database = await open();
  if (!database) {
    return { more: 0, other: [], deleted: [], twin };
  }
  const reading = database.transaction(["records", "gone", "meta"]);
  const [records, gone, meta] = ["records", "gone", "meta"].map((name) => reading.objectStore(name));
  const [last, count, deleted, settled] = await inTime(
    Promise.all([records.index("seq").openKeyCursor(null, "prev"), records.count(), gone.getAll(), meta.get("settled")].map(given)),
  );
  const tail = last ? await given(records.index("seq").getAll(IDBKeyRange.lowerBound(last.key - TAIL))) : [];
  if (here.size) {
    const old = deleted.filter(({ key, seq }) => !here.has(key) && seq < last?.key - TAIL);
    setTimeout(() => settle(database, old), COMMITTED);
  }
  return {
    /** Storage held records once and holds none now. */
    wiped: Boolean(count && settled && !here.size),
    /** How many more records there are than in storage. */
    more: count - here.size,
    /** The last writings that storage does not have as they are here. */
    other: tail.filter(({ key, text }) => isTwin.has(key) || ![localStorage[key], localStorage[`${key}~`]].includes(text)),
    /** What was deleted and is still in storage. */
    deleted: deleted.filter(({ key }) => here.has(key)),
    /** What two pages have written at once, in both versions. */
    twin,
  };
}

/** The disk has the storage that was found at the start: that is noted, and what no one need know any more is dropped. */
function settle(database, old) {
  try {
    const writing = database.transaction(["gone", "meta"], "readwrite");
    writing.objectStore("meta").put({ key: "settled" });
    old.forEach(({ key }) => writing.objectStore("gone").delete(key));
  } catch {
    // Closed, since all was erased.
  }
}
