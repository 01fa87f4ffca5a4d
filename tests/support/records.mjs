// Reads what the app keeps in local storage, for tests: every record as it would
// stand in a file. `src/record/v2.rs` says what the short names are.

const DEAL = { n: "name", c: "customer", m: "sample", b: "begun", p: "people", x: "context" };
const ASSESSMENT = {
  i: "instrument",
  v: "version",
  p: "person",
  s: "subject",
  d: "depth",
  b: "begun",
  c: "changed",
  f: "finished",
  l: "at",
  x: "context",
  a: "answers",
};

/** The records of a kind, `deal` or `assessment`: of two slots the later one. */
export function recordsIn(store, kind) {
  const latest = new Map();
  for (const [slot, text] of Object.entries(store)) {
    const key = slot.replace(/~$/, "");
    if (key.startsWith(`dealgauge:${kind}:`)) {
      const own = read(key, text);
      if (!(latest.get(key)?.seq > own.seq)) {
        latest.set(key, own);
      }
    }
  }
  return [...latest.values()].map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A stored text as its place in the order of writings and its record. */
export function read(key, text) {
  const [kind, ids] = key.replace("dealgauge:", "").replace(/~$/, "").split(":");
  if (text.startsWith("{")) {
    const { seq, dealgauge } = JSON.parse(text);
    return { seq, record: dealgauge[kind] };
  }
  const [version, seq] = text.split(" ");
  if (version !== "2") {
    throw new Error(`${key}: version ${version}`);
  }
  const short = JSON.parse(text.slice(text.indexOf("{")));
  return { seq: Number(seq), record: kind === "deal" ? deal(ids, short) : assessment(ids, short) };
}

function named(short, names) {
  return Object.fromEntries(Object.entries(short).map(([name, value]) => [names[name], value]));
}

function deal(id, short) {
  const own = named(short, DEAL);
  return { id, ...own, ...(own.context && { context: whole(own.context, "cx-") }) };
}

function assessment(ids, short) {
  const own = { version: 1, depth: "full", ...named(short, ASSESSMENT) };
  const [deal, id] = ids.split(".");
  const prefix = `${own.instrument}-`;
  return {
    id,
    deal,
    ...own,
    changed: later(own.begun, own.changed),
    ...("finished" in own && { finished: later(own.begun, own.finished) }),
    ...("at" in own && { at: full(own.at, prefix) }),
    ...(own.context && { context: whole(own.context, "cx-") }),
    answers: whole(own.answers, prefix),
  };
}

function full(id, prefix) {
  return id.startsWith("/") ? id.slice(1) : prefix + id;
}

function whole(entries, prefix) {
  return Object.fromEntries(Object.entries(entries).map(([id, value]) => [full(id, prefix), value]));
}

/** A stamp so many seconds after another, on the same clock. */
function later(stamp, seconds) {
  if (typeof seconds === "string") {
    return seconds;
  }
  const [clock, zone] = [stamp.slice(0, 19), stamp.slice(19)];
  return new Date(Date.parse(`${clock}Z`) + seconds * 1000).toISOString().slice(0, 19) + zone;
}
