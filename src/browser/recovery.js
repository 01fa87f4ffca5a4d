// What is shown when the app has stopped, does not start, or had better not
// start by itself. It needs nothing but the browser: no WebAssembly, no part of
// the app, and no storage that works.

/* global BUILD, RECOVERY_SHEET */

const DATABASE = "dealgauge";
const PREFIX = "dealgauge:";
const DEAL = "dealgauge:deal:";
const CRASHES = "dealgauge:crashes";

const WORDS = {
  en: {
    app: "Dealgauge",
    between: " · ",
    crashed: [
      "The app has stopped. Your saved answers are still here.",
      "A fault in the app made it stop, and nothing has been written since. Everything marked as saved is kept in this browser. The last words you typed may be missing.",
    ],
    missing: [
      "The app could not be loaded. Your saved answers are still here.",
      "One of its files did not arrive, or not as it should. Reload; if that does not help, try again later.",
    ],
    unable: [
      "This browser can’t run the app.",
      "It has no WebAssembly, or WebAssembly is switched off. Use a newer browser, or switch it on for this page. What is saved stays as it is.",
    ],
    late: ["The app has not opened yet.", "It goes on loading and opens by itself. Your saved answers are still here."],
    safe: [
      "The app stopped twice within a minute.",
      "So nothing was opened this time. Your saved answers are still here. Download them first, then open a deal, or start as usual.",
    ],
    deals: "Deals in this browser",
    nameless: "A deal without a name",
    start: "Start as usual",
    download: "Download raw data",
    reload: "Reload",
    copy: "Copy details without answers",
    file: "If it stops again, download the raw data first: the file holds every record as it is stored.",
    done: { downloaded: "The file is on its way.", copied: "Copied.", failed: "The browser did not allow it." },
  },
  "zh-CN": {
    app: "赢单量表",
    between: "｜",
    crashed: [
      "应用停了，已保存的答案都还在。",
      "应用出了故障，停下之后没有再写入任何内容。标为“已存”的都在本浏览器里；最后正在输入的几个字可能没存上。",
    ],
    missing: ["应用没能载入，已保存的答案都还在。", "有文件没有送到，或送到时不完整。请重新载入；还不行就过一会儿再试。"],
    unable: [
      "这个浏览器运行不了本应用。",
      "它没有 WebAssembly，或者已将其关闭。请换一个较新的浏览器，或为本页打开它。已保存的内容不受影响。",
    ],
    late: ["应用还没有打开。", "仍在载入，好了会自动打开。已保存的答案都还在。"],
    safe: ["应用在一分钟内停了两次。", "所以这次什么也没有打开。已保存的答案都还在。请先下载，再打开某一单，或照常启动。"],
    deals: "本浏览器里的单子",
    nameless: "没有名字的单子",
    start: "照常启动",
    download: "下载原始数据",
    reload: "重新载入",
    copy: "复制故障信息（不含答案）",
    file: "如果又停了，请先下载原始数据：文件里是存着的每一条记录。",
    done: { downloaded: "文件正在保存。", copied: "已复制。", failed: "浏览器不允许。" },
  },
};

/** The app crashed, or could not be loaded. */
export function stopped(why, crashed) {
  const about = details(why, crashed);
  const kind = crashed ? "crashed" : globalThis.WebAssembly ? "missing" : "unable";
  const typed = [...document.querySelectorAll("textarea, input:is([type=text], [type=search], :not([type]))")]
    .filter((field) => field.value)
    .map((field) => [field.id, field.value]);
  screen(kind, (words, say) => [
    row(downloads(words, say, typed), button(words.reload, () => location.reload()), button(words.copy, () => copy(about, words, say))),
    element("p", "small", words.file),
  ], about);
}

/** The app takes long to start; it may still come, and then takes the place of this. */
export function late() {
  const main = document.querySelector("main:empty");
  if (main && !globalThis.dealgaugeStopped) {
    main.className = "recovery";
    fill(main, "late", (words, say) => [row(downloads(words, say), button(words.reload, () => location.reload()))]);
  }
}

/** The app crashed twice: nothing is opened by itself. */
export function safe() {
  const deals = dealsHere();
  screen("safe", (words, say, level) => [
    row(downloads(words, say), button(words.start, () => startAt("#/"))),
    ...(deals.length > 0 ? [element(`h${level + 1}`, "", words.deals)] : []),
    element("ul", "", ...deals.map(([id, name]) => element("li", "", link(name || words.nameless, () => startAt(`#/deal/${id}`))))),
  ]);
}

function startAt(hash) {
  delete sessionStorage[CRASHES];
  // Where the address stays the same nothing is loaded by itself.
  location.hash = hash;
  location.reload();
}

/** A page of its own: what the app had there, and listens to, is gone. */
function screen(kind, parts, fine = "") {
  const body = document.createElement("body");
  const main = element("main");
  main.className = "recovery";
  body.append(main);
  main.append(element("p", "small", `${WORDS.en.app} · ${WORDS["zh-CN"].app}`));
  fill(main, kind, parts);
  main.append(element("p", "fine", fine));
  document.body.replaceWith(body);
  const { app, between, [kind]: [title] } = WORDS[languages()[0]];
  document.title = title + between + app;
  main.querySelector("h1").focus();
}

/** Both languages, the reader's own first. */
function fill(main, kind, parts) {
  // Where the app is one file, its styles are all there.
  if (RECOVERY_SHEET) {
    const sheet = element("link");
    sheet.rel = "stylesheet";
    sheet.href = RECOVERY_SHEET;
    document.head.append(sheet);
  }
  const blocks = languages().map((language, at) => {
    const words = WORDS[language];
    const [title, body] = words[kind];
    const said = element("p", "said");
    said.setAttribute("role", "status");
    const level = at + 1;
    const heading = element(`h${level}`, "", title);
    heading.tabIndex = -1;
    const block = element("section", "", heading, element("p", "", body), ...parts(words, (text) => said.replaceChildren(text), level), said);
    block.lang = language;
    return block;
  });
  main.append(...blocks);
}

const languages = () => (document.documentElement.lang.startsWith("zh") ? ["zh-CN", "en"] : ["en", "zh-CN"]);

function element(name, style = "", ...content) {
  const own = document.createElement(name);
  own.className = style && `recovery__${style}`;
  own.append(...content);
  return own;
}

const row = (...buttons) => element("p", "row", ...buttons);

function button(text, press) {
  const own = element("button", "button", text);
  own.type = "button";
  own.onclick = press;
  return own;
}

function link(text, press) {
  const own = element("button", "link", text);
  own.type = "button";
  own.onclick = press;
  return own;
}

/** The button that gives everything out of the browser as a file. */
function downloads(words, say, typed) {
  return button(words.download, async () => {
    const at = new Date().toISOString();
    const everything = { dealgauge: "raw", build: BUILD, at, storage: stored(), journal: await journal(), unsaved: globalThis.dealgaugeUnsaved, typed };
    const file = URL.createObjectURL(new Blob([JSON.stringify(everything)], { type: "application/json" }));
    const anchor = element("a");
    anchor.href = file;
    anchor.download = `dealgauge-raw-${at.slice(0, 10)}.json`;
    anchor.click();
    say(words.done.downloaded);
  });
}

async function copy(text, words, say) {
  try {
    await navigator.clipboard.writeText(text);
    say(words.done.copied);
  } catch {
    // The text stands at the end of the page.
    getSelection().selectAllChildren(document.querySelector(".recovery__fine"));
    say(words.done.failed);
  }
}

/** Every key of ours with its text, exactly as they lie there. */
function stored() {
  try {
    return Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(PREFIX)));
  } catch {
    return null;
  }
}

/** Every entry of every part of the journal, with its key; `null` where there is none. */
function journal() {
  return new Promise((done) => {
    try {
      const asked = indexedDB.open(DATABASE);
      // There was none, and none is left behind: the app itself is to make it.
      asked.onupgradeneeded = () => asked.transaction.abort();
      asked.onerror = asked.onblocked = () => done(null);
      asked.onsuccess = () => entries(asked.result).then(done, () => done(null));
    } catch {
      done(null);
    }
  });
}

async function entries(database) {
  const names = [...database.objectStoreNames];
  const reading = names.length > 0 && database.transaction(names);
  const all = (request) =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const parts = names.map(async (name) => {
    const part = reading.objectStore(name);
    const [keys, values] = await Promise.all([all(part.getAllKeys()), all(part.getAll())]);
    return [name, keys.map((key, at) => [key, values[at]])];
  });
  const found = Object.fromEntries(await Promise.all(parts));
  database.close();
  return found;
}

/** The deals in storage: id and name, as far as it can be read. */
function dealsHere() {
  const names = new Map();
  for (const [key, text] of Object.entries(stored() ?? {})) {
    if (key.startsWith(DEAL)) {
      const id = key.slice(DEAL.length).replace(/~$/, "");
      names.set(id, nameIn(text) || names.get(id));
    }
  }
  return [...names].filter(([id]) => /^[\w.-]+$/.test(id)).sort(([a], [b]) => (a < b ? 1 : -1));
}

/** A record is JSON, since version 2 with short names after a header. */
function nameIn(text) {
  try {
    const record = JSON.parse(text.slice(text.indexOf("{")));
    return record.n ?? record.dealgauge.deal.name;
  } catch {
    return undefined;
  }
}

/**
 * What happened, for whoever is to mend it, and nothing that anyone typed. A
 * panic names texts and values after a colon, in brackets or in quotation marks,
 * so its message ends there; of another error in the app only the kind is told.
 * Of the address only the kind of page stays.
 */
function details(why, crashed) {
  const [place, said] = typeof why === "string" ? split(why) : [frames(why), crashed ? why.name : String(why)];
  return [
    `${crashed ? "stopped" : "not loaded"}: ${said}`,
    place,
    `build ${BUILD}`,
    `page ${location.hash.split("/")[1] ?? ""}`,
    new Date().toISOString(),
    navigator.userAgent,
  ].join("\n");
}

/** The panic hook says in its first line where, then what. */
function split(text) {
  const end = text.indexOf("\n");
  return [text.slice(0, end), text.slice(end + 1).split(/["'`“(:]/)[0]];
}

/** Where in the code, without what was said. */
function frames({ message, stack = "" }) {
  const after = message ? stack.split(message).pop() : stack;
  return after.split("\n").slice(0, 10).map((line) => line.trim()).filter((line) => /:\d+/.test(line)).join("\n");
}
