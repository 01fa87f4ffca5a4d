// What is asked of an app that keeps itself for use without a network, shared
// by the end-to-end tests and the long runs.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** The version that a page began with. */
export function buildOf(page) {
  return page.evaluate(() => document.querySelector("meta[name=build]").content);
}

/** Loads the app, in words: what any browser does that has an address. */
export async function visited(page, url) {
  await page.goto(url);
  await opened(page);
}

/** Waits until the app runs. */
export async function opened(page) {
  await expect(page.locator("main h1").first()).toBeVisible();
}

/** Waits until the whole app is kept for use without a network. */
export async function kept(page) {
  await expect(page.locator("html[data-offline]")).toHaveCount(1, { timeout: 30_000 });
}

/** Asks the host for a newer version, as the browser does now and then; says how the try ended. */
export function updated(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const failed = await registration.update().then(
      () => false,
      () => true,
    );
    const worker = registration.installing ?? registration.waiting;
    if (failed || !worker) {
      return failed ? "not there" : "nothing new";
    }
    return new Promise((done) => {
      const look = () => ["activated", "redundant"].includes(worker.state) && done(worker.state);
      worker.addEventListener("statechange", look);
      look();
    });
  });
}

/** The caches of all versions. */
export function cachesOf(page) {
  return page.evaluate(() => caches.keys());
}

/**
 * Follows what a page is given. `faults(folderOf)` tells what of it, since it was
 * last loaded, is not what its version has under that name.
 */
export function watchVersions(page, { base }) {
  let given = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      given = [];
    }
  });
  page.on("response", (response) => {
    const { pathname, protocol } = new URL(response.url());
    if (protocol === "http:") {
      given.push({ name: pathname.slice(base.length) || "index.html", body: response.body().catch(() => undefined) });
    }
  });
  return async (folderOf) => {
    const folder = folderOf.get(await buildOf(page));
    const faults = [];
    for (const { name, body } of given) {
      const wanted = await readFile(join(folder, name)).catch(() => undefined);
      if (!wanted || !(await body)?.equals(wanted)) {
        faults.push(`${name} is not the one of ${folder}`);
      }
    }
    return faults;
  };
}
