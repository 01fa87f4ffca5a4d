// A test with hosts of its own, whose builds follow each other and whose line
// can be cut.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, Host } from "./deployed.mjs";
import { test as base } from "./support.mjs";

export const test = base.extend({
  /** A folder that goes away afterwards. */
  folder: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), "dealgauge-deployed-"));
    await use(root);
    await rm(root, { recursive: true, force: true });
  },

  /** `host({ base })` starts a host that shows the build as it is. */
  host: async ({ problems }, use) => {
    const hosts = [];
    await use(async (options = {}) => {
      const host = await Host.of({ folder: DIST, ...options });
      hosts.push(host);
      problems.allowOrigin(host.url);
      // While the line is cut, the browser says so.
      problems.expect(/Failed to load resource|fetching the script|ERR_/);
      return host;
    });
    for (const host of hosts) {
      await host.close();
    }
  },
});
