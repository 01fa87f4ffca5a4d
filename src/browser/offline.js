// Makes the app work without a network, once it has started and the line is
// free: registers the service worker (sw.js), tells on the root element when
// everything is kept here (`data-offline`), and says in words when there is a
// newer version than the one that runs. Where a browser has no service workers,
// or blocks them, nothing is said.

/* global NEWER_SHEET */

import { beside, element } from "./beside.js";

/** How often a page that stays open asks whether there is a newer version, in milliseconds. */
const OFTEN = 60 * 60 * 1000;
/** A page that is opened while a version ends has come to life by then, in milliseconds. */
const SETTLED = 5000;
/** Chromium sometimes lets a new worker wait for one that has nothing left to do, for minutes, until it is asked again. */
const AGAIN = 3000;
/** The app writes what is typed within this time, in milliseconds. */
const WRITTEN = 2000;

const WORDS = {
  en: {
    ready: "A new version is ready. What you have saved stays as it is.",
    open: "Open the new version",
    unsaved: "Something you entered is not saved yet. Finish it or take it away first, then open the new version.",
  },
  "zh-CN": {
    ready: "新版本已就绪，已保存的内容不受影响。",
    open: "换用新版本",
    unsaved: "还有填写的内容没存上。请先处理好，再换用新版本。",
  },
};

const root = document.documentElement;
const own = document.querySelector("meta[name=build]")?.content;

/** The one address that the policy lets through. */
function script() {
  const address = new URL("sw.js", document.baseURI).href;
  const policy = globalThis.trustedTypes?.createPolicy("app-sw", {
    createScriptURL: (asked) => {
      if (asked !== address) {
        throw new TypeError(`not the service worker: ${asked}`);
      }
      return asked;
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}

/** The version that the worker gives to new pages. */
function buildOf(worker) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage("build", [port2]);
  });
}

async function look(workers) {
  const build = workers.controller && (await buildOf(workers.controller));
  if (build) {
    root.toggleAttribute("data-offline", true);
    if (build !== own) {
      bar ??= newer();
    }
    bar?.toggleAttribute("hidden", build === own);
  }
}

async function begin(workers) {
  workers.addEventListener("message", ({ data, ports }) => {
    if (data === "build") {
      ports[0]?.postMessage(own);
    }
  });
  workers.startMessages();
  workers.addEventListener("controllerchange", () => look(workers));
  const registration = await workers.register(script(), { scope: "./" });
  // Where workers are blocked without a word there is no registration: that ends here, before anything is repeated.
  registration.addEventListener("updatefound", () => urge(registration));
  urge(registration);
  await look(workers);
  (await workers.ready).active.postMessage("complete");
  // Not in the worker, whose successor waits for what it is still doing.
  setTimeout(() => registration.active?.postMessage("tidy"), SETTLED);

  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - asked > OFTEN) {
      asked = Date.now();
      registration.update().catch(() => {});
    }
  });
}

/** A version that has come takes over, whatever the one before it is thought to be doing. */
function urge(registration) {
  const asking = setInterval(() => {
    registration.waiting?.postMessage("go");
    if (!registration.waiting && !registration.installing) {
      clearInterval(asking);
    }
  }, AGAIN);
}

/** What says that there is a newer version, and opens it. */
let bar;

/** What somebody has typed into: what stands in a field by itself is nobody's loss. */
const touched = new WeakSet([document.activeElement ?? root]);
addEventListener("input", ({ target }) => touched.add(target), true);

function newer() {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = NEWER_SHEET;
  document.head.append(sheet);

  const said = element("p", "newer__said");
  said.setAttribute("role", "status");
  const button = element("button", "button button--plain");
  button.type = "button";
  const bar = element("aside", "newer no-print", element("div", "page newer__in", said, button));
  let saying = "ready";
  let looking;
  const say = () => {
    const words = WORDS[root.lang] ?? WORDS.en;
    said.replaceChildren(words[saying]);
    said.classList.toggle("newer__said--fault", saying === "unsaved");
    button.replaceChildren(words.open);
    bar.ariaLabel = words.open;
  };
  button.onclick = async () => {
    if (await allSaved()) {
      location.reload();
    } else {
      saying = "unsaved";
      say();
      clearInterval(looking);
      looking = setInterval(() => {
        if (isSaved()) {
          clearInterval(looking);
          saying = "ready";
          say();
        }
      }, 1000);
    }
  };
  beside(bar, say);
  return bar;
}

/** Waits for what the app is about to write; whether all there is to be seen is written. */
async function allSaved() {
  for (const until = Date.now() + WRITTEN; Date.now() < until; await new Promise((done) => setTimeout(done, 100))) {
    if (isSaved()) {
      return true;
    }
  }
  return false;
}

/** Nothing waits, nothing has failed, and whatever was typed into a field lies in storage too. */
function isSaved() {
  if (document.querySelector(".unsaved, .saved > span[aria-hidden], .saved--fault")) {
    return false;
  }
  const fields = [...document.querySelectorAll("textarea, input:is([type=text], :not([type])):not([inputmode])")];
  const typed = fields.filter((field) => touched.has(field)).map(({ value }) => value.trim()).filter(Boolean);
  const kept = typed.length > 0 ? Object.values(localStorage).join("\n") : "";
  return typed.every((text) => kept.includes(JSON.stringify(text).slice(1, -1)));
}

try {
  // A frame in a sandbox may not even look.
  const workers = navigator.serviceWorker;
  if (workers && own) {
    begin(workers).catch(() => {});
  }
} catch {
  // Then the app needs the network, and says nothing else.
}
