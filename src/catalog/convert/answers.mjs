// What an answer can be: an item as it was read → the `answer` of the JSON.

import { refuse } from "./markdown.mjs";
import { range } from "./numbers.mjs";
import { words } from "./words.mjs";

export function answer(raw) {
  const { type, answers, reverse, place } = raw;
  const keys = answers.map(({ key }) => key).join(" ");
  const turned = reverse || undefined;
  if (type === "rating") {
    if (keys !== "0 1 2 3 4") refuse(place, `a rating has the steps 0 1 2 3 4, not ${keys}`);
    return { rating: { anchors: answers.map(label), reverse: turned } };
  }
  if (type === "yes / partly / no") {
    if (keys !== "yes partly no") refuse(place, `the answers are yes partly no, not ${keys}`);
    return { "yes-partly-no": { labels: answers.map(label), reverse: turned } };
  }
  if (reverse) refuse(place, `${type} is never reversed`);
  if (type === "number") return { number: range(raw) };
  if (type === "multiple choice") {
    return { multi: { options: options(raw), least: raw.least, most: raw.most } };
  }
  return { single: { options: options(raw) } };
}

/** Numbers are scored by the ratio they are part of, which has the weight. */
export const weight = ({ type, weight }) => (type === "number" ? undefined : (weight ?? undefined));

const label = ({ en, zh, place }) => words(en, zh, place);

function options({ answers, weight, place }) {
  if (answers.length === 0) refuse(place, "a choice without options");
  return answers.map((option, at) => {
    // On an item that is not scored, 0, 1, 2 … only says which place an option has.
    const isPlace = weight === null && option.score === at && answers.every(({ score }, i) => score === i);
    return { key: option.key, label: label(option), score: isPlace ? undefined : option.score };
  });
}
