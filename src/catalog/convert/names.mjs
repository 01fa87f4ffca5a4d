// Wording that the rules name by its English: the Chinese is looked up in the
// specification, so that nobody has to retype it.

import { refuse } from "./markdown.mjs";
import { typographic } from "./words.mjs";

/** Fields of the rules that hold wording; a bare string there is looked up. */
const WORDED = ["label", "text", "subject"];

/** The rules with every bare string replaced by its wording in both languages. */
export function worded({ value, place }, sources) {
  const find = (english) => lookUp(english, sources, place(english));
  const walk = (node, key) => {
    if (typeof node === "string") return WORDED.includes(key) ? find(node) : node;
    if (Array.isArray(node)) return node.map((member) => walk(member));
    if (node === null || typeof node !== "object") return node;
    const named = Object.entries(node).map(([name, member]) => [name, walk(member, key === "names" ? "label" : name)]);
    return Object.fromEntries(named);
  };
  return { value: walk(value), place };
}

/** In two cells side by side, in `English / 中文`, or at the same place of two lists with “·”. */
function lookUp(english, sources, place) {
  const found = new Set(sources.flatMap(({ text }) => [...besides(english, text), ...slashed(english, text), ...listed(english, text)]));
  if (found.size !== 1) {
    const said = found.size === 0 ? "does not stand there with its Chinese" : `stands there with ${[...found].join(", ")}`;
    refuse(place, `“${english}” ${said}: ${sources.map(({ file }) => file).join(", ")}`);
  }
  const [zh] = found;
  return { en: typographic(english[0].toUpperCase() + english.slice(1), place), zh };
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const isChinese = (text) => /\p{Script=Han}/u.test(text);

function besides(english, text) {
  const cells = new RegExp(`^\\|(?:.*\\|)? ${escaped(english)} \\| ([^|]+) \\|`, "gimu");
  return [...text.matchAll(cells)].map(([, zh]) => zh.trim()).filter(isChinese);
}

function slashed(english, text) {
  const pair = new RegExp(`${escaped(english)}"? / (?:“([^”]+)”|([^|"“”;·)\\n]+?)(?=["“”;·)|\\n]| \\||[.,] |$))`, "gimu");
  return [...text.matchAll(pair)].map(([, quoted, bare]) => (quoted ?? bare).trim()).filter(isChinese);
}

function listed(english, text) {
  const found = [];
  for (const line of text.split("\n")) {
    const cells = line.split("|").map((cell) => cell.trim().split(" · "));
    cells.forEach((list, i) => {
      const at = list.indexOf(english);
      const zh = list.length > 1 && cells[i + 1]?.length === list.length && cells[i + 1][at];
      if (at >= 0 && zh && isChinese(zh)) found.push(zh);
    });
  }
  return found;
}
