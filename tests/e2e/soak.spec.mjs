// A short sample of the long runs (`./dev soak`), always with the same seed.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { kills } from "../soak/kills.mjs";
import { different } from "../soak/tabs.mjs";

const SEED = 20261123;

const test = base.extend({
  /** What every run takes: where the app is, and folders that go away afterwards. */
  soak: async ({ baseURL }, use) => {
    const root = await mkdtemp(join(tmpdir(), "dealgauge-soak-"));
    await use({ url: baseURL, seed: SEED, folder: () => mkdtemp(join(root, "profile-")) });
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  },
});

test("a tab that is killed while somebody answers loses nothing that was saved", async ({ soak }) => {
  const { sums } = await kills({ ...soak, victim: "renderer", runs: 3 });
  expect(sums.faults).toEqual([]);
  expect(sums.waited.length, "answers that the page called saved").toBeGreaterThan(0);
});

test("a page that calls saved what is not in storage is found out", async ({ soak }) => {
  const { sums, ok } = await kills({ ...soak, victim: "renderer", runs: 1, before: [pretending] });
  expect(ok).toBe(false);
  expect(sums.lost).toBeGreaterThan(0);
});

test("two tabs that answer at the same time on different deals keep every edit", async ({ soak }) => {
  const faults = [];
  await different({ ...soak, edits: 60 }, faults);
  expect(faults).toEqual([]);
});

/** Run in the page before the app: storage that only this tab remembers, and a journal that keeps nothing. */
function pretending() {
  IDBObjectStore.prototype.put = () => {};
  const texts = new Map();
  Object.assign(Storage.prototype, {
    setItem: (key, text) => texts.set(key, text),
    getItem: (key) => texts.get(key) ?? null,
    key: (at) => [...texts.keys()][at] ?? null,
    removeItem: (key) => texts.delete(key),
  });
  Object.defineProperty(Storage.prototype, "length", { get: () => texts.size });
}
