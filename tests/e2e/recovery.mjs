// Making the app stop, and what its page for faults says and gives.

import { downloaded } from "./app.mjs";

export const AFTER = {
  en: {
    crashed: "The app has stopped. Your saved answers are still here.",
    missing: "The app could not be loaded. Your saved answers are still here.",
    unable: "This browser can’t run the app.",
    late: "The app has not opened yet.",
    safe: "The app stopped twice within a minute.",
    download: "Download raw data",
    reload: "Reload",
    copy: "Copy details without answers",
    start: "Start as usual",
  },
  "zh-CN": {
    crashed: "应用停了，已保存的答案都还在。",
    missing: "应用没能载入，已保存的答案都还在。",
    unable: "这个浏览器运行不了本应用。",
    late: "应用还没有打开。",
    safe: "应用在一分钟内停了两次。",
    download: "下载原始数据",
    reload: "重新载入",
    copy: "复制故障信息（不含答案）",
    start: "照常启动",
  },
};

/** For `init` of `open`: hands out what the page instantiates, so that it can be starved. */
export const TAP = () => {
  window.instances = [];
  for (const way of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[way];
    WebAssembly[way] = async (...args) => {
      const result = await own.apply(WebAssembly, args);
      window.instances.push(result.instance ?? result);
      return result;
    };
  }
};

/**
 * What can be done to the app as it is shipped so that it crashes when it next
 * draws or needs room. Each happens once. The errors hold words as somebody
 * might have typed them.
 */
export const CRASHES = {
  // Yew counts on this, and panics.
  "a panic": () => {
    const { insertBefore } = Node.prototype;
    Node.prototype.insertBefore = () => {
      Node.prototype.insertBefore = insertBefore;
      throw new Error("typed about “Kestrel”");
    };
  },
  // Nothing in there counts on this: it goes right through.
  "an error from the browser": () => {
    const { createTextNode } = Document.prototype;
    Document.prototype.createTextNode = () => {
      Document.prototype.createTextNode = createTextNode;
      throw new Error("typed about “Kestrel”");
    };
  },
  "the end of memory": () => {
    // The first one's, which all share.
    const memory = window.instances.flatMap(({ exports }) => Object.values(exports)).findLast((own) => own instanceof WebAssembly.Memory);
    for (let pages = 65_536; pages >= 1; pages /= 2) {
      try {
        for (;;) memory.grow(pages);
      } catch {
        // As far as it goes, with smaller and smaller steps.
      }
    }
    // For more than is left inside.
    dispatchEvent(new StorageEvent("storage", { key: "dealgauge:deal:typed", newValue: "Kestrel".repeat(1_000_000) }));
  },
};

/** Makes the app draw something new, by "don't know yet", if it is still there. */
export function nudge(page) {
  return page.evaluate(() => {
    for (const target of ["#fq-buy-gap .apart input", "#fq-buy-gap summary"]) {
      document.querySelector(target)?.click();
    }
  });
}

/** The heading of the page for faults. */
export const recovered = (page) => page.locator("main.recovery h1");

/** What "Download raw data" gives. */
export async function rawFile(page, words) {
  const { name, bytes } = await downloaded(page, () => page.getByRole("button", { name: words.download }).click());
  if (!/^dealgauge-raw-\d{4}-\d\d-\d\d\.json$/.test(name)) {
    throw new Error(`a raw file of the name ${name}`);
  }
  return JSON.parse(bytes);
}

/** Every entry of the journal, by store; `null` where there is none. */
export function journal(page) {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === "dealgauge")) {
      return null;
    }
    const over = (request) =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const base = await over(indexedDB.open("dealgauge"));
    const found = {};
    for (const name of base.objectStoreNames) {
      const store = base.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([over(store.getAllKeys()), over(store.getAll())]);
      found[name] = keys.map((key, at) => [key, values[at]]);
    }
    base.close();
    return found;
  });
}
