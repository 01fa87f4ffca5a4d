// What the last step of the build does to WebAssembly files.

import { expect, test } from "@playwright/test";
import binaryen from "binaryen";
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

function assembled(text) {
  const module = binaryen.parseText(text);
  module.setFeatures(binaryen.Features.All);
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
