// A browser with a tab in which the app is open, on a profile of its own.

import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { WORDS } from "../e2e/words.mjs";
import { answerOn, beginDeal, exportAll, ITEMS, kept, nothingYet, shown, stateAfter, stepAfter, stepsIn, tools, untilSaved } from "./answering.mjs";
import { launch } from "./browser.mjs";
import { numbers } from "./random.mjs";

export class Place {
  /** @param {{ profile: string, url: string, lang?: string, seed?: number, downloads?: string, browser?: object }} where */
  constructor({ profile, url, lang = "en", seed = 1, downloads, browser }) {
    this.profile = profile;
    this.url = url;
    this.lang = lang;
    this.seed = seed;
    this.words = WORDS[lang];
    this.downloads = downloads;
    this.browser = browser;
    /** How many steps are on the screen, and what it showed before the first. */
    this.steps = 0;
    this.start = nothingYet();
    /** Run in every page before its own scripts. */
    this.before = [[tools, Object.values(WORDS).map(({ kept }) => kept.source)]];
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
    this.start = nothingYet();
    return this.hash;
  }

  /** Begins to answer, up to step `to` or without end. */
  async goOn({ to, pace } = {}) {
    const state = stateAfter(this.steps, this.seed, this.start);
    await this.page.run(answerOn, { seed: this.seed, from: this.steps, to, state, items: ITEMS, pace }, stepAfter, numbers);
  }

  /** Answers `count` times and waits until all is saved. */
  async answer(count, patience = 20_000) {
    const to = this.steps + count;
    await this.goOn({ to, pace: 5 });
    await this.page.run((to, patience) => window.soak.until(() => window.soak.made >= to, "all answers", patience), to, patience);
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
    return found ? this.stepsIn(found, most) : undefined;
  }

  stepsIn(found, most) {
    return stepsIn(found, most, this.seed, this.start);
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
