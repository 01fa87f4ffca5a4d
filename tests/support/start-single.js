// Starts the app where it is one file: everything lies in the page, packed, and
// no network is asked for anything. Every page says where the data are.

/* global FIRST_BYTES, LATER_BYTES, PACKED_BYTES */

import { rest } from "dealgauge-later";
import { addLater, begin as made, imports, whole } from "dealgauge-loader";
import { beside, element } from "../../src/browser/beside.js";
import { begin } from "./begin.js";
import { keep } from "./single-files.js";

const WORDS = {
  en: {
    what: "Dealgauge in one file, which never asks for a network.",
    where: (address) => ` Your deals are in this browser, under the address of this copy: ${address}`,
    stays: "They stay with that address: once the file is moved or renamed, or opened in another browser, it may begin empty. Other pages opened from files on this device may be able to read your deals.",
    take: "Take your deals along, or keep a backup",
  },
  "zh-CN": {
    what: "这是装在一个文件里的赢单量表，从不联网。",
    where: (address) => `单子存在本浏览器里，归在这一份文件的地址名下：${address}`,
    stays: "数据只跟着这个地址：文件移动、改名，或换个浏览器打开，就可能是空的。从本机文件打开的其他网页，也可能读到这些数据。",
    take: "带走单子，或留一份备份",
  },
};

/** The page says at its end where the data are, and that they stay there. */
function tell() {
  const said = element("div", "page foot__in flow");
  const foot = element("aside", "foot no-print", said);
  beside(foot, () => {
    const words = WORDS[document.documentElement.lang] ?? WORDS.en;
    const link = element("a", "", words.take);
    link.href = "#/data";
    foot.ariaLabel = words.what;
    said.replaceChildren(
      element("p", "", words.what + words.where(address())),
      element("p", "", words.stays),
      element("p", "", link),
    );
  });
}

/** As a person reads it. */
function address() {
  const [whole] = location.href.split("#");
  try {
    return decodeURI(whole);
  } catch {
    return whole;
  }
}

/** What lies in the page: the two parts of the WebAssembly, then the files of the instruments as JSON. */
async function unpacked() {
  const stream = new Blob([bytesIn(document.getElementById("packed").text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  const bytes = await new Response(stream).arrayBuffer();
  const both = FIRST_BYTES + LATER_BYTES;
  keep(JSON.parse(new TextDecoder().decode(bytes.slice(both))));
  return { first: bytes.slice(0, FIRST_BYTES), later: bytes.slice(FIRST_BYTES, both) };
}

/** Five letters are four bytes: see `letters` in single.mjs. */
function bytesIn(text) {
  const bytes = new DataView(new ArrayBuffer((text.length / 5) * 4));
  for (let at = 0; at < text.length; at += 5) {
    let four = 0;
    for (let place = 0; place < 5; place += 1) {
      const letter = text.charCodeAt(at + place);
      four = four * 85 + (letter === 118 ? 27 : letter - 33);
    }
    bytes.setUint32((at / 5) * 4, four);
  }
  return bytes.buffer.slice(0, PACKED_BYTES);
}

begin(async () => {
  const { first, later } = await unpacked();
  made(await WebAssembly.instantiate(first, imports()));
  await addLater(await WebAssembly.compile(later), rest);
  whole();
  tell();
});
