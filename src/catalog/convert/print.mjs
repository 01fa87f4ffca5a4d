// The generated files as text: JSON that reads well in a diff, and index.rs in
// the form that rustfmt leaves alone.

const WIDTH = 100;

/** JSON with a text, a test or anything else short on one line. */
export function json(value) {
  return `${printed(value, "")}\n`;
}

function printed(value, indent) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const list = Array.isArray(value);
  const [open, close] = list ? "[]" : "{}";
  const members = list ? value.map((member) => ["", member]) : Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return open + close;
  const key = (name) => (list ? "" : `${JSON.stringify(name)}: `);

  const flat = members.map(([name, member]) => key(name) + printed(member, ""));
  const line = `${open}${flat.join(", ")}${close}`;
  const isText = !list && members.every(([, member]) => typeof member === "string");
  if (isText || (!line.includes("\n") && indent.length + line.length <= WIDTH)) return line;

  const deeper = `${indent}  `;
  const lines = members.map(([name, member]) => `${deeper}${key(name)}${printed(member, deeper)}`);
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/** What is known of an instrument before it is fetched. */
export function entry(instrument) {
  const list = (strings) => `&[${strings.map(rust).join(", ")}]`;
  const group = instrument.group.replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase());
  const fields = {
    key: rust(instrument.key),
    version: instrument.version,
    group: `Group::${group}`,
    title: words(instrument.title),
    minutes: instrument.minutes,
    items: instrument.items.length,
    each_person: instrument.each_person ?? false,
    quick: instrument.quick ?? true,
    context: list(instrument.context),
    plain: isPlain(instrument),
    deal_part: instrument.scales.some(({ scope }) => scope === "deal"),
    subject: instrument.subject ? `Some(${words(instrument.subject)})` : "None",
    private: stacked(instrument.items.filter(({ answer }) => answer.number?.private).map(({ id }) => id)),
  };
  const lines = Object.entries(fields).map(([name, value]) => `        ${name}: ${value},\n`);
  return `    Entry {\n${lines.join("")}    },\n`;
}

/** What a page about an instrument says, apart from what is needed to ask it. */
export function about({ key, purpose, unit, gets }) {
  const fields = { key: rust(key), purpose: words(purpose), unit: words(unit), gets: words(gets) };
  const lines = Object.entries(fields).map(([name, value]) => `        ${name}: ${value},\n`);
  return `    About {\n${lines.join("")}    },\n`;
}

const words = ({ en, zh }) => `Words {\n            en: ${rust(en)},\n            zh: ${rust(zh)},\n        }`;

/** Whether ratings, choices, numbers and text, seen by answers alone, are all that it takes to ask it. */
function isPlain({ items, values, prefill, beside, subject }) {
  const kinds = ["rating", "yes-partly-no", "single", "number", "text"];
  const alone = (visible) => !/"(other|no-point-in|score-[a-z-]+|thin|verdict|may-be|class)":/.test(JSON.stringify(visible ?? {}));
  const plain = ({ answer, words, mark, visible }) => kinds.some((kind) => answer[kind]) && !words && !mark && alone(visible);
  return !values && !prefill && !beside && !subject && items.every(plain);
}

/** Ids in a list, one a line where a line is too short, as rustfmt has it. */
function stacked(ids) {
  const flat = `&[${ids.map(rust).join(", ")}]`;
  if (flat.length <= 70) return flat;
  return `&[${ids.map((id) => `\n            ${rust(id)},`).join("")}\n        ]`;
}

/** A Rust string literal; JSON’s escapes of quotes and backslashes are Rust’s too. */
const rust = (text) => JSON.stringify(text);

export function index(entries) {
  return `//! Written by \`convert.mjs\`; change the specification or the rules instead.

use super::{Entry, Words};
use crate::instrument::Group;

/// The instruments in the order of the specification.
pub const INDEX: &[Entry] = &[
${entries.join("")}];
`;
}

export function abouts(entries) {
  return `//! Written by \`convert.mjs\`; change the specification or the rules instead.

use super::{About, Words};

/// What pages about the instruments say, in the order of the index.
pub const ABOUT: &[About] = &[
${entries.join("")}];
`;
}
