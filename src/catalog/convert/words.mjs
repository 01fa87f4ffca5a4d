// Wording in two languages, from the cells of a table.

import { refuse } from "./markdown.mjs";

/** The answers of a yes / partly / no that has no words of its own. */
export const YES_PARTLY_NO = [
  { key: "yes", en: "Yes", zh: "是" },
  { key: "partly", en: "Partly", zh: "部分" },
  { key: "no", en: "No", zh: "否" },
];

export const isHan = (letter) => /[\u4e00-\u9fff]/.test(letter);

/** A string in both languages, English with typographic quotes. */
export function words(en, zh, place) {
  if (!en) refuse(place, "the English wording is missing");
  if (!zh) refuse(place, "the Chinese wording is missing");
  for (const text of [en, zh]) {
    if (/[`*]/.test(text)) refuse(place, `markup inside wording: ${text}`);
    if (OLD_NUMBER.test(text)) refuse(place, `a number instead of an instrument’s name: ${text}`);
  }
  return { en: typographic(en, place), zh: fullWidth(zh, place) };
}

/** Numbers that instruments once had (conventions §13.19); people read names. */
const OLD_NUMBER = /\binstruments? \d|\b(?:4|6|9|10|12|13)[ABC]\b|工具 ?\d/i;

const WIDE = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** Half-width marks that were made full-width: place and what stood there → what stands now. */
export const widened = new Map();

/**
 * Chinese with full-width punctuation: a mark beside a Han character, and
 * parentheses around one. Marks inside numbers and Latin words stay.
 */
export function fullWidth(zh, place) {
  const wide = zh
    .replace(/\(([^()]*[\u4e00-\u9fff][^()]*)\)/g, "（$1）")
    .replace(/(?<=[\u4e00-\u9fff”）])[,;:?!]|[,;:?!](?=[\u4e00-\u9fff“（])/g, (mark) => WIDE[mark])
    .replace(/(?<=[\u4e00-\u9fff])\.(?![\w.])/g, "。");
  if (wide !== zh) widened.set(`${place.file}:${place.line}: ${zh}`, wide);
  return wide;
}

/** Straight quotes and apostrophes as “ ” and ’. */
export function typographic(en, place) {
  let open = false;
  const turned = en.replace(/["']/g, (mark, at) => {
    const opens = at === 0 || /[\s([{/–—]/.test(en[at - 1]);
    if (mark === "'") {
      if (opens) refuse(place, `an apostrophe that follows nothing: ${en}`);
      return "’";
    }
    if (opens === open) refuse(place, `straight quotes that do not pair: ${en}`);
    open = !open;
    return opens ? "“" : "”";
  });
  if (open) refuse(place, `a straight quote without its other half: ${en}`);
  return turned;
}

/**
 * A question to ask, without the one pair of outer quotes; one that is the
 * customer's also without “Ask the customer:”.
 */
export function question({ en, zh, place }, isOurs) {
  const lead = isOurs ? ["", ""] : ["Ask the customer: ", "问客户："];
  const bareEn = /^"([^"]*)"$/.exec(without(lead[0], en))?.[1];
  const bareZh = /^“([^“”]*)”$/.exec(without(lead[1], zh))?.[1];
  if ((bareEn === undefined) !== (bareZh === undefined)) {
    refuse(place, "the question stands in quotation marks in one language only");
  }
  return words(bareEn ?? en, bareZh ?? zh, place);
}

const without = (start, text) => (text.startsWith(start) ? text.slice(start.length) : text);

/** Whether a question is for ourselves rather than for the customer (conventions §8.3). */
export const asksOurselves = (en) => /^ask (yourself|a colleague|your manager|our own)\b/i.test(en);

/** Advice as steps; without markers it is one step. */
export function steps(en, zh, place) {
  const english = cut(en, /\((\d)\)\s*/g, (mark) => Number(mark), place);
  const chinese = cut(zh, /([①-⑨])\s*/g, (mark) => "①②③④⑤⑥⑦⑧⑨".indexOf(mark) + 1, place);
  if (english.length !== chinese.length) {
    refuse(place, `${english.length} steps in English, ${chinese.length} in Chinese`);
  }
  return english.map((step, i) => words(step, chinese[i], place));
}

function cut(text, marker, number, place) {
  const marks = [...text.matchAll(marker)];
  if (marks.length === 0) return [text];
  marks.forEach((mark, i) => {
    if (number(mark[1]) !== i + 1) refuse(place, `step ${i + 1} is marked ${mark[1]}`);
  });
  if (marks[0].index !== 0) refuse(place, "words before the first step");
  return marks.map((mark, i) => text.slice(mark.index + mark[0].length, marks[i + 1]?.index).trim());
}
