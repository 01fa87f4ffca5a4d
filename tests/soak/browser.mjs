// A real Chromium of this run's own: its own profile, its own process group,
// spoken to over a pipe, so that no port is open and no other browser on the
// machine can be meant. `kill()` signals the group by the id that was noted
// when it was started.

import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserFlags } from "../support/flags.mjs";

/** Tabs in the background must go on, or the second of two tabs stands still. */
const FLAGS = [
  "--headless",
  "--remote-debugging-pipe",
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
  "--disable-breakpad",
  "--disable-extensions",
  "--window-size=1280,900",
  // Nothing but this machine has an address.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** How long any one thing that a browser is asked may take. */
const PATIENCE = 60_000;

/** The browser, or the page, went away while it was asked something. */
export class Gone extends Error {}

/**
 * Starts a browser on a profile folder.
 *
 * @param {string} profile
 * @param {{ lang?: string }} [options]
 */
export async function launch(profile, { lang = "en" } = {}) {
  // What a killed browser leaves lying about elsewhere goes with it.
  const scratch = await mkdtemp(join(tmpdir(), "dealgauge-soak-tmp-"));
  const child = spawn(
    process.env.CHROME || "/usr/bin/chromium",
    [...browserFlags(), ...FLAGS, `--accept-lang=${lang}`, `--user-data-dir=${profile}`, "about:blank"],
    {
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      env: { ...process.env, TMPDIR: scratch },
    },
  );
  const browser = new Browser(child, scratch);
  try {
    await browser.ask("Browser.getVersion");
  } catch (error) {
    await browser.kill();
    throw error;
  }
  return browser;
}

class Browser {
  #child;
  #sent = 0;
  #waiting = new Map();
  #pages = new Map();
  #ended = false;
  #scratch;

  constructor(child, scratch) {
    this.#child = child;
    this.#scratch = scratch;
    this.pid = child.pid;
    this.closed = new Promise((done) => child.once("close", done));
    child.once("error", () => this.#end());
    this.closed.then(() => this.#end());
    const [, , , tell, hear] = child.stdio;
    tell.on("error", () => this.#end());
    hear.on("error", () => this.#end());
    let rest = Buffer.alloc(0);
    hear.on("data", (chunk) => {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.#heard(JSON.parse(rest.subarray(0, end).toString()));
        rest = rest.subarray(end + 1);
      }
    });
  }

  /** Sends a command of the DevTools protocol and gives its result. */
  ask(method, params = {}, sessionId = undefined) {
    if (this.#ended) {
      return Promise.reject(new Gone(`${method}: the browser is gone`));
    }
    this.#sent += 1;
    const id = this.#sent;
    return new Promise((resolve, reject) => {
      const clock = setTimeout(() => this.#answer(id, { error: { message: `no answer in ${PATIENCE} ms` } }), PATIENCE);
      this.#waiting.set(id, { resolve, reject, method, sessionId, clock });
      this.#child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #heard(message) {
    if (message.id !== undefined) {
      this.#answer(message.id, message);
      return;
    }
    if (message.method === "Target.detachedFromTarget") {
      this.#lost(message.params.sessionId);
    }
    const page = this.#pages.get(message.sessionId);
    if (message.method === "Inspector.targetCrashed") {
      this.#lost(message.sessionId);
    }
    page?.heard(message);
  }

  #answer(id, { result, error }) {
    const waiting = this.#waiting.get(id);
    if (!waiting) {
      return;
    }
    this.#waiting.delete(id);
    clearTimeout(waiting.clock);
    if (error) {
      waiting.reject(new Error(`${waiting.method}: ${error.message}`));
    } else {
      waiting.resolve(result);
    }
  }

  /** What was asked of a page that is no more gets no answer. */
  #lost(sessionId) {
    for (const [id, waiting] of this.#waiting) {
      if (sessionId === undefined || waiting.sessionId === sessionId) {
        this.#waiting.delete(id);
        clearTimeout(waiting.clock);
        waiting.reject(new Gone(`${waiting.method}: the page is gone`));
      }
    }
  }

  #end() {
    this.#ended = true;
    this.#lost(undefined);
  }

  /** A new tab. After a kill it may be given a process that dies as well, so there is another try. */
  async newPage(tries = 3) {
    const { targetId } = await this.ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.ask("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, targetId, sessionId);
    this.#pages.set(sessionId, page);
    try {
      await Promise.all([page.ask("Page.enable"), page.ask("Runtime.enable"), page.ask("Inspector.enable")]);
    } catch (error) {
      if (this.#ended || !(error instanceof Gone) || tries === 1) {
        throw error;
      }
      await page.close().catch(() => {});
      return this.newPage(tries - 1);
    }
    return page;
  }

  /** Kills the renderers of all tabs at once, as a crash would. */
  async killRenderers() {
    const { processInfo } = await this.ask("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter(({ type }) => type === "renderer");
    // Only what this browser says it has started, and only while it is alive to say so.
    for (const { id } of renderers) {
      signal(id);
    }
    return renderers.length;
  }

  /** Kills the browser with all its processes, and waits until the last one is gone. */
  async kill() {
    signal(-this.pid);
    await this.#gone();
  }

  /** Closes it as a person does. */
  async close() {
    await this.ask("Browser.close").catch(() => {});
    const slow = setTimeout(() => signal(-this.pid), 20_000);
    await this.closed;
    clearTimeout(slow);
    await this.#gone();
  }

  async #gone() {
    await this.closed;
    await groupGone(this.pid);
    await rm(this.#scratch, { recursive: true, force: true });
  }
}

function signal(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") {
      throw error;
    }
  }
}

/** Two browsers on one profile would make every result a lie. What is dead and not yet buried does not count. */
async function groupGone(group) {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const alive = await membersOf(group);
    if (alive.length === 0) {
      return;
    }
    signal(-group);
    await new Promise((go) => setTimeout(go, 20));
  }
  throw new Error(`processes of the group ${group} outlived their kill`);
}

async function membersOf(group) {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  return stats.filter((stat) => {
    // `pid (name) state parent group …`, and a name may hold anything.
    const [state, , own] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(own) === group && state !== "Z" && state !== "X";
  });
}

class Page {
  #browser;
  #session;
  #bindings = new Map();

  constructor(browser, targetId, session) {
    this.#browser = browser;
    this.targetId = targetId;
    this.#session = session;
    this.crashed = new Promise((done) => {
      this.hasCrashed = done;
    });
    this.errors = [];
  }

  ask(method, params) {
    return this.#browser.ask(method, params, this.#session);
  }

  heard({ method, params }) {
    if (method === "Runtime.bindingCalled") {
      this.#bindings.get(params.name)?.(JSON.parse(params.payload));
    } else if (method === "Inspector.targetCrashed") {
      this.hasCrashed();
    } else if (method === "Runtime.exceptionThrown") {
      const { text, exception } = params.exceptionDetails;
      this.errors.push(exception?.description ?? text);
    } else if (method === "Runtime.consoleAPICalled" && params.type === "error") {
      this.errors.push(params.args.map((arg) => arg.value ?? arg.description).join(" "));
    }
  }

  /** Runs a function in the page before its own scripts, from the next load on. */
  before(run, argument) {
    return this.ask("Page.addScriptToEvaluateOnNewDocument", { source: call(run, [argument]) });
  }

  /** `window[name](value)` in the page calls `heard(value)` here. */
  async hear(name, heard) {
    this.#bindings.set(`${name}Raw`, heard);
    await this.ask("Runtime.addBinding", { name: `${name}Raw` });
    await this.before((own) => {
      window[own] = (value) => window[`${own}Raw`]?.(JSON.stringify(value));
    }, name);
  }

  /** Runs a function in the page and gives what it returns. */
  async run(run, ...args) {
    const { result, exceptionDetails } = await this.ask("Runtime.evaluate", {
      expression: call(run, args),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(`in the page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    }
    return result.value;
  }

  /** Loads an address anew, and waits until its first script has run. */
  async go(url) {
    // A different fragment alone would not load the page anew.
    await this.ask("Page.navigate", { url: "about:blank" });
    const { errorText } = await this.ask("Page.navigate", { url });
    if (errorText) {
      throw new Error(`${url}: ${errorText}`);
    }
  }

  close() {
    return this.#browser.ask("Target.closeTarget", { targetId: this.targetId });
  }
}

/** Functions go along as their text; so they name nothing outside themselves. */
function call(run, args) {
  const texts = args.map((arg) => (typeof arg === "function" ? `(${arg})` : JSON.stringify(arg ?? null)));
  return `(${run})(${texts.join(", ")})`;
}
