// Numbers: their units in words, and what they may be (conventions §13.2).

import { refuse } from "./markdown.mjs";

const UNITS = {
  months: { unit: { en: "months", zh: "个月" }, min: 0.1, max: 120 },
  days: { unit: { en: "days", zh: "天" }, min: 0, max: 3650 },
  percent: { unit: { en: "%", zh: "%" }, min: 0, max: 100 },
};

export function range({ unit, place }) {
  return UNITS[unit] ?? refuse(place, `not a unit: ${unit}`);
}
