// What the end-to-end tests share. Import `test` and `expect` from here, not
// from Playwright: every test then fails by itself when a page asks another
// host for anything, breaks the content-security policy, logs an error, or has
// an error nobody caught.

import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";
import { sampleStore } from "./app.mjs";
import { settled } from "./places.mjs";
import { WORDS } from "./words.mjs";

export { expect };

export const LANGUAGES = ["en", "zh-CN"];
export const SCHEMES = ["light", "dark"];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const test = base.extend({
  /**
   * What went wrong unnoticed in any page of the test.
   *
   * `problems.expect(/text/)` lets errors of that text pass in one test;
   * `problems.allowOrigin(url)` lets it use a second server of its own.
   */
  problems: [
    async ({ baseURL }, use) => {
      const problems = new Problems(baseURL);
      await use(problems);
      expect(problems.unexpected(), "what the page should not have done").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, problems }, use) => {
    await watch(context, problems);
    await use(context);
  },

  /**
   * `open({ locale, colorScheme, width, route, … })` opens the app as a person
   * with these settings finds it, with a store of its own, and gives the page.
   * Any option of Playwright's `newContext` goes too, and `init`, which runs
   * in the page before anything of the app.
   */
  open: async ({ browser, baseURL, problems }, use) => {
    const contexts = [];
    await use(async ({ route = "", width = 1280, height = 800, init, ...options } = {}) => {
      const context = await browser.newContext({
        baseURL,
        locale: "en",
        viewport: { width, height },
        ...options,
      });
      contexts.push(context);
      await watch(context, problems);
      if (init) {
        await context.addInitScript(init);
      }
      const page = await context.newPage();
      await visit(page, route);
      return page;
    });
    for (const context of contexts) {
      await context.close();
    }
  },

  /** `sample(locale)` gives the storage and ids of the sample deal; see `sampleStore`. */
  sample: async ({ browser, baseURL }, use) => {
    await use((locale) => sampleStore(browser, baseURL, locale));
  },

  /** `openPlace(place, options)` opens a page of the table in `places.mjs`. */
  openPlace: async ({ open, sample }, use) => {
    await use(async (place, { locale = "en", ...options } = {}) => {
      const filled = place.route && (await sample(locale));
      const page = await open({
        locale,
        storageState: filled?.state,
        route: filled && place.route(filled),
        ...options,
      });
      await place.then?.(page, WORDS[locale]);
      await settled(page);
      return page;
    });
  },
});

class Problems {
  #found = [];
  #expected = [];
  #origins;

  constructor(baseURL) {
    this.#origins = new Set([new URL(baseURL).origin]);
  }

  expect(pattern) {
    this.#expected.push(pattern);
  }

  allowOrigin(url) {
    this.#origins.add(new URL(url).origin);
  }

  isOurs(url) {
    return this.#origins.has(new URL(url).origin);
  }

  add(problem) {
    this.#found.push(problem);
  }

  unexpected() {
    return this.#found.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
  }
}

async function watch(context, problems) {
  context.on("request", (request) => {
    const url = request.url();
    if (/^https?:|^wss?:/.test(url) && !problems.isOurs(url)) {
      problems.add(`a request left the origin: ${url}`);
    }
  });
  context.on("console", (message) => {
    if (message.type() === "error") {
      problems.add(`console error: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => problems.add(`uncaught: ${error.error().stack ?? error.error()}`));
  await context.addInitScript(() => {
    // The console tells of most of them, but not of one whose listener was quicker.
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} stopped ${event.blockedURI} (${event.sourceFile}:${event.lineNumber}) ${event.sample}`);
    });
    window.appStarted = new Promise((started) => {
      addEventListener("TrunkApplicationStarted", () => started(true), { once: true });
    });
  });
}

/** Goes to an address of the app, loading it anew, and waits until it runs. */
export async function visit(page, address = "") {
  await page.goto(address);
  await started(page);
}

/** Waits until the app has been mounted; use it after `page.reload()`. */
export async function started(page) {
  await page.evaluate(() => window.appStarted);
}

/** Goes on in a language, on the same page. */
export async function switchLanguage(page, locale) {
  const root = page.locator("html");
  if ((await root.getAttribute("lang")) !== locale) {
    await page.locator(".top__language").click();
  }
  await expect(root).toHaveAttribute("lang", locale);
}

/**
 * What axe finds against WCAG 2.2 AA and good practice, a line each; against
 * the named rules alone where there are any.
 */
export async function axeViolations(page, rules) {
  // Telling of every element that passes takes longer than finding those that do not.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(RULES)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(" ")}: ${html.slice(0, 120)}`),
  );
}

/** Fails, naming the elements at fault, when the page scrolls sideways. */
export async function noSidewaysScroll(page) {
  const tooWide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) {
      return [];
    }
    const name = ({ localName, className, id }) =>
      `${localName}${id && `#${id}`}${typeof className === "string" && className && `.${className.replaceAll(" ", ".")}`}`;
    const wide = [...document.body.querySelectorAll("*")]
      .map((element) => ({ name: name(element), right: element.getBoundingClientRect().right }))
      .filter(({ right }) => right > room + 0.5)
      .map(({ name, right }) => `${name} ends at ${Math.round(right)} of ${room} px`);
    return wide.length > 0 ? wide : [`the page is ${document.documentElement.scrollWidth} of ${room} px wide`];
  });
  expect(tooWide, "elements that make the page scroll sideways").toEqual([]);
}
