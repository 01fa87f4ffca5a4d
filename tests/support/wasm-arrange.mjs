// A wasm file, as the linker leaves it, made ready to be cut in two: what the
// first pages need, and what can come later. Its code stays; of its data and of
// its table of functions, what is needed first comes first, and each function
// that can wait gets a mark in its name, by which it is known after wasm-bindgen.
//
// What a function needs is told by the linker's own notes (--emit-relocs): every
// place in code and data that mentions a function or an address, and of what.
// So nothing is guessed, and an address is never mistaken for a number.

import { CODE, CUSTOM, DATA, ELEMENTS, EXPORTS, FUNCTION, IMPORTS } from "./wasm-file.mjs";
import { Reader, constant, elementsAt, importOf, list, name, number, rewritten, sections } from "./wasm-file.mjs";

/** How the name of a function begins that can wait. */
export const LATER = "later:";

/** The kinds of notes that matter. A place that names a type or a global is nobody's need. */
const CALL = 0;
const SLOT_IN_CODE = 1;
const SLOT_IN_DATA = 2;
const ADDRESS_OF_ACCESS = 3;
const ADDRESS_IN_CODE = 4;
const ADDRESS_IN_DATA = 5;
const SLOTS = [SLOT_IN_CODE, SLOT_IN_DATA];
const ADDRESSES = [ADDRESS_OF_ACCESS, ADDRESS_IN_CODE, ADDRESS_IN_DATA];
const OTHERS = [6, 7, 20];

/**
 * Puts into words why a text was cut in the middle of a letter, for which it
 * carries a table of all letters. Our own code does not cut like that, and what
 * does cuts where it knows the letters. If it comes to it, the app stops without words.
 */
const WORDLESS = /slice_error_fail_rt$/;

/**
 * The bytes of a file whose data and table begin with what any export needs but
 * those named in `later`; and where the rest of both begins.
 */
export function arranged(bytes, later) {
  const file = withBlocks(wordless(taken(bytes)));
  const first = needed(file, later);
  const slots = newSlots(file, first);
  const addresses = newAddresses(file, first);
  const written = rewritten(bytes, {
    [ELEMENTS]: () => elementsAt(file.table.start, slots.order),
    [CODE]: () => pointed(file.code, file.notesOfCode, file, slots, addresses),
    [DATA]: () => moved(pointed(file.data, file.notesOfData, file, slots, addresses), file, addresses),
    [CUSTOM]: (reader) => custom(reader, first),
  });
  return { bytes: written, address: addresses.later, slot: slots.later };
}

// What stands in the file

function taken(bytes) {
  const all = [...sections(bytes)].map(([id, content]) => [id === CUSTOM ? new Reader(content).name() : id, content]);
  const place = (id) => all.findIndex(([own]) => own === id);
  const content = (id) => {
    if (place(id) < 0) {
      throw new Error(`no section ${id}: was the app linked with --emit-relocs?`);
    }
    return all[place(id)][1];
  };
  const reader = (id) => new Reader(content(id));
  return {
    imported: listOf(reader(IMPORTS), importOf).filter(({ kind }) => kind === FUNCTION).length,
    bodies: listOf(reader(CODE), stretch),
    segments: listOf(reader(DATA), segment),
    table: table(reader(ELEMENTS)),
    exports: listOf(reader(EXPORTS), exportOf),
    symbols: symbols(reader("linking")),
    notesOfCode: notes(reader("reloc.CODE"), place(CODE)),
    notesOfData: notes(reader("reloc.DATA"), place(DATA)),
    code: content(CODE),
    data: content(DATA),
  };
}

function listOf(reader, one) {
  return reader.list(() => one(reader));
}

/** Where something stands of which only the length is told. */
function stretch(reader) {
  const size = reader.number();
  const start = reader.at;
  reader.take(size);
  return { start, end: reader.at };
}

function segment(reader) {
  const [kind] = reader.take(1);
  if (kind !== 0) {
    throw new Error(`data of kind ${kind}: wasm-arrange.mjs only knows data at a fixed place`);
  }
  return { address: constant(reader), ...stretch(reader) };
}

function table(reader) {
  const [parts, kind] = reader.take(2);
  if (parts !== 1 || kind !== 0) {
    throw new Error("wasm-arrange.mjs only knows one table, filled at one place");
  }
  return { start: constant(reader), functions: reader.list(() => reader.number()) };
}

function exportOf(reader) {
  const own = reader.name();
  const [kind] = reader.take(1);
  return { own, kind, at: reader.number() };
}

/** The linker's symbols: of a function its number, of data where it stands in which segment. */
function symbols(reader) {
  const isSymbols = (kind) => kind === 8;
  const undefinedOnes = 0x10;
  const ownName = 0x40;
  reader.name();
  reader.number();
  while (!reader.isAtEnd()) {
    const [kind] = reader.take(1);
    const part = new Reader(reader.take(reader.number()));
    if (isSymbols(kind)) {
      return part.list(() => symbol(part));
    }
  }
  throw new Error("no table of symbols: was the app linked with --emit-relocs?");

  function symbol(part) {
    const [kind] = part.take(1);
    const flags = part.number();
    const isThere = (flags & undefinedOnes) === 0;
    if (kind === 3) {
      part.number();
      return {};
    }
    if (kind === 1) {
      part.name();
      return isThere ? { data: { segment: part.number(), offset: part.number(), size: part.number() } } : {};
    }
    const at = part.number();
    const own = isThere || (flags & ownName) !== 0 ? part.name() : "";
    return kind === 0 ? { function: at, own } : {};
  }
}

function notes(reader, section) {
  reader.name();
  if (reader.number() !== section) {
    throw new Error("notes of another section than expected");
  }
  return reader.list(() => {
    const [kind] = reader.take(1);
    const [at, symbol] = [reader.number(), reader.number()];
    if (ADDRESSES.includes(kind)) {
      return { kind, at, symbol, plus: reader.signed() };
    }
    if (kind !== CALL && !SLOTS.includes(kind) && !OTHERS.includes(kind)) {
      throw new Error(`a note of kind ${kind}, which wasm-arrange.mjs does not know`);
    }
    return { kind, at, symbol };
  });
}

/** The file in which such a function does nothing but stop the app, and mentions nobody. */
function wordless(file) {
  const bodies = file.symbols.filter(({ own }) => WORDLESS.test(own ?? "")).map((symbol) => file.bodies[symbol.function - file.imported]);
  const code = Buffer.from(file.code);
  for (const { start, end } of bodies) {
    const [noLocals, stop, nothing, last] = [0, 0, 1, 0x0b];
    code.fill(nothing, start, end).set([noLocals, stop], start);
    code[end - 1] = last;
  }
  const isLeft = ({ at }) => !bodies.some(({ start, end }) => start <= at && at < end);
  return { ...file, code, notesOfCode: file.notesOfCode.filter(isLeft) };
}

// Who needs what

/** Follows every mention, from the exports on. What comes back says of a function and of a block of data whether it is needed first. */
function needed(file, later) {
  const missing = later.find((name) => !file.exports.some(({ own }) => isNamed(own, [name])));
  if (missing) {
    throw new Error(`no export ${missing}, where the later part was to begin`);
  }
  const functions = mentions(file, file.notesOfCode, file.bodies);
  const blocks = mentions(file, file.notesOfData, file.blocks);
  const first = { functions: new Set(), blocks: new Set() };
  const open = file.exports
    .filter(({ own, kind }) => kind === FUNCTION && !isNamed(own, later))
    .map(({ at }) => ({ function: at }));
  while (open.length > 0) {
    const { function: at, block } = open.pop();
    if (at !== undefined && !first.functions.has(at)) {
      first.functions.add(at);
      open.push(...(functions[at - file.imported] ?? []));
    }
    if (block !== undefined && !first.blocks.has(block)) {
      first.blocks.add(block);
      open.push(...blocks[block]);
    }
  }
  return first;
}

/** Before wasm-bindgen an export's name ends in a hash. */
function isNamed(own, names) {
  return names.some((one) => new RegExp(`^${one}_[0-9a-f]{16}$`).test(own));
}

/** What is mentioned within each stretch; stretches and notes are in order. */
function mentions(file, notes, stretches) {
  const order = stretches.map((_, at) => at).sort((a, b) => stretches[a].start - stretches[b].start);
  const found = stretches.map(() => []);
  let at = 0;
  for (const note of [...notes].sort((a, b) => a.at - b.at)) {
    while (at < order.length && stretches[order[at]].end <= note.at) {
      at += 1;
    }
    if (at === order.length || note.at < stretches[order[at]].start) {
      throw new Error(`a mention at ${note.at}, which is nobody's`);
    }
    if (!OTHERS.includes(note.kind)) {
      found[order[at]].push(file.symbols[note.symbol]);
    }
  }
  return found;
}

/** Data that stands or moves together: what each symbol names, and one block for symbols that share bytes. */
function withBlocks(file) {
  const there = file.symbols.filter(({ data }) => data);
  const start = ({ data }) => file.segments[data.segment].start + data.offset;
  const blocks = [];
  for (const symbol of there.sort((a, b) => start(a) - start(b) || b.data.size - a.data.size)) {
    const last = blocks.at(-1);
    const own = { segment: symbol.data.segment, start: start(symbol), end: start(symbol) + symbol.data.size };
    if (last && last.segment === own.segment && own.start < last.end) {
      last.end = Math.max(last.end, own.end);
    } else {
      blocks.push(own);
    }
    symbol.block = blocks.length - 1;
  }
  return { ...file, blocks };
}

// Where everything comes to stand

function newSlots(file, first) {
  const { start, functions } = file.table;
  const isFirst = (at) => first.functions.has(at);
  const order = [...functions.filter(isFirst), ...functions.filter((at) => !isFirst(at))];
  return { order, of: new Map(order.map((at, place) => [at, start + place])), later: start + functions.filter(isFirst).length };
}

/** The read-only data anew: what is needed first, then the rest; each part from the strictest alignment to none, so that nothing is left between. */
function newAddresses(file, first) {
  const [readOnly] = file.segments;
  const moved = file.blocks.map((_, at) => at).filter((at) => file.blocks[at].segment === 0);
  const inPart = (part) => moved.filter((at) => first.blocks.has(at) === part).sort((a, b) => alignment(b) - alignment(a));
  const starts = new Map();
  let end = readOnly.address;
  const place = (at) => {
    end = Math.ceil(end / alignment(at)) * alignment(at);
    starts.set(at, end);
    end += file.blocks[at].end - file.blocks[at].start;
  };
  inPart(true).forEach(place);
  const later = end;
  inPart(false).forEach(place);
  if (end > readOnly.address + readOnly.end - readOnly.start) {
    throw new Error("the data takes more room in its new order");
  }
  return { starts, later };

  /** A thing's size is a multiple of its alignment, and so is its address. */
  function alignment(at) {
    const { start, end: last } = file.blocks[at];
    const address = readOnly.address + start - readOnly.start;
    return lowestBit(address | (last - start) | MOST_ALIGNED);
  }
}

const MOST_ALIGNED = 16;

function lowestBit(value) {
  return value & -value;
}

// Writing

/** A section in which each note's place has what it names at its new place. Such places are as wide as any number. */
function pointed(section, notes, file, slots, addresses) {
  const written = Buffer.from(section);
  for (const { kind, at, symbol, plus } of notes) {
    const target = file.symbols[symbol];
    if (SLOTS.includes(kind)) {
      put(written, at, kind === SLOT_IN_DATA, slots.of.get(target.function));
    } else if (ADDRESSES.includes(kind) && target.block !== undefined) {
      put(written, at, kind === ADDRESS_IN_DATA, addressOf(target, file, addresses) + plus);
    }
  }
  return written;
}

function addressOf(symbol, file, addresses) {
  const { segment, start } = file.blocks[symbol.block];
  const { address, start: from } = file.segments[segment];
  const own = address + symbol.data.offset;
  const moved = addresses.starts.get(symbol.block);
  return moved === undefined ? own : own + moved - (address + start - from);
}

function put(bytes, at, isPlain, value) {
  if (value === undefined || value < 0 || value >= 2 ** 31) {
    throw new Error(`a mention at ${at} of nothing known`);
  }
  if (isPlain) {
    bytes.writeUInt32LE(value, at);
    return;
  }
  for (let byte = 0; byte < 5; byte += 1) {
    bytes[at + byte] = (Math.floor(value / 0x80 ** byte) & 0x7f) | (byte < 4 ? 0x80 : 0);
  }
}

function moved(data, file, addresses) {
  const written = Buffer.from(data);
  const [readOnly] = file.segments;
  written.fill(0, readOnly.start, readOnly.end);
  for (const [at, address] of addresses.starts) {
    data.copy(written, readOnly.start + address - readOnly.address, file.blocks[at].start, file.blocks[at].end);
  }
  return written;
}

/** Of the sections with names, that of functions is marked, the linker's own go, and the others stay. */
function custom(reader, first) {
  const own = reader.name();
  if (own === "linking" || own.startsWith("reloc.")) {
    return undefined;
  }
  return own === "name" ? Buffer.concat([name(own), ...marked(reader, first)]) : reader.bytes;
}

function* marked(reader, first) {
  const ofFunctions = 1;
  while (!reader.isAtEnd()) {
    const [kind] = reader.take(1);
    const part = reader.take(reader.number());
    const written = kind === ofFunctions ? functionNames(new Reader(part), first) : part;
    yield Buffer.concat([Buffer.from([kind]), number(written.length), written]);
  }
}

function functionNames(reader, first) {
  return list(
    reader.list(() => {
      const at = reader.number();
      const own = reader.name();
      return Buffer.concat([number(at), name(first.functions.has(at) ? own : `${LATER}${own}`)]);
    }),
  );
}
