// Other names for what a wasm file imports and exports. Of its sections only
// those two are taken apart; the rest is copied.

const MAGIC = 8;
const IMPORTS = 2;
const EXPORTS = 7;
const FUNCTION = 0;

/** The bytes of a wasm file in which the names have become others. */
export function renamed(bytes, others) {
  const reader = new Reader(bytes);
  const parts = [reader.take(MAGIC)];
  while (!reader.isAtEnd()) {
    const [id] = reader.take(1);
    const content = reader.take(reader.number());
    const wanted = { [IMPORTS]: imports, [EXPORTS]: exports }[id];
    const written = wanted ? wanted(new Reader(content), others) : content;
    parts.push(Buffer.from([id]), number(written.length), written);
  }
  return Buffer.concat(parts);
}

function imports(reader, others) {
  const count = reader.number();
  const parts = [number(count)];
  for (let at = 0; at < count; at += 1) {
    parts.push(name(reader.name()), name(other(reader.name(), others)));
    const [kind] = reader.take(1);
    if (kind !== FUNCTION) {
      throw new Error(`an import of kind ${kind}: wasm-names.mjs only knows functions`);
    }
    parts.push(Buffer.from([kind]), number(reader.number()));
  }
  return Buffer.concat(parts);
}

function exports(reader, others) {
  const count = reader.number();
  const parts = [number(count)];
  for (let at = 0; at < count; at += 1) {
    parts.push(name(other(reader.name(), others)), reader.take(1), number(reader.number()));
  }
  return Buffer.concat(parts);
}

function other(own, others) {
  return Object.hasOwn(others, own) ? others[own] : own;
}

class Reader {
  constructor(bytes) {
    this.bytes = Buffer.from(bytes);
    this.at = 0;
  }

  isAtEnd() {
    return this.at >= this.bytes.length;
  }

  take(count) {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
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

  name() {
    return this.take(this.number()).toString("utf8");
  }
}

function number(value) {
  const bytes = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}

function name(text) {
  const bytes = Buffer.from(text, "utf8");
  return Buffer.concat([number(bytes.length), bytes]);
}
