// Stores as they look after months and years: deals with finished assessments,
// quick ones mostly, and notes in Chinese.

import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";

/** So much a browser gives to a site, in UTF-16 units of keys and texts together. */
const ROOM = 5_242_880;
/** Assessments of one deal. */
const EACH = 19;
const NOTES = [
  "采购总监上周三在电话里亲口说，预算已经过会，只等交货期",
  "这一条是销售总监的猜测，下次拜访要问设备主管",
  "会议纪要第二页",
  "客户的工程师承认现在的设备每个月停机两次，每次大约四小时，但没有说损失多少",
  "没人提过",
];

const index = JSON.parse(readFileSync(new URL("../../src/catalog/fq.json", import.meta.url), "utf8"));
const ITEMS = index.items.filter(({ quick }) => quick).map(({ id }) => id.replace(/^fq-/, ""));

/** The record that is answered in the benchmark. */
export const OPEN = { deal: "00000open", sheet: "00001open" };

/** A record as it stands in storage: see `src/record/v2.rs`. */
export function written(key, seq, body) {
  const text = JSON.stringify(body);
  const sum = crc32(`${key} ${seq} ${text}`).toString(16).padStart(8, "0");
  return [key, `2 ${seq} ${text.length} ${sum} ${text}`];
}

/**
 * @param {number} records how many deals and assessments there are
 * @returns {[key: string, text: string][]} what local storage holds
 */
export function store(records) {
  const entries = [];
  const put = (key, body) => entries.push(written(key, entries.length + 1, body));
  const deals = Math.max(1, Math.round((records - 2) / (EACH + 1)));
  let id = 1;
  const next = (letters) => `${(id += 1).toString(36).padStart(5, "0")}${letters}`;
  for (let deal = 0; deal < deals; deal += 1) {
    const own = next("deal");
    put(`dealgauge:deal:${own}`, { n: `华东产线改造 ${deal + 1}`, c: `客户 ${deal % 97}`, b: stamp(deal) });
    const sheets = deal < deals - 1 ? EACH : records - 2 - entries.length;
    for (let at = 0; at < sheets; at += 1) {
      put(`dealgauge:assessment:${own}.${next("fq")}`, assessment(deal, at));
    }
  }
  put(`dealgauge:deal:${OPEN.deal}`, { n: "Heron", b: stamp(0) });
  put(`dealgauge:assessment:${OPEN.deal}.${OPEN.sheet}`, { i: "tr", b: stamp(0), c: 0, a: {} });
  const units = entries.reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  if (units > ROOM) {
    throw new Error(`${records} records take ${units} units of ${ROOM}`);
  }
  return entries;
}

function assessment(deal, at) {
  const answers = ITEMS.map((item, place) => {
    const value = (deal + at * 3 + place) % 5;
    const note = place < 5 ? NOTES[(deal + at + place) % NOTES.length] : "";
    return [item, note ? { v: value, g: "told", n: note } : value];
  });
  return { i: "fq", d: "quick", b: stamp(deal + at), c: 900, f: 905, a: Object.fromEntries(answers) };
}

function stamp(day) {
  return new Date(Date.UTC(2024, 0, 1 + (day % 1000), 9)).toISOString().replace(".000", "");
}
