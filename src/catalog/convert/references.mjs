// Every id that a rule names exists: in conditions, formulas and verdicts.

import { refuse } from "./markdown.mjs";

/** What the operands of a condition are; conditions without a line here name nothing of their instrument. */
const OPERANDS = {
  "at-least": ["item"],
  "at-most": ["item"],
  equals: ["item"],
  is: ["item", "option"],
  "is-not": ["item", "option"],
  picked: ["item", "option"],
  ticks: ["item"],
  "number-below": ["item", "item"],
  "number-above": ["item"],
  differ: ["item", "item"],
  unknown: ["item"],
  "no-proof": ["item"],
  marked: ["item"],
  "score-at-least": ["score"],
  "score-below": ["score"],
  "score-at-most": ["score"],
  "score-above": ["score"],
  thin: ["score"],
  verdict: ["verdict", "keys"],
  "may-be": ["verdict", "keys"],
};

/** What can be named of an instrument; `place` finds an id in its rules. */
function namesOf(built, rules, context) {
  const scored = [...built.scales, ...(built.composites ?? []), ...(built.ratios ?? [])].map(({ id }) => id);
  return {
    place: (id) => rules.place(id),
    items: new Map([...context, ...built.items].map(({ id, answer }) => [id, optionsOf(answer)])),
    scores: new Set([...scored, ...built.items.map(({ id }) => id)]),
    verdicts: new Map((built.verdicts ?? []).map(({ id, names }) => [id, names.map(([key]) => key)])),
  };
}

export function checkNames(built, rules, context) {
  const names = namesOf(built, rules, context);
  for (const { id, visible } of built.items) check(visible, names, id);
  for (const field of ["flags", "advice", "remarks", "caps"]) {
    for (const { id, when } of built[field] ?? []) check(when, names, id);
  }
  for (const { id, by } of built.verdicts ?? []) checkVerdict(by, names, id);
  for (const { id, formula } of built.composites ?? []) checkFormula(formula, names, id);
  for (const { id, scale, over, under } of built.ratios ?? []) {
    need(names.scores.has(scale), scale, names, id);
    for (const item of [over, under]) need(names.items.has(item), item, names, id);
  }
  for (const { id, within } of built.scales) need(!within || names.scores.has(within), within, names, id);
  for (const { id, needs } of built.items) need(!needs || names.items.has(needs), needs, names, id);
  checkBlocks(built, names);
}

/** Rules of single kinds of instrument. */
function checkBlocks({ values, ladder, pillars, people, prefill, indices, classifier, advice }, names) {
  const item = (id, where) => need(names.items.has(id), id, names, where);
  const score = (id, where) => need(names.scores.has(id), id, names, where);
  if (values) [values.top, values.focus, ...values.triples.flatMap(({ items }) => items)].forEach((id) => item(id, "values"));
  for (const id of ladder?.rungs.flat() ?? []) score(id, "ladder");
  if (ladder) item(ladder.rank, "ladder");
  for (const { id, scale } of pillars ?? []) score(scale, id);
  if (people) {
    [people.influence, people.contact, people.layer, people.listens, people.missing].forEach((id) => item(id, "people"));
    [people.habits, people.support, people.reach].forEach((id) => score(id, "people"));
    for (const [key] of people.stances) need(names.verdicts.get(people.attitude).includes(key), key, names, "people");
  }
  for (const { item: id } of prefill ?? []) item(id, "prefill");
  for (const id of indices ?? []) score(id, "indices");
  for (const id of classifier?.classes ?? []) score(id, "classifier");
  for (const { id, for: target } of advice) checkTarget(target, names, id);
}

function checkTarget(target, names, where) {
  if (typeof target === "string") return;
  const [kind, operand] = Object.entries(target)[0];
  if (kind === "pick") checkOperands(["item", "option"], operand, names, where);
  if (kind === "band") need(names.scores.has(operand[0]), operand[0], names, where);
  if (kind !== "verdict") return;
  const [id, key] = operand;
  need(names.verdicts.get(id)?.includes(key), key, names, where);
}

/** What instruments say of each other, and the checks between them; `all` holds each with its rules. */
export function checkAcross(all, context, between) {
  const named = new Map(all.map(({ built, rules }) => [built.key, namesOf(built, rules, context)]));
  const flags = new Map(all.map(({ built }) => [built.key, (built.flags ?? []).map(({ id }) => id)]));
  const elsewhere = (condition, where, own) => eachPart(condition, (operator, operand) => {
    const of = (key) => named.get(key) ?? need(false, key, own, where);
    if (operator === "other") check(operand[1], { ...of(operand[0]), place: own.place }, where);
    if (operator === "group-mainly") operand[1].forEach((id) => need(of(operand[0]).scores.has(id), id, own, where));
    if (operator === "flag-of") need(flags.get(operand[0])?.includes(operand[1]), operand[1], own, where);
  });
  for (const { id, when } of between.checks) elsewhere(when, id, between);
  for (const { built } of all) {
    const own = named.get(built.key);
    const of = (key, where) => named.get(key) ?? need(false, key, own, where);
    const result = (key, id, where) => {
      const other = of(key, where);
      need(other.scores.has(id) || other.verdicts.has(id), id, own, where);
    };
    for (const { id, from } of built.pillars ?? []) result(...from, id);
    for (const { item, from } of built.prefill ?? []) result(...from, item);
    for (const { condition, where } of conditionsOf(built)) {
      elsewhere(condition, where, own);
      eachPart(condition, (operator, operand) => {
        if (operator === "no-point-in") result(...operand, where);
      });
    }
  }
}

function conditionsOf(built) {
  const ruled = ["flags", "advice", "remarks", "caps"].flatMap((field) => built[field] ?? []);
  return [
    ...built.items.map(({ id, visible }) => ({ condition: visible, where: id })),
    ...ruled.map(({ id, when }) => ({ condition: when, where: id })),
  ];
}

function eachPart(condition, visit) {
  if (condition === undefined || typeof condition === "string") return;
  const [operator, operand] = Object.entries(condition)[0];
  visit(operator, operand);
  if (operator === "all" || operator === "any") operand.forEach((part) => eachPart(part, visit));
  if (operator === "not") eachPart(operand, visit);
  if (operator === "count") operand[1].forEach((part) => eachPart(part, visit));
}

function optionsOf(answer) {
  if (answer["yes-partly-no"]) return ["yes", "partly", "no"];
  return (answer.single ?? answer.multi)?.options.map(({ key }) => key) ?? [];
}

const need = (holds, id, names, where) => holds || refuse(names.place(where), `${where} names ${id}, which does not exist`);

function check(condition, names, where) {
  if (condition === undefined || typeof condition === "string") return;
  const [operator, operand] = Object.entries(condition)[0];
  if (operator === "all" || operator === "any") operand.forEach((part) => check(part, names, where));
  else if (operator === "not") check(operand, names, where);
  else if (operator === "count") operand[1].forEach((part) => check(part, names, where));
  else if (operator === "mean-at-most") operand[0].forEach((id) => need(names.items.has(id), id, names, where));
  else if (operator === "rated-alike") operand.forEach((id) => need(names.items.has(id), id, names, where));
  else checkOperands(OPERANDS[operator] ?? [], [operand].flat(2), names, where);
}

function checkOperands(kinds, operands, names, where) {
  const known = {
    item: (id) => names.items.has(id),
    option: (key) => names.items.get(operands[0]).includes(key),
    score: (id) => names.scores.has(id),
    verdict: (id) => names.verdicts.has(id),
  };
  kinds.forEach((kind, i) => {
    if (kind !== "keys") return need(known[kind](operands[i]), operands[i], names, where);
    for (const key of operands.slice(i)) need(names.verdicts.get(operands[0]).includes(key), key, names, where);
  });
}

function checkVerdict(by, names, where) {
  const [method, rule] = Object.entries(by)[0];
  const score = (id) => need(names.scores.has(id), id, names, where);
  const verdict = (id) => need(names.verdicts.has(id), id, names, where);
  const key = (id, key) => need(names.verdicts.get(id).includes(key), key, names, where);
  switch (method) {
    case "list":
      rule.rows.forEach(([condition]) => check(condition, names, where));
      if (rule.near) score(rule.near[0]);
      break;
    case "cuts":
      score(rule.of);
      break;
    case "nearest":
      score(rule.of);
      rule.confirm?.of.forEach((condition) => check(condition, names, where));
      break;
    case "highest":
      rule.of.forEach(score);
      rule.first?.forEach(([condition]) => check(condition, names, where));
      break;
    case "extremes":
      rule.of.forEach(score);
      break;
    case "grid":
      [rule.rows, rule.columns].forEach(verdict);
      for (const [row, column] of rule.cells) {
        key(rule.rows, row);
        key(rule.columns, column);
      }
      break;
    case "sort":
      verdict(rule.of);
      rule.into.forEach(([, members]) => members.forEach((member) => key(rule.of, member)));
      break;
  }
}

/** Ids at the places where a formula has them; numbers and options of a context question aside. */
function checkFormula(formula, names, where) {
  const [kind, rule] = Object.entries(formula)[0];
  const ids = {
    mean: () => rule.map(([id]) => id),
    "mean-by": () => rule[1].flatMap(([, parts]) => parts.map(([id]) => id)),
    product: () => rule,
    difference: () => rule,
    "lowest-and-mean": () => rule,
    weakest: () => rule.items,
    deeds: () => [rule.for[0], rule.against[0]],
    least: () => rule.flatMap((term) => term.greatest ?? [term]),
  }[kind];
  for (const id of ids?.() ?? []) need(names.scores.has(id), id, names, where);
}
