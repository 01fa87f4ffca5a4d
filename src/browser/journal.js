// Writing: to local storage, which the app reads, and to a journal beside it.
//
// A browser that dies loses up to a minute of local storage, and a full disk
// all of it, without a word. The journal is in IndexedDB, and what it has
// answered for is on the disk. The start script opens it before the rest of the
// app has come.

// How a writing can end: src/browser/writing.rs reads the same numbers.
const [KEPT, WEAK, FULL, BLOCKED, LOST, NEWER] = [0, 1, 2, 3, 4, 5];

/** The format that is written: src/record/mod.rs has the same. */
const FORMAT = 2;
/**
 * Under this key stands the newest format that has been written here: twice, so
 * that a damaged text is not taken for a newer one.
 */
const NEWEST = "dealgauge:format";
const WRITTEN = `${FORMAT} ${FORMAT}`;

/** So long nothing may take; then it counts as failed, in milliseconds. */
const LONG = 4000;

/** More than a log of Chromium holds, which is four megabytes; larger texts would not go into it. */
const [FILLERS, FILLER] = [100, 50_000];

/** What is to be written next. */
const changes = [];
/** What another page had put into the journal and was written over. */
const clashes = [];
let opened;
let asked;
/** A writing has failed since the browser began its log. */
let torn;
/** What this page itself has put last, by key. */
const own = {};

/** The database, which knows if it `isNew`, or `null` where a browser has none for this page. */
export function open() {
  opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open("dealgauge", 1);
    opening.onupgradeneeded = () => {
      const [records] = ["records", "gone", "meta"].map((name) => opening.result.createObjectStore(name, { keyPath: "key" }));
      records.createIndex("seq", "seq");
      opening.result.isNew = true;
    };
    opening.onsuccess = () => {
      const database = opening.result;
      // Everything is erased, here or in another tab.
      database.onclose = database.onversionchange = () => {
        database.close();
        opened = undefined;
      };
      resolve(database);
    };
    opening.onerror = () => reject(opening.error);
  }).catch((error) => {
    if (/^(Security|InvalidState|Type|Reference)Error$/.test(error.name)) {
      return null;
    }
    opened = undefined;
    throw error;
  });
  return inTime(opened);
}

/** Tells the app, unless it has stopped. */
export function tell(name, about) {
  if (!globalThis.dealgaugeStopped) {
    dispatchEvent(Object.assign(new Event(`dealgauge:${name}`), about));
  }
}

/** Fails when something takes too long; for each of many there is a little more time. */
export function inTime(promise, many = 0) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), LONG + many))]);
}

/** Answers once a transaction is on the disk. */
export function kept(transaction, many) {
  return inTime(
    new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    }),
    many,
  );
}

/**
 * Writes and removes records, all of them or none, and answers once they are on
 * the disk: with the entries that another page had put in the meantime and that
 * are now written over, or with `null` where there is no journal.
 *
 * @param {[key: string, seq: number, base: number, text: string][]} all
 *   the writing that a change comes from is its base; without a text the record is removed
 */
async function intoJournal(all) {
  const database = await open();
  if (!database || !all.length) {
    return database && [];
  }
  const writing = database.transaction(["records", "gone", "meta"], "readwrite", { durability: "strict" });
  const [records, gone, meta] = ["records", "gone", "meta"].map((name) => writing.objectStore(name));
  const before = all.map(([key, seq, , text]) => {
    const was = records.get(key);
    if (text) {
      records.put({ key, seq, text });
      gone.delete(key);
    } else {
      records.delete(key);
      gone.put({ key, seq });
    }
    return was;
  });
  const first = !asked && meta.get("asked");
  asked ??= meta.put({ key: "asked" });
  // Nothing more is asked of it, so it goes on even when the page goes.
  writing.commit?.();
  await kept(writing, all.length).catch((error) => {
    torn = true;
    throw error;
  });
  if (torn) {
    await beginNewLog(database);
  }
  if (first && !first.result) {
    // Asked once, after the first record: some browsers ask the person.
    navigator.storage?.persist?.().catch(() => {});
  }
  const found = all.map(([key, seq, base, text], at) => {
    const was = before[at].result;
    const clash = text && was?.seq > base && was.seq !== own[key] && was.text !== text;
    own[key] = seq;
    return clash && was;
  });
  return found.filter(Boolean);
}

/**
 * After a writing has failed on a full disk, Chromium goes on in its log behind
 * the torn end, can't read that at its next start, and throws the whole database
 * away. So much is written here, and removed again, that it begins a new one.
 */
async function beginNewLog(database) {
  const fillers = Array.from({ length: FILLERS }, (_, at) => `filler ${at}`);
  const steps = [(meta, key) => meta.put({ key, text: "-".repeat(FILLER) }), (meta, key) => meta.delete(key)];
  for (const step of steps) {
    const writing = database.transaction("meta", "readwrite", { durability: "strict" });
    fillers.forEach((key) => step(writing.objectStore("meta"), key));
    await kept(writing);
  }
  torn = false;
}

/**
 * Notes a change for the next writing. What has no number, such as settings, is
 * in storage alone. With a text, what stands in the other slot is removed once
 * that is kept, and what stood in the slot is put aside first, if these are named;
 * without one, both slots are emptied.
 *
 * @param {[key: string, seq: number, base: number, text: string, slot: string, other: string, aside: string]} parts
 */
export function change(...parts) {
  changes.push(parts);
}

/**
 * Writes what was noted: in storage at once, and in the journal, whose answer is
 * what makes it saved. What is removed leaves the journal first, or the journal
 * would bring it back; unless the page is `leaving`, when no answer may come any
 * more.
 *
 * The event `dealgauge:written` tells the number of the `change` that was the
 * last one then, and how it ended.
 */
export async function write(change, leaving) {
  const all = changes.splice(0);
  if (look(change)) {
    return;
  }
  const gone = standing(all.filter(([, , , text]) => !text).flatMap(([, , , , ...slots]) => slots));
  if (leaving) {
    remove(gone);
  }
  const end = store(all.filter(([, , , text]) => text));
  const journal = await intoJournal(all.filter(([, seq]) => seq)).then(
    (found) => {
      clashes.push(...(found ?? []));
      return found ? KEPT : WEAK;
    },
    () => LOST,
  );
  remove(gone);
  tell("written", { change, end: end || journal, clashed: clashes.length > 0 });
}

/**
 * Looks whether a newer app has written here: then this one does not, and says so
 * as the end of a writing.
 */
export function look(change = 0) {
  let newest;
  try {
    newest = /^(\d+) \1$/.exec(localStorage[NEWEST])?.[1];
  } catch {
    // Blocked, as every writing will say.
  }
  const isNewer = newest > FORMAT;
  if (isNewer) {
    tell("written", { change, end: NEWER });
  }
  return isNewer;
}

addEventListener("storage", ({ key }) => key === NEWEST && look());

/** Gives what was written over, once. */
export function clashed() {
  return clashes.splice(0);
}

/** Each by itself: where one is refused, another may still have room. */
function store(all) {
  try {
    if (all.length && localStorage[NEWEST] !== WRITTEN) {
      localStorage.setItem(NEWEST, WRITTEN);
    }
  } catch {
    // As the writings will say.
  }
  const ends = all.map(([, , , text, slot, other, aside]) => {
    try {
      if (aside) {
        // Nothing that stands there already is written over, either.
        while (aside in localStorage) {
          aside += "!";
        }
        localStorage.setItem(aside, localStorage[slot]);
      }
      localStorage.setItem(slot, text);
      // Some browsers take it without a word and keep nothing.
      if (localStorage.getItem(slot) !== text) {
        return LOST;
      }
      localStorage.removeItem(other);
      return KEPT;
    } catch (error) {
      // Full storage has as many names as there are browsers.
      return /quota/i.test(error?.name) || [22, 1014].includes(error?.code) ? FULL : BLOCKED;
    }
  });
  return Math.max(KEPT, ...ends);
}

/** What is in these slots now. */
function standing(slots) {
  try {
    return slots.map((slot) => [slot, localStorage[slot]]);
  } catch {
    // Blocked: there is nothing to remove.
    return [];
  }
}

/** Empties slots, unless something else stands there by now. */
function remove(gone) {
  try {
    gone.filter(([slot, text]) => localStorage[slot] === text).forEach(([slot]) => localStorage.removeItem(slot));
  } catch {
    // Blocked, as every writing will say.
  }
}
