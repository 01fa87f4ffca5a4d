// The code of a function in a wasm file, as far as it names other functions.
// What is not known here is refused.

import { Reader, number } from "./wasm-file.mjs";

/** The opcodes that are followed by a function. */
const NAMES_FUNCTION = new Set([0x10, 0x12, 0xd2]);

/** What follows an opcode: numbers, and bytes that are no numbers. Those not named here are followed by nothing. */
const CONSTANT = 0x41;
const FOLLOWED = new Map([
  ...[0x02, 0x03, 0x04, 0x0c, 0x0d, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, CONSTANT, 0x42, 0xd0].map((code) => [code, 1]),
  ...[0x11, 0x13].map((code) => [code, 2]),
  ...span(0x28, 0x3e).map((code) => [code, 2]),
]);
const ALONE = new Set([0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1, ...span(0x45, 0xc4)]);
const FLOATS = new Map([
  [0x43, 4],
  [0x44, 8],
]);
const JUMPS = 0x0e;
const TYPED_SELECT = 0x1c;
const MORE = 0xfc;

/** What follows the opcodes of two bytes: conversions, and work on whole stretches of memory or tables. */
const MORE_FOLLOWED = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

function span(from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The code of a function, in which each function it names has its other number. */
export function body(bytes, other) {
  const reader = new Reader(bytes);
  reader.list(() => [reader.number(), reader.take(1)]);
  const parts = [];
  let copied = 0;
  while (!reader.isAtEnd()) {
    const [code] = reader.take(1);
    if (!NAMES_FUNCTION.has(code)) {
      skip(reader, code);
      continue;
    }
    parts.push(bytes.subarray(copied, reader.at), number(other(reader.number())));
    copied = reader.at;
  }
  return Buffer.concat([...parts, bytes.subarray(copied)]);
}

/** The functions that a function's code names. */
export function named(bytes) {
  const found = new Set();
  body(bytes, (own) => {
    found.add(own);
    return own;
  });
  return found;
}

function skip(reader, code) {
  let numbers = FOLLOWED.get(code);
  if (code === JUMPS) {
    numbers = reader.number() + 1;
  } else if (code === TYPED_SELECT) {
    numbers = reader.number();
  } else if (code === MORE) {
    numbers = MORE_FOLLOWED[reader.number()];
  } else if (FLOATS.has(code)) {
    reader.take(FLOATS.get(code));
    return;
  } else if (ALONE.has(code)) {
    return;
  }
  if (numbers === undefined) {
    throw new Error(`code ${code.toString(16)}: wasm-code.mjs does not know what follows it`);
  }
  for (let left = numbers; left > 0; left -= 1) {
    reader.number();
  }
}
