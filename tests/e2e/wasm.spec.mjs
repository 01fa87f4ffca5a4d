// What the last step of the build does to WebAssembly files.

import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import binaryen from "binaryen";
import { arranged } from "../support/wasm-arrange.mjs";
import { cut, numbered, onlyTaken } from "../support/wasm-cut.mjs";
import { CUSTOM, rewritten } from "../support/wasm-file.mjs";
import { inTwo } from "../support/wasm-loader.mjs";
import { renamed } from "../support/wasm-names.mjs";
import { ordered } from "../support/wasm-order.mjs";

/** Functions that reach each other in every way there is: by call, by table, by export and at the start. */
const EVERY_WAY = `(module
  (type $number (func (param i32) (result i32)))
  (import "page" "told" (func $told (param i32)))
  (memory 1)
  (table 4 funcref)
  (elem (i32.const 1) func $thrice $twice $named)
  (global $begun (mut i32) (i32.const 0))
  (export "named" (func $named))
  (export "chosen" (func $chosen))
  (export "exact" (func $exact))
  (export "filled" (func $filled))
  (export "begun" (global $begun))
  (start $begin)
  (func $thrice (param i32) (result i32) (i32.mul (local.get 0) (i32.const 3)))
  (func $begin (global.set $begun (call $twice (i32.const 21))))
  (func $named (param i32) (result i32) (call $told (local.get 0)) (call $twice (call $thrice (local.get 0))))
  (func $chosen (param i32 i32) (result i32)
    (block $third (block $second (block $first
      (br_table $first $second $third (local.get 0)))
      (return (call_indirect (type $number) (local.get 1) (i32.const 1))))
      (return (call_indirect (type $number) (local.get 1) (i32.const 2))))
    (call_indirect (type $number) (local.get 1) (i32.const 3)))
  (func $exact (param f64) (result i64)
    (i64.add (i64.trunc_sat_f64_s (f64.mul (local.get 0) (f64.const 16.5))) (i64.const -4294967296)))
  (func $filled (param i32) (result i32)
    (memory.fill (i32.const 16) (i32.const 16) (local.get 0))
    (memory.copy (i32.const 64) (i32.const 16) (local.get 0))
    (select (result i32) (i32.load8_u offset=63 (local.get 0)) (i32.const 7) (local.get 0)))
  (func $twice (param i32) (result i32) (i32.add (local.get 0) (local.get 0))))`;

function assembled(text, { names = false, features = binaryen.Features.All } = {}) {
  binaryen.setDebugInfo(names);
  const module = binaryen.parseText(text);
  module.setFeatures(features);
  return Buffer.from(module.emitBinary());
}

/** Everything that can be seen of the module from outside. */
async function seen(bytes, names = {}) {
  const told = [];
  const own = (name) => names[name] ?? name;
  const { instance } = await WebAssembly.instantiate(bytes, { page: { [own("told")]: (value) => told.push(value) } });
  const call = (name, ...given) => instance.exports[own(name)](...given);
  const results = [
    ...[1, 7].map((value) => call("named", value)),
    ...[0, 1, 2, 9].map((way) => call("chosen", way, 5)),
    call("exact", 2.5),
    ...[0, 3].map((room) => call("filled", room)),
    instance.exports[own("begun")].value,
  ];
  return { results, told };
}

test("a wasm file with its functions in another order does what it did", async () => {
  const bytes = assembled(EVERY_WAY);
  const made = ordered(bytes);
  expect(made.equals(bytes), "the order is another").toBe(false);
  expect(made.length).toBe(bytes.length);
  const before = await seen(bytes);
  expect(before).toEqual({ results: [6, 42, 15, 10, 30, 30, -4294967255n, 7, 16, 42], told: [1, 7, 5, 5] });
  expect(await seen(made)).toEqual(before);
});

test("code that the build does not know is refused, not copied", () => {
  const bytes = assembled("(module (memory 1) (func (drop (i32x4.splat (i32.const 1)))))");
  expect(() => ordered(bytes)).toThrow(/code fd: wasm-code\.mjs does not know/);
  const twice = assembled("(module (table 2 funcref) (elem (i32.const 0) func 0) (elem (i32.const 1) func 0) (func))");
  expect(() => ordered(twice)).toThrow(/only knows one table/);
  expect(() => ordered(assembled(EVERY_WAY).subarray(0, -1))).toThrow(/ends in the middle/);
});

test("a wasm file with other names for what it imports and exports does what it did", async () => {
  const names = { told: "a", named: "b", exact: "c" };
  const bytes = assembled(EVERY_WAY);
  expect(await seen(renamed(bytes, names), names)).toEqual(await seen(bytes));
  expect(() => renamed(bytes, { named: "exact" })).toThrow(/is a name there twice/);
});

const TWO_PARTS = fileURLToPath(new URL("../fixtures/two-parts.rs", import.meta.url));

/** The program in the fixture as the linker leaves it, with its notes or without. */
async function linked(...flags) {
  const folder = await mkdtemp(join(tmpdir(), "dealgauge-parts-"));
  const file = join(folder, "parts.wasm");
  const how = ["--edition=2024", "--target=wasm32-unknown-unknown", "--crate-type=cdylib", "-Copt-level=2", "-Clto", "-Cpanic=abort"];
  execFileSync("rustc", [...how, ...flags, TWO_PARTS, "-o", file]);
  const bytes = await readFile(file);
  await rm(folder, { recursive: true });
  return bytes;
}

const withNotes = () => linked("-Clink-arg=--emit-relocs");

/** What both ways into the program give and tell; each call changes the state that the next one finds. */
async function walked(...files) {
  const told = [];
  let exports = {};
  for (const bytes of files) {
    const { instance } = await WebAssembly.instantiate(bytes, { page: { told: (value) => told.push(value) }, first: exports });
    exports = { ...exports, ...instance.exports };
  }
  const given = [1, 2, 3, 4, 5, 6].flatMap((value) => [exports.first(value), exports.whole_0123456789abcdef(value)]);
  return { given, told };
}

const ways = (bytes) => WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name);
const taken = (bytes) => WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ module }) => module === "first").map(({ name }) => name);

test("a program cut in two does what it did, and each part holds what it should", async () => {
  const bytes = await withNotes();
  const { bytes: marked, ...places } = arranged(bytes, ["whole"]);
  const { first, later } = cut(marked, places);
  const before = await walked(bytes);
  expect(new Set(before.given).size, "every call gives something else").toBe(12);
  expect(await walked(first, later)).toEqual(before);

  expect(ways(first)).toContain("first");
  expect(ways(first)).not.toContain("whole_0123456789abcdef");
  expect(ways(later)).toEqual(["whole_0123456789abcdef"]);
  expect(taken(later), "one function, too large to have twice").toContain("0");
  const has = (part, words) => part.includes(Buffer.from(words));
  expect([has(first, "three"), has(first, "later alone")], "words of the first").toEqual([true, false]);
  expect([has(later, "three"), has(later, "later alone")], "words of the later").toEqual([false, true]);

  const less = numbered(ordered(withoutNames(onlyTaken(first, later))), ordered(withoutNames(later)));
  expect(await walked(less.first, less.later), "in another order and with other names").toEqual(before);
});

/** Without what wasm-opt takes out. */
function withoutNames(bytes) {
  return rewritten(bytes, { [CUSTOM]: () => undefined });
}

test("what is offered and not taken goes, and nothing that is taken", async () => {
  const { bytes, ...places } = arranged(await withNotes(), ["whole"]);
  const { first, later } = cut(bytes, places);
  const nothing = assembled(`(module (import "page" "told" (func)))`);
  expect(ways(onlyTaken(first, later))).toEqual(ways(first));
  expect(ways(onlyTaken(first, nothing)).filter((name) => /^\d+$/.test(name))).toEqual([]);
});

test("a program that cannot be cut is refused in words", async () => {
  const bytes = await withNotes();
  const without = await linked();
  expect(() => arranged(without, ["whole"])).toThrow(/was the app linked with --emit-relocs/);
  expect(() => arranged(bytes, ["nowhere"])).toThrow(/no export nowhere/);
  const marked = assembled(`(module (import "page" "told" (func $told)) (memory 1) (table 1 funcref) (elem (i32.const 0) func $first)
    (data (i32.const 0) "")
    (export "first" (func $first)) (func $first (call $later:needed)) (func $later:needed (call $told)))`, { names: true });
  expect(() => cut(marked, { address: 0, slot: 1 })).toThrow(/can wait, but is needed first/);
});

/** As wasm-bindgen writes it, with what matters of it. */
const LOADER = `import { tell } from './snippets/app/tell.js';
import { late } from './snippets/app/late.js';
import * as import1 from "./snippets/app/all.js"

export function first() {
    return wasm.first();
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_told_1: function(arg0) {
            tell(twice(arg0));
        },
        __wbg_failed_2: function() { return handleError(function (arg0) {
            tell(arg0);
        }, arguments); },
        __wbg_late_3: function() { return handleError(function (arg0) {
            late(twice(thrice(arg0)), LENGTH);
        }, arguments); },
    };
    return {
        __proto__: null,
        "./parts_bg.js": import0,
        "./snippets/app/all.js": import1,
    };
}

function handleError(f, args) {
    LENGTH = args.length;
    return f.apply(this, args);
}

function thrice(own) {
    return own * 3;
}

function twice(own) {
    return own * 2;
}

let LENGTH = 0;
let wasmInstance, wasm;

export { initSync, __wbg_init as default };
`.replaceAll("LENGTH", "WASM_VECTOR_LEN");

test("a loader in two scripts has each function once, where it is needed first", async () => {
  const asking = (...names) => {
    const imports = names.map(([from, own]) => `(import "${from}" "${own}" (func))`);
    return new WebAssembly.Module(assembled(`(module ${imports.join(" ")})`, { features: binaryen.Features.MVP }));
  };
  const first = asking(["./parts_bg.js", "__wbg_told_1"], ["./parts_bg.js", "__wbg_failed_2"]);
  const later = asking(["./parts_bg.js", "__wbg_late_3"], ["./parts_bg.js", "__wbg_failed_2"], ["./snippets/app/all.js", "any"]);
  const { loader, rest } = inTwo(LOADER, { first, later });
  const inLoader = (words) => [loader, rest].map((text) => text.includes(words));
  for (const words of ["__wbg_told_1", "__wbg_failed_2", "function handleError", "function twice", "tell.js", "function first"]) {
    expect(inLoader(words), words).toEqual([true, false]);
  }
  for (const words of ["__wbg_late_3", "function thrice", "late.js", "all.js", "late(twice(thrice(arg0)), lastLength())"]) {
    expect(inLoader(words), words).toEqual([false, true]);
  }
  expect(rest).toContain("rest({ wasm, lastLength, handleError, twice })");
  expect(() => inTwo("export default 1;", { first, later })).toThrow(/writes its loader differently, without function __wbg_get_imports/);
});
