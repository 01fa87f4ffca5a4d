// A deal with one finished sheet of every instrument, made from the instruments
// themselves: what the tests that hold for all of them begin with.

import { readdirSync, readFileSync } from "node:fs";

const dist = new URL("../../dist/", import.meta.url);
/** Where the instruments lie in the built app: a folder named by what it holds. */
export const CATALOG = readdirSync(dist).find((name) => name.startsWith("catalog-"));
const catalog = new URL(`${CATALOG}/`, dist);

function read(name) {
  return JSON.parse(readFileSync(new URL(name, catalog), "utf8"));
}

/** All instruments that the built app ships, as their files say them. */
export const INSTRUMENTS = readdirSync(catalog)
  .filter((name) => /^[a-z]{2}\.json$/.test(name))
  .map((name) => ({ ...read(name), ...read(name.replace(/json$/, "rules.json")) }));

export const DEAL = "00001deal";
const PERSON = "p1";
const WHEN = "2026-11-20T09:30:00+08:00";

/** Id of the finished sheet of an instrument. */
export const sheetOf = ({ key }) => `00002${key}`;

/**
 * Storage with the deal and a sheet of each instrument. `fill` says how: `full`
 * knows everything, `half` every second answer, `empty` nothing.
 */
export function storeOf(origin, fill) {
  const people = [{ id: PERSON, name: "Oak" }, { id: "p2", name: "Elm" }];
  const deal = { id: DEAL, name: "Heron", begun: WHEN, people, context: context(fill) };
  const records = [{ key: `deal:${DEAL}`, record: { deal } }];
  for (const instrument of INSTRUMENTS) {
    const id = sheetOf(instrument);
    const assessment = {
      id,
      deal: DEAL,
      instrument: instrument.key,
      version: instrument.version,
      ...(instrument.each_person && { person: PERSON }),
      depth: "full",
      begun: WHEN,
      changed: WHEN,
      finished: WHEN,
      answers: answers(instrument, fill),
    };
    records.push({ key: `assessment:${DEAL}.${id}`, record: { assessment } });
  }
  const localStorage = records.map(({ key, record }, at) => ({
    name: `dealgauge:${key}`,
    value: JSON.stringify({ v: 1, seq: at + 1, dealgauge: record }),
  }));
  return { cookies: [], origins: [{ origin, localStorage }] };
}

function context(fill) {
  if (fill !== "full") return {};
  return {
    "cx-delivered": "yes",
    "cx-phase": "familiar",
    "cx-concession": "yes",
    "cx-our-role": "sales",
    "cx-channel": "direct",
    "cx-business": "complex",
    "cx-rival": { text: "Birch" },
  };
}

function answers({ items }, fill) {
  const wanted = (_, at) => fill === "full" || (fill === "half" && at % 2 === 0);
  return Object.fromEntries(items.filter(wanted).map((item, at) => [item.id, value(item, at)]));
}

/** A different answer from item to item, so that no picture is flat. */
function value({ answer }, at) {
  const [[kind, of]] = Object.entries(answer);
  if (kind === "rating") return (at * 3) % 5;
  if (kind === "yes-partly-no") return ["yes", "partly", "no"][at % 3];
  if (kind === "single") return of.options[at % of.options.length].key;
  if (kind === "multi") return of.options.filter(({ alone }) => !alone).slice(0, of.least ?? 1).map(({ key }) => key);
  if (kind === "number") return Math.min(of.max, Math.max(of.min, 10 + at));
  return kind === "person" ? "p2" : { v: { text: "Elm said so" } };
}
