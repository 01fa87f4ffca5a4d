// Other names for what a wasm file imports and exports. Of its sections only
// those two are taken apart; the rest is copied.

import { EXPORTS, IMPORTS, importOf, list, name, number, rewritten } from "./wasm-file.mjs";

/** The bytes of a wasm file in which the names have become others. */
export function renamed(bytes, others) {
  const other = (own) => (Object.hasOwn(others, own) ? others[own] : own);
  const written = rewritten(bytes, {
    [IMPORTS]: (reader) => list(reader.list(() => imported(reader, other))),
    [EXPORTS]: (reader) => list(reader.list(() => exported(reader, other))),
  });
  if (!WebAssembly.validate(written)) {
    throw new Error("wasm-names.mjs made a file that is not valid: is a name there twice?");
  }
  return written;
}

function imported(reader, other) {
  const { from: [module, own], kind, type } = importOf(reader);
  return Buffer.concat([name(module), name(other(own)), Buffer.from([kind]), type]);
}

function exported(reader, other) {
  return Buffer.concat([name(other(reader.name())), reader.take(1), number(reader.number())]);
}
