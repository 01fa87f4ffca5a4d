// A browser with a tab in which the app is open, on a profile of its own.

import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { WORDS } from "../e2e/words.mjs";
import { answerOn, beginDeal, exportAll, ITEMS, kept, shown, stateAfter, stepAfter, stepsIn, tools, untilSaved } from "./answering.mjs";
import { launch } from "./browser.mjs";
import { numbers } from "./random.mjs";

export class Place {
  /** @param {{ profile: string, url: string, lang?: string, seed?: number, downloads?: string }} where */
  constructor({ profile, url, lang = "en", seed = 1, downloads }) {
    this.profile = profile;
    this.url = url;
    this.lang = lang;
    this.seed = seed;
    this.words = WORDS[lang];
    this.downloads = downloads;
    /** Run in every page before its own scripts. */
    this.before = [tools];
  }

  /** Opens a tab, in a browser that is started first where there is none. */
  async open() {
    this.browser ??= await launch(this.profile, { lang: this.lang });
    this.page = await this.browser.newPage();
    const page = this.page;
    page.said = [];
    await page.hear("soakSays", (said) => (page.onsaid ? page.onsaid(said) : page.said.push(said)));
    for (const script of this.before) {
      const [run, argument] = Array.isArray(script) ? script : [script];
      await page.before(run, argument);
    }
    return page;
  }

  /** Begins a deal, from the first page; its questions stand on the screen afterwards. */
  async begin(name) {
    await this.page.go(this.url);
    this.hash = await this.page.run(beginDeal, this.words, name);
    this.steps = 0;
    return this.hash;
  }

  /** Answers `count` times and waits until all is saved. */
  async answer(count) {
    const from = this.steps;
    const to = from + count;
    await this.page.run(answerOn, { seed: this.seed, from, to, state: stateAfter(from, this.seed), items: ITEMS, pace: 5 }, stepAfter, numbers);
    await this.page.run((items) => window.soak.until(() => window.soak.made >= items, "all answers"), to);
    await this.page.run(untilSaved, 20_000);
    this.steps = to;
  }

  /** Loads the questions anew and gives what they show; `null`: they are not there. */
  async found() {
    await this.page.go(this.url + this.hash);
    return this.page.run(shown, ITEMS, 6000);
  }

  /** How many steps are in what is shown; `undefined`: something else is. */
  async stepsFound(most = this.steps) {
    const found = await this.found();
    return found ? stepsIn(found, most, this.seed) : undefined;
  }

  kept() {
    return this.page.run(kept);
  }

  /** Presses “Export everything” and gives the text of the file. */
  exported() {
    return this.downloaded(exportAll);
  }

  /** The text of the file that comes of something done in the page. */
  async downloaded(press, ...args) {
    const folder = this.downloads;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await this.browser.ask("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    await this.page.run(press, this.words, ...args);
    const until = Date.now() + 20_000;
    while (Date.now() < until) {
      const name = (await readdir(folder)).find((own) => !own.endsWith(".crdownload") && !own.startsWith("."));
      const text = name && (await readFile(join(folder, name), "utf8"));
      if (name && (text || Date.now() > until - 18_000)) {
        return text;
      }
      await new Promise((go) => setTimeout(go, 20));
    }
    throw new Error("no file came within 20 s");
  }

  /** Kills the tab's process; the browser goes on. */
  async killTab() {
    const page = this.page;
    this.page = undefined;
    await this.browser.killRenderers();
    await page.crashed;
    await page.close();
  }

  /** Kills the browser with all its processes. */
  async kill() {
    const browser = this.browser;
    this.browser = this.page = undefined;
    await browser?.kill();
  }

  async close() {
    const browser = this.browser;
    this.browser = this.page = undefined;
    await browser?.close();
  }
}
