// The loader that wasm-bindgen writes, in two scripts: what the first part of the
// app calls of the page, and what only the later part calls besides. The second
// takes from the first what both use, so that nothing stands in both.

const IMPORTS = "function __wbg_get_imports() {\n";
/** What the page gives to the app, a function each. */
const GIVEN = /^ {8}(\w+): function\([^]*?^ {8}\}(?:, arguments\); \})?,\n/gm;
/** Which of the names that are imported from a script stand for all of it. */
const SCRIPTS = /^ {8}("\.\/snippets[^"]*"): (\w+),\n/gm;
const HELPERS = /^(?:async )?function (\w+)\([^]*?^\}\n/gm;
const STATE = /^let ([\w, ]+?)(?: =|;)/gm;
/** What wasm-bindgen's loader exports, for scripts of every kind. */
const ITS_OWN = "export { initSync, __wbg_init as default };";

/** The text of both scripts; `first` and `later` are the compiled parts of the app. */
export function inTwo(text, { first, later }) {
  const [before, after] = halves(text, IMPORTS);
  const [given, helpers] = halves(after, "\n}\n");
  const isTaken = takenBy(first);
  const functions = [...given.matchAll(GIVEN)];
  // It names a script once for each place that calls it.
  const scripts = [...new Map([...given.matchAll(SCRIPTS)].map((own) => [own[1], own])).values()];
  const [early, late] = [true, false].map((isEarly) => ({
    functions: functions.filter(([, name]) => isTaken.names.has(name) === isEarly).map(([all]) => all),
    scripts: scripts.filter(([, from]) => (isEarly ? isTaken : takenBy(later)).scripts.has(JSON.parse(from))).map(([all]) => all),
  }));
  const kept = `${IMPORTS}${object(early)}}\n${halves(helpers, ITS_OWN).join("")}`;
  const { own, moved } = helpersOf(late, kept);
  const staying = moved.reduce((all, one) => all.replace(one, ""), kept);
  const lines = before.split("\n").filter((line) => line.startsWith("import "));
  const exported = before.slice(before.lastIndexOf(lines.at(-1)) + lines.at(-1).length);
  return {
    loader: [...used(lines, staying), exported, staying, ofTheFirst(own)].join("\n"),
    rest: [...used(lines, object(late)), ofTheRest(own, moved, late)].join("\n"),
  };
}

function halves(text, by) {
  const at = text.indexOf(by);
  if (at < 0) {
    throw new Error(`wasm-bindgen writes its loader differently, without ${by.trim()}: see wasm-loader.mjs`);
  }
  return [text.slice(0, at), text.slice(at + by.length)];
}

function takenBy(module) {
  const imports = WebAssembly.Module.imports(module);
  return { names: new Set(imports.map(({ name }) => name)), scripts: new Set(imports.map((own) => own.module)) };
}

function object({ functions, scripts }) {
  return `    const import0 = {\n        __proto__: null,\n${functions.join("")}    };\n    return {\n        "./parts_bg.js": import0,\n${scripts.join("")}    };\n`;
}

/** The import lines of which some name is called, or handed over. */
function used(lines, text) {
  return lines.filter((line) => {
    const names = /^import (?:\{(.*)\}|\* as (\w+)) from/.exec(line);
    const called = (names[1] ?? "").split(",").some((name) => new RegExp(`(?<![.\\w])${name.trim()}\\(`).test(text));
    return names[2] ? text.includes(`: ${names[2]},`) : called;
  });
}

/** What the later script uses of the first one's functions, and what only it uses: that moves, unless it sets something that all share. */
function helpersOf(late, kept) {
  const state = [...kept.matchAll(STATE)].flatMap(([, names]) => names.split(", "));
  const isNamed = (name, text) => new RegExp(`(?<![.\\w])${name}\\b`).test(text);
  const all = [...kept.matchAll(HELPERS)].filter(([, name]) => !IMPORTS.includes(name));
  const moved = new Map();
  const reached = () => [...late.functions, ...moved.values()].join("");
  for (let before = -1; before < moved.size; ) {
    before = moved.size;
    for (const [body, name] of all) {
      const others = [...moved.values()].reduce((rest, one) => rest.replace(one, ""), kept).replace(body, "");
      const isFree = !state.some((one) => one !== "wasm" && isNamed(one, body));
      if (!moved.has(name) && isFree && isNamed(name, reached()) && !isNamed(name, others)) {
        moved.set(name, body);
      }
    }
  }
  const own = all.map(([, name]) => name).filter((name) => !moved.has(name) && isNamed(name, reached()));
  return { own, moved: [...moved.values()] };
}

/** What the first script exports: what the first part is made with, what begins with it, and what adds the later one, after which all is called as if both were one. */
function ofTheFirst(own) {
  return `
export const imports = __wbg_get_imports;

export function begin({ instance, module }) {
  __wbg_finalize_init({ exports: { ...instance.exports } }, module);
}

export async function addLater(module, rest) {
  const all = { ...__wbg_get_imports(), first: wasm };
  const others = rest({ wasm, lastLength: () => WASM_VECTOR_LEN, ${own.join(", ")} });
  for (const from of Object.keys(others)) {
    all[from] = { ...all[from], ...others[from] };
  }
  const later = await WebAssembly.instantiate(module, all);
  Object.assign(wasm, later.exports);
}
`;
}

function ofTheRest(own, moved, late) {
  const text = `${moved.join("\n")}\n${object(late)}`.replace(/\bWASM_VECTOR_LEN\b/g, "lastLength()");
  return `
export function rest({ wasm, lastLength, ${own.join(", ")} }) {
${text}}
`;
}
