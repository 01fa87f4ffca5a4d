// Tables as spreadsheets and databases read them: nothing in them runs, and
// every text comes back as it was typed.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import xlsx from "xlsx";
import { expect, LANGUAGES, test } from "./support.mjs";
import { choose, downloaded, go, saved } from "./app.mjs";
import { WORDS } from "./words.mjs";

const own = JSON.parse(await readFile(new URL("../fixtures/tables/cases.json", import.meta.url), "utf8"));
const corpora = process.env.CORPORA ?? fileURLToPath(new URL("../../../shared/corpora", import.meta.url));
const naughty = await readFile(join(corpora, "naughty-strings/blns.json"), "utf8").then(JSON.parse, () => []);

/** What people type, by accident or on purpose; NUL ends a text for DuckDB, and is looked at in the native tests. */
const TEXTS = [...own.map(([typed]) => typed), ...naughty].filter((text) => text !== "" && !text.includes("\0"));

/** The way back of docs/tables.md, written a second time. */
function plain(cell) {
  const unseen = "[^\\S\\t\\r\\n]|(?![\\t\\r\\n])\\p{Cc}|[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]";
  const sign = "[=+\\-@＝＋－＠﹦﹢﹣﹫]";
  const runs = new RegExp(`^(?:${unseen})*${sign}`, "u");
  const splits = new RegExp(`^(?:${unseen})*[\\t\\r\\n]`, "u");
  const adds = new RegExp(`^(?:${unseen})*[+\\-＋－﹢﹣]`, "u");
  const isNumber = (text) => /^[+-]?$/.test(text) || /^[+-]?\d[\d.,]*%?$/.test(text);
  return cell
    .split(/(?<=[;\t\r\n])/)
    .map((piece, at, pieces) => {
      const rest = piece.replace(/^'+/, "");
      const whole = at === 0 ? rest + pieces.slice(1).join("") : rest;
      const formula = at === 0 ? splits.test(whole) || (runs.test(whole) && !isNumber(whole)) : runs.test(rest) && !(adds.test(rest) && !/[(（﹙|｜!！﹗[]/.test(rest));
      return formula && piece.startsWith("'") ? piece.slice(1) : piece;
    })
    .join("");
}

/** A file with one deal, and a sheet whose notes and subject are such texts. */
function exportOf(texts) {
  const when = "2026-11-20T09:30:00+08:00";
  const deal = { id: "00001deal", name: texts[0], customer: texts[1], begun: when };
  const sheets = texts.map((text, at) => ({
    assessment: {
      id: `0000${at}sheet`,
      deal: deal.id,
      instrument: "fq",
      version: 1,
      subject: text,
      begun: when,
      changed: when,
      finished: when,
      depth: "full",
      answers: { "fq-buy-gap": { v: at % 5, n: text } },
    },
  }));
  return JSON.stringify({ type: "dealgauge-export", version: 1, app: "0.1.0", exported: when, records: [{ deal }, ...sheets] });
}

/** A browser gives typed texts without line ends of its own kind; a file keeps them. */
async function tables(open, locale, texts) {
  const words = WORDS[locale];
  const page = await open({ locale, route: "#/data", timezoneId: "Asia/Shanghai" });
  await page.clock.setFixedTime("2026-11-20T01:30:00Z");
  await choose(page, words, "texts.json", exportOf(texts));
  await page.getByRole("button", { name: words.add(texts.length + 1) }).click();
  await saved(page, words);
  const take = (name) => downloaded(page, () => page.getByRole("button", { name }).click());
  const marked = await take(words.answersAsTable);
  await page.getByLabel(words.withMark).uncheck();
  return { marked, answers: await take(words.answersAsTable), scores: await take(words.scoresAsTable) };
}

for (const locale of LANGUAGES) {
  test(`a spreadsheet and a database read every text back and run none, in ${locale}`, async ({ open }) => {
    const { marked, answers, scores } = await tables(open, locale, TEXTS);
    expect(marked.name).toBe("dealgauge-2026-11-20-answers.csv");
    expect(scores.name).toBe("dealgauge-2026-11-20-scores.csv");
    expect(marked.bytes.toString()).toBe(`\ufeff${answers.bytes}`);

    for (const file of [marked, scores]) {
      const book = xlsx.read(file.bytes, { type: "buffer", raw: false });
      const cells = Object.entries(book.Sheets[book.SheetNames[0]]);
      // All at once: each expectation is a step of its own in the report.
      expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
      expect(cells.length).toBeGreaterThan(TEXTS.length);
    }
    const rows = xlsx.utils.sheet_to_json(xlsx.read(marked.bytes, { type: "buffer", raw: true }).Sheets.Sheet1, { header: 1, raw: false });
    const [heads, ...cells] = rows;
    const at = heads.indexOf(locale === "en" ? "Note" : "备注");
    // This spreadsheet makes line feeds of all line ends; the database keeps them.
    const inLines = (texts) => texts.map((text) => text.replace(/\r\n?/g, "\n")).sort();
    expect(inLines(cells.map((row) => plain(row[at] ?? "")))).toEqual(inLines(TEXTS));

    const read = await inDatabase(answers.bytes);
    expect(read.heads).toEqual(heads);
    expect(read.rows.map((row) => plain(row[at] ?? "")).sort()).toEqual([...TEXTS].sort());
    const points = await inDatabase(scores.bytes);
    expect(points.rows.length).toBe(TEXTS.length * points.rows.filter((row) => row[4] === points.rows[0][4]).length);
  });

  test(`a deal's page offers its own tables, in ${locale}`, async ({ open, sample }) => {
    const words = WORDS[locale];
    const { state, deal } = await sample(locale);
    const page = await open({ locale, storageState: state, route: `#/deal/${deal.id}` });
    const file = await downloaded(page, () => page.getByRole("button", { name: words.scoresAsTable }).click());
    expect(file.name).toContain(locale === "en" ? "heron" : "苍鹭");
    const { heads, rows } = await inDatabase(file.bytes);
    expect(new Set(rows.map((row) => row[0]))).toEqual(new Set([deal.id]));
    const low = heads.indexOf(locale === "en" ? "Low" : "下限");
    expect(rows.every((row) => row[low] === null || Number(row[low]) >= 0)).toBe(true);
  });
}

test("where a questionnaire does not come, no table is made and the next try makes one", async ({ open, sample, problems }) => {
  problems.expect(/Failed to load resource/);
  const words = WORDS.en;
  const { state } = await sample("en");
  const page = await open({ storageState: state, route: "#/data" });
  await page.route("**/catalog-*/tr.json", (route) => route.abort());
  await page.getByRole("button", { name: words.answersAsTable }).click();
  await expect(page.locator("#tables [role=alert]")).toContainText("No table was made.");
  await page.unroute("**/catalog-*/tr.json");
  const file = await downloaded(page, () => page.getByRole("button", { name: words.answersAsTable }).click());
  expect(file.bytes.length).toBeGreaterThan(1000);
  await go(page, "#/");
});

/** The heads and rows of a file, as DuckDB finds them by itself. */
async function inDatabase(bytes) {
  const folder = await mkdtemp(join(tmpdir(), "dealgauge-tables-"));
  try {
    const path = join(folder, "table.csv");
    await writeFile(path, bytes);
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const result = await connection.runAndReadAll(
      `SELECT hex(COLUMNS(*)) FROM read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true)`,
    );
    // As bytes, since its package for Node.js takes a mark of byte order off each text.
    const text = (bytes) => bytes && Buffer.from(bytes, "hex").toString();
    const read = { heads: result.columnNames(), rows: result.getRows().map((row) => row.map(text)) };
    connection.closeSync();
    return read;
  } finally {
    await rm(folder, { recursive: true });
  }
}
