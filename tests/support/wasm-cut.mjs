// A wasm file cut in two: what the first pages need, and what comes later. Both
// share one memory, one table and the first one's functions, which the later
// one imports. `wasm-arrange.mjs` has put everything in order for it.

import { LATER } from "./wasm-arrange.mjs";
import { body, named } from "./wasm-code.mjs";
import { CODE, CUSTOM, DATA, ELEMENTS, EXPORTS, FUNCTIONS, GLOBALS, IMPORTS, MEMORIES, START, TABLES } from "./wasm-file.mjs";
import { FUNCTION, GLOBAL, MEMORY, TABLE } from "./wasm-file.mjs";
import { Reader, constant, constantOf, elementsAt, importOf, list, name, number, rewritten, sections, typeOf } from "./wasm-file.mjs";
import { renamed } from "./wasm-names.mjs";

/** Where the later file imports the first one's things from, and what the first one exports them as. */
const FROM = "first";

/** A function with so few bytes of code the later file has once more: the first one is the smaller for every one that it need not name. */
const SMALL = 200;

/** The two files; `address` and `slot` say where the later part of the data and of the table begins. */
export function cut(bytes, { address, slot }) {
  const file = taken(bytes, slot);
  const isFirst = reached(file);
  const { shared, again } = sharedBy(file, isFirst);
  const isLater = (at) => !isFirst(at) || again.has(at);
  return { first: firstOf(bytes, file, isFirst, shared, address), later: laterOf(bytes, file, isFirst, isLater, shared, address) };
}

function taken(bytes, slot) {
  const content = new Map([...sections(bytes)].map(([id, own]) => [id === CUSTOM ? new Reader(own).name() : id, own]));
  const all = (id, one) => {
    const reader = new Reader(content.get(id) ?? number(0));
    return reader.list(() => one(reader));
  };
  const imports = all(IMPORTS, importOf);
  if (imports.some(({ kind }) => kind !== FUNCTION)) {
    throw new Error("an import that is no function");
  }
  const types = all(FUNCTIONS, (reader) => reader.number());
  const [{ start, functions }, ...others] = all(ELEMENTS, (reader) => {
    const kind = reader.number();
    if (kind !== 0) {
      throw new Error(`elements of kind ${kind}`);
    }
    return { start: constant(reader), functions: reader.list(() => reader.number()) };
  });
  if (others.length > 0) {
    throw new Error("a table that is filled at several places");
  }
  const marks = marked(new Reader(content.get("name")));
  return {
    imports,
    types: [...imports.map(({ type }) => new Reader(type).number()), ...types],
    bodies: all(CODE, (reader) => reader.take(reader.number())),
    exports: all(EXPORTS, exportOf),
    tables: all(TABLES, (reader) => typeOf(TABLE, reader)),
    memories: all(MEMORIES, (reader) => typeOf(MEMORY, reader)),
    globals: all(GLOBALS, (reader) => {
      const type = typeOf(GLOBAL, reader);
      constant(reader);
      return type;
    }),
    start,
    firstSlots: functions.slice(0, slot - start),
    laterSlots: functions.slice(slot - start),
    marks,
    begins: content.has(START) ? new Reader(content.get(START)).number() : undefined,
  };
}

function exportOf(reader) {
  return { own: reader.name(), kind: reader.take(1)[0], at: reader.number() };
}

/** The functions whose names have the mark. */
function marked(reader) {
  const ofFunctions = 1;
  reader.name();
  while (!reader.isAtEnd()) {
    const [kind] = reader.take(1);
    const part = new Reader(reader.take(reader.number()));
    if (kind === ofFunctions) {
      const names = part.list(() => [part.number(), part.name()]);
      return new Set(names.filter(([, own]) => own.startsWith(LATER)).map(([at]) => at));
    }
  }
  throw new Error("a file without the names of its functions");
}

/**
 * Which functions the first file needs. wasm-bindgen adds some that have no mark,
 * so calls are followed once more; that none leads to a marked one is the proof
 * that the cut is whole.
 */
function reached({ imports, bodies, exports, firstSlots, marks, begins }) {
  const entries = exports.filter(({ kind, at }) => kind === FUNCTION && !marks.has(at)).map(({ at }) => at);
  const open = [...entries, ...firstSlots, ...(begins === undefined ? [] : [begins])];
  const found = new Set();
  while (open.length > 0) {
    const at = open.pop();
    if (found.has(at)) {
      continue;
    }
    if (marks.has(at)) {
      throw new Error(`function ${at} can wait, but is needed first`);
    }
    found.add(at);
    if (at >= imports.length) {
      open.push(...named(bodies[at - imports.length]));
    }
  }
  return (at) => found.has(at);
}

/** The first file's own functions that the later one names, and those that it has once more: small ones, which name no others than it can. */
function sharedBy({ imports, bodies, laterSlots }, isFirst) {
  const own = (at) => at >= imports.length && isFirst(at);
  const found = new Set(laterSlots.filter(own));
  bodies.forEach((code, at) => {
    if (!isFirst(imports.length + at)) {
      [...named(code)].filter(own).forEach((one) => found.add(one));
    }
  });
  const isSmall = (at) => {
    const code = bodies[at - imports.length];
    return code.length <= SMALL && [...named(code)].every((one) => one < imports.length || found.has(one));
  };
  const again = new Set([...found].filter(isSmall));
  return { shared: [...found].filter((at) => !again.has(at)).sort((a, b) => a - b), again };
}

function firstOf(bytes, file, isFirst, shared, address) {
  const { imports, bodies } = file;
  const kept = bodies.map((_, at) => imports.length + at).filter(isFirst);
  const other = places(kept, imports.length, (at) => at < imports.length);
  const exports = file.exports.filter(({ kind, at }) => kind !== FUNCTION || isFirst(at));
  return rewritten(bytes, {
    [FUNCTIONS]: () => list(kept.map((at) => number(file.types[at]))),
    [EXPORTS]: () =>
      list([
        ...exports.map(({ own, kind, at }) => exported(own, kind, kind === FUNCTION ? other(at) : at)),
        ...shared.map((at, place) => exported(nameOfShared(place), FUNCTION, other(at))),
        ...stores(file).map(({ own, kind, at }) => exported(own, kind, at)),
      ]),
    [START]: (reader) => number(other(reader.number())),
    [ELEMENTS]: () => elementsAt(file.start, file.firstSlots.map(other)),
    [CODE]: () => list(kept.map((at) => sized(body(bodies[at - imports.length], other)))),
    [DATA]: (reader) => data(reader, (own) => (own.address < address ? shortened(own, address) : own)),
    [CUSTOM]: custom,
  });
}

function laterOf(bytes, file, isFirst, isLater, shared, address) {
  const { imports, bodies } = file;
  const kept = bodies.map((_, at) => imports.length + at).filter(isLater);
  const before = [...imports.map((_, at) => at), ...shared];
  const other = places([...before, ...kept], 0, () => false);
  return rewritten(bytes, {
    [IMPORTS]: (reader) =>
      list([
        ...reader.list(() => copied(reader)),
        ...shared.map((at, place) => imported(nameOfShared(place), FUNCTION, number(file.types[at]))),
        ...stores(file).map(({ own, kind, type }) => imported(own, kind, type)),
      ]),
    [FUNCTIONS]: () => list(kept.map((at) => number(file.types[at]))),
    [TABLES]: () => undefined,
    [MEMORIES]: () => undefined,
    [GLOBALS]: () => undefined,
    [EXPORTS]: () =>
      list(
        file.exports
          .filter(({ kind, at }) => kind === FUNCTION && !isFirst(at))
          .map(({ own, at }) => exported(own, FUNCTION, other(at))),
      ),
    [START]: () => undefined,
    [ELEMENTS]: () => elementsAt(file.start + file.firstSlots.length, file.laterSlots.map(other)),
    [CODE]: () => list(kept.map((at) => sized(body(bodies[at - imports.length], other)))),
    [DATA]: (reader) => data(reader, (own) => (own.address < address ? rest(own, address) : undefined)),
    [CUSTOM]: custom,
  });
}

/** The first file without what it offers and the later one does not take. */
export function onlyTaken(first, later) {
  const taken = new Set(takenBy(later));
  return rewritten(first, {
    [EXPORTS]: (reader) => list(reader.list(() => exportOf(reader)).filter(({ own }) => !isShared(own) || taken.has(own)).map(written)),
  });
}

/** Both files with the functions they share in the order in which the first one has them, and named so: then the list of them compresses well. */
export function numbered(first, later) {
  const exports = new Reader(new Map(sections(first)).get(EXPORTS));
  const all = exports.list(() => exportOf(exports));
  const shared = all.filter(({ own }) => isShared(own)).sort((a, b) => a.at - b.at);
  const others = all.filter(({ own }) => !isShared(own));
  const names = Object.fromEntries(shared.map(({ own }, place) => [own, nameOfShared(place)]));
  const sorted = rewritten(first, { [EXPORTS]: () => list([...others, ...shared].map(written)) });
  return { first: renamed(sorted, names), later: renamed(later, names) };
}

function takenBy(later) {
  const imports = new Reader(new Map(sections(later)).get(IMPORTS));
  return imports.list(() => importOf(imports).from).flatMap(([from, own]) => (from === FROM ? [own] : []));
}

function written({ own, kind, at }) {
  return exported(own, kind, at);
}

/** What both share besides functions, under the names it has between them. */
function stores({ tables, memories, globals }) {
  const all = (types, kind, letter) => types.map((type, at) => ({ own: `${letter}${at}`, kind, at, type }));
  return [...all(tables, TABLE, "-t"), ...all(memories, MEMORY, "-m"), ...all(globals, GLOBAL, "-g")];
}

/** No name in a script, so that it is never one of those the loader calls. */
function nameOfShared(place) {
  return String(place);
}

function isShared(own) {
  return /^\d+$/.test(own);
}

function places(kept, from, isItself) {
  const own = new Map(kept.map((at, place) => [at, from + place]));
  return (at) => {
    const place = isItself(at) ? at : own.get(at);
    if (place === undefined) {
      throw new Error(`function ${at} is named in the other file only`);
    }
    return place;
  };
}

function exported(own, kind, at) {
  return Buffer.concat([name(own), Buffer.from([kind]), number(at)]);
}

function imported(own, kind, type) {
  return Buffer.concat([name(FROM), name(own), Buffer.from([kind]), type]);
}

function copied(reader) {
  const start = reader.at;
  importOf(reader);
  return reader.bytes.subarray(start, reader.at);
}

function data(reader, one) {
  const segments = reader.list(() => {
    reader.number();
    return { address: constant(reader), content: reader.take(reader.number()) };
  });
  const kept = segments.map(one).filter((own) => own && own.content.some((byte) => byte !== 0));
  return list(kept.map(({ address, content }) => Buffer.concat([number(0), constantOf(address), sized(content)])));
}

/** Memory is empty to begin with. */
function shortened({ address, content }, end) {
  return { address, content: content.subarray(0, end - address) };
}

function rest({ address, content }, start) {
  return { address: start, content: content.subarray(start - address) };
}

/** Names have served their purpose; of the others wasm-opt knows what to do. */
function custom(reader) {
  return reader.name() === "name" ? undefined : reader.bytes;
}

function sized(bytes) {
  return Buffer.concat([number(bytes.length), bytes]);
}
