// A wasm file taken apart into its sections and put together again.

const MAGIC = 8;

/** Sections, by their ids. */
export const CUSTOM = 0;
export const IMPORTS = 2;
export const FUNCTIONS = 3;
export const TABLES = 4;
export const MEMORIES = 5;
export const GLOBALS = 6;
export const EXPORTS = 7;
export const START = 8;
export const ELEMENTS = 9;
export const CODE = 10;
export const DATA = 11;

/** What is imported and exported, by its kind. */
export const FUNCTION = 0;
export const TABLE = 1;
export const MEMORY = 2;
export const GLOBAL = 3;

/** The bytes of a wasm file in which some sections have become others; `others` has a function for each, by its id. One that becomes nothing is left out. */
export function rewritten(bytes, others) {
  const reader = new Reader(bytes);
  const parts = [reader.take(MAGIC)];
  for (const [id, content] of sections(bytes)) {
    const written = Object.hasOwn(others, id) ? others[id](new Reader(content)) : content;
    if (written) {
      parts.push(Buffer.from([id]), number(written.length), written);
    }
  }
  return Buffer.concat(parts);
}

/** The sections of a wasm file, each as its id and its content. */
export function* sections(bytes) {
  const reader = new Reader(bytes);
  reader.take(MAGIC);
  while (!reader.isAtEnd()) {
    const [id] = reader.take(1);
    yield [id, reader.take(reader.number())];
  }
}

export class Reader {
  constructor(bytes) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.at = 0;
  }

  isAtEnd() {
    return this.at >= this.bytes.length;
  }

  take(count) {
    this.at += count;
    if (this.at > this.bytes.length) {
      throw new Error("a wasm file that ends in the middle");
    }
    return this.bytes.subarray(this.at - count, this.at);
  }

  rest() {
    return this.take(this.bytes.length - this.at);
  }

  /** An unsigned number, seven bits a byte, the lowest first. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const [byte] = this.take(1);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) {
        return value;
      }
    }
  }

  /** The same, of which the highest bit says whether it is below zero. */
  signed() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const [byte] = this.take(1);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) {
        return (byte & 0x40) === 0 ? value : value - 2 ** (shift + 7);
      }
    }
  }

  /** So many things, each read by `one`. */
  list(one) {
    return Array.from({ length: this.number() }, one);
  }

  name() {
    return this.take(this.number()).toString("utf8");
  }
}

export function number(value) {
  const bytes = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}

export function list(parts) {
  return Buffer.concat([number(parts.length), ...parts]);
}

export function name(text) {
  const bytes = Buffer.from(text, "utf8");
  return Buffer.concat([number(bytes.length), bytes]);
}

/** The same with a sign. */
export function signed(value) {
  const bytes = [];
  let rest = value;
  while (rest < -0x40 || rest >= 0x40) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest & 0x7f]);
}

const CONSTANT = 0x41;
const END = 0x0b;

/** The one constant that says where data or functions begin. */
export function constant(reader) {
  const [code] = reader.take(1);
  const value = reader.signed();
  const [end] = reader.take(1);
  if (code !== CONSTANT || end !== END) {
    throw new Error("a place that is not a constant");
  }
  return value;
}

export function constantOf(value) {
  return Buffer.concat([Buffer.from([CONSTANT]), signed(value), Buffer.from([END])]);
}

/** What is imported: its kind, and what says of which type it is. */
export function importOf(reader) {
  const from = [reader.name(), reader.name()];
  const [kind] = reader.take(1);
  return { from, kind, type: typeOf(kind, reader) };
}

/** What says of which type something is. */
export function typeOf(kind, reader) {
  const start = reader.at;
  if (kind === FUNCTION) {
    reader.number();
  } else if (kind === GLOBAL) {
    reader.take(2);
  } else {
    reader.take(kind === TABLE ? 1 : 0);
    const [limits] = reader.take(1);
    reader.number();
    if (limits & 1) {
      reader.number();
    }
  }
  return reader.bytes.subarray(start, reader.at);
}

/** The section that fills the table from one place on. */
export function elementsAt(start, functions) {
  return Buffer.concat([number(1), number(0), constantOf(start), list(functions.map(number))]);
}
