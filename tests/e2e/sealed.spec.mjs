// Files under a password: other programs open ours, we open theirs, and what
// does not open changes nothing.

import { armor, Decrypter, Encrypter } from "age-encryption";
import { axeViolations, expect, LANGUAGES, noSidewaysScroll, test } from "./support.mjs";
import { choose, downloaded, recordsIn, saved, storage } from "./app.mjs";
import { WORDS } from "./words.mjs";

const PASSWORD = "four 苍鹭 by the lake";

async function sealedWith(password, text) {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(password);
  encrypter.setScryptWorkFactor(10);
  return Buffer.from(await encrypter.encrypt(text));
}

async function openedWith(password, bytes) {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(password);
  return Buffer.from(await decrypter.decrypt(bytes));
}

/** Asks for a file under a password. */
async function seal(page, words, password = PASSWORD, button = words.exportAll) {
  const tick = page.getByLabel(words.withPassword);
  if (!(await tick.isChecked())) {
    await tick.check();
  }
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByLabel(words.passwordAgain).fill(password);
  return downloaded(page, () => page.getByRole("button", { name: button }).click());
}

for (const locale of LANGUAGES) {
  test(`another program opens what was sealed, and this one too, in ${locale}`, async ({ open, sample }) => {
    const words = WORDS[locale];
    const { state, store } = await sample(locale);
    const page = await open({ locale, storageState: state, route: "#/data", timezoneId: "Asia/Shanghai" });
    await page.clock.setFixedTime("2026-11-20T01:30:00Z");
    const plain = await downloaded(page, () => page.getByRole("button", { name: words.exportAll }).click());
    const file = await seal(page, words);
    expect(file.name).toBe("dealgauge-2026-11-20.json.age");
    await expect(page.locator("#backup")).toContainText(words.sealed(file.name));
    // What was typed is gone.
    await expect(page.getByLabel(words.password, { exact: true })).toHaveValue("");
    expect((await openedWith(PASSWORD, file.bytes)).toString()).toBe(plain.bytes.toString());

    const empty = await open({ locale, route: "#/data" });
    await choose(empty, words, file.name, file.bytes);
    const password = empty.getByLabel(words.passwordOfFile);
    await expect(password).toBeFocused();
    await password.press("Enter");
    await expect(empty.locator("#import [role=alert]")).toContainText(words.unwritten);
    await password.fill("four herons");
    await password.press("Enter");
    await expect(empty.locator("#import [role=alert]")).toContainText(words.wrongPassword);
    await expect(password).toBeFocused();
    expect(await storage(empty)).toEqual({});
    await password.fill(PASSWORD);
    await empty.getByRole("button", { name: words.open, exact: true }).click();
    await empty.getByRole("button", { name: words.add(recordsIn(store, "deal").length + recordsIn(store, "assessment").length) }).click();
    await saved(empty, words);
  });

  test(`a password is wanted twice and the same, and the name of a deal is not told, in ${locale}`, async ({ open, sample }) => {
    const words = WORDS[locale];
    const { state } = await sample(locale);
    const page = await open({ locale, storageState: state, route: "#/data", width: 320 });
    await page.getByLabel(words.withPassword).check();
    const button = page.getByRole("button", { name: words.exportOne });
    await button.click();
    const first = page.getByLabel(words.password, { exact: true });
    await expect(first).toBeFocused();
    await expect(page.locator("#backup [role=alert]")).toContainText(words.noPassword);
    await first.fill(PASSWORD);
    await page.getByLabel(words.passwordAgain).fill("four 苍鹭");
    await button.click();
    await expect(page.locator("#backup [role=alert]")).toContainText(words.passwordsDiffer);
    expect(await axeViolations(page)).toEqual([]);
    await noSidewaysScroll(page);
    const file = await seal(page, words, PASSWORD, words.exportOne);
    expect(file.name).toMatch(/^dealgauge-deal-\d{4}-\d\d-\d\d\.json\.age$/);
    const held = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.body.outerHTML]));
    expect(held).not.toContain(PASSWORD);
  });

  test(`a sealed file that is damaged, foreign or not ours is told apart, in ${locale}`, async ({ open }) => {
    const words = WORDS[locale];
    const page = await open({ locale, route: "#/data" });
    const told = page.locator("#import [role=alert]");
    const tryOne = async (bytes, password) => {
      await choose(page, words, "x.json.age", bytes);
      await page.getByLabel(words.passwordOfFile).fill(password);
      await page.getByRole("button", { name: words.open, exact: true }).click();
    };
    const theirs = await sealedWith("oak", '{"type":"shopping-list","version":1}');
    const damaged = Buffer.from(theirs);
    damaged[damaged.length - 1] ^= 1;
    await tryOne(damaged, "oak");
    await expect(told).toContainText(words.sealedDamaged);
    await tryOne(theirs, "oak");
    await expect(told).toContainText(words.foreign);
    const greedy = Buffer.from(theirs.toString("latin1").replace(/^(-> scrypt \S+) \d+$/m, "$1 30"), "latin1");
    await tryOne(greedy, "oak");
    await expect(told).toContainText("2^30");
    await tryOne(Buffer.from(armor.encode(theirs)), "oak");
    await expect(told).toContainText(words.foreign);
    expect(await storage(page)).toEqual({});
  });
}

test("what seals and opens is not fetched before somebody seals", async ({ open, sample }) => {
  const { state } = await sample("en");
  const page = await open({ storageState: state });
  const fetched = [];
  page.context().on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.reload();
  await page.evaluate(() => (location.hash = "#/data"));
  await expect(page.getByLabel(WORDS.en.withPassword)).toBeVisible();
  const ofSealing = () => fetched.filter((path) => path.includes("sealed"));
  expect(ofSealing()).toEqual([]);
  await seal(page, WORDS.en);
  expect(ofSealing().map((path) => path.split(".").at(-1)).sort()).toEqual(["js", "wasm"]);
});

/** Keeps what seals and opens from coming; what is given lets it come. */
async function held(page) {
  let release;
  const released = new Promise((done) => (release = done));
  await page.route("**/sealed-*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("a file that opens late does not stand in the place of a later one", async ({ open }) => {
  const words = WORDS.en;
  const page = await open({ route: "#/data" });
  const release = await held(page);
  await choose(page, words, "early.json.age", await sealedWith("oak", "{}"));
  await page.getByLabel(words.passwordOfFile).fill("oak");
  await page.getByRole("button", { name: words.open, exact: true }).click();
  await choose(page, words, "later.json", '{"type":"shopping-list","version":1}');
  const told = page.locator("#import [role=alert]");
  await expect(told).toContainText("later.json");
  release();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(told).toContainText("later.json");
});

test("a second press while a file is being sealed makes no second file", async ({ open, sample }) => {
  const words = WORDS.en;
  const { state } = await sample("en");
  const page = await open({ storageState: state, route: "#/data" });
  const release = await held(page);
  const files = [];
  page.on("download", (download) => files.push(download.suggestedFilename()));
  await page.getByLabel(words.withPassword).check();
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await page.getByLabel(words.passwordAgain).fill(PASSWORD);
  const button = page.getByRole("button", { name: words.exportAll });
  await button.click();
  await expect(page.locator("#backup [role=status].loading")).toBeVisible();
  await button.click();
  release();
  await expect(page.locator("#backup")).toContainText("is sealed");
  await expect.poll(() => page.workers().length).toBe(0);
  expect(files).toHaveLength(1);
});

test("where what seals does not come, that is said, nothing is made, and the password stays", async ({ open, sample, problems }) => {
  problems.expect(/Failed to load resource/);
  const words = WORDS.en;
  const { state } = await sample("en");
  const page = await open({ storageState: state, route: "#/data" });
  await page.route("**/sealed-*.wasm", (route) => route.abort());
  await page.getByLabel(words.withPassword).check();
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await page.getByLabel(words.passwordAgain).fill(PASSWORD);
  await page.getByRole("button", { name: words.exportAll }).click();
  await expect(page.locator("#backup [role=alert]")).toContainText(words.notSealed);
  await expect(page.getByLabel(words.password, { exact: true })).toHaveValue(PASSWORD);
  await page.unroute("**/sealed-*.wasm");
  const file = await downloaded(page, () => page.getByRole("button", { name: words.exportAll }).click());
  expect((await openedWith(PASSWORD, file.bytes)).toString()).toContain("dealgauge-export");
});
