// A raw item → what its answer can be, as `src/instrument/file.rs` reads it.

import { refuse } from "./markdown.mjs";
import { checkQuoted } from "./results.mjs";
import { words } from "./words.mjs";

const label = ({ en, zh, place }) => words(en, zh, place);

/** `role` is that of the item's scale: only votes for classes keep the class of an option. */
export function answer(raw, role, rules, spec) {
  const { type, answers, reverse, place } = raw;
  const keys = answers.map(({ key }) => key).join(" ");
  const turned = reverse || undefined;
  switch (type) {
    case "rating":
      if (keys !== "0 1 2 3 4") refuse(place, `a rating has the steps 0 1 2 3 4, not ${keys}`);
      return { rating: { anchors: answers.map(label), reverse: turned } };
    case "yes / partly / no":
      if (keys !== "yes partly no") refuse(place, `the answers are yes partly no, not ${keys}`);
      return { "yes-partly-no": { labels: answers.map(label), reverse: turned } };
  }
  if (reverse) refuse(place, `${type} is never reversed`);
  switch (type) {
    case "single choice":
    case "us / middle / rival":
      return { single: { options: unranked(raw).map((option) => choice(option, role)) } };
    case "multiple choice":
      return { multi: multi(raw, role, rules, spec) };
    case "number":
      return { number: number(raw, rules) };
    case "text":
      return { text: {} };
    case "person":
      return { person: {} };
    default:
      return refuse(place, `no answer is called ${type}`);
  }
}

function choice(option, role) {
  return {
    key: option.key,
    label: label(option),
    score: option.score,
    class: role === "class" && option.word !== option.key ? option.word : undefined,
    alone: option.alone || undefined,
  };
}

/** With the exclusive “none of these” that a rule words, where a list can be empty (conventions §13.1). */
function multi({ id, answers, share, limits }, role, { value, place }, spec) {
  const none = value.none?.[id];
  if (none && !none.added) checkQuoted(none, spec, place("none"));
  const options = answers.map((option) => choice(option, role));
  if (none) options.push({ key: "none", label: none.added ?? none, alone: true });
  const [least, most] = value.limits?.[id] ?? limits ?? [];
  return { options, least, most, share: share || undefined };
}

function number({ id, place }, { value }) {
  const said = value.numbers?.[id] ?? refuse(place, `${id} needs its unit and range in the rules`);
  return { unit: said.unit, min: said.min, max: said.max, private: said.private };
}

/** On an item without a weight, 0, 1, 2 … in this order only say which place an option has. */
function unranked({ answers, weight }) {
  const areRanks = weight === null && answers.every(({ score }, at) => score === at);
  return areRanks ? answers.map((option) => ({ ...option, score: undefined })) : answers;
}

/** Undefined where nothing is scored; numbers are scored by the ratio they are part of, which has their weight. */
export function weight(raw) {
  if (raw.type === "number") return undefined;
  return (raw.weight === undefined && isScored(raw, raw.role) ? 1 : raw.weight) ?? undefined;
}

/** Scored as such: with a score for each answer, in a scale that has a score. */
function isScored({ type, answers, share }, role) {
  if (role === "class") return true;
  if (role === "routing" || role === "apart") return false;
  if (type === "multiple choice") return share;
  if (type === "single choice") return answers.some(({ score }) => score !== undefined);
  return ["rating", "yes / partly / no", "us / middle / rival"].includes(type);
}
