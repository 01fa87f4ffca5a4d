// End-to-end tests over the built app in dist/. They build nothing: `./dev
// test e2e` does that first.

import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { browserFlags } from "../support/flags.mjs";

// Every worker reads this file again; the port is chosen once and handed on.
process.env.DEALGAUGE_PORT ??= String(await freePort());
const port = process.env.DEALGAUGE_PORT;
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.mjs",
  outputDir: fileURLToPath(new URL("../../.tools/e2e", import.meta.url)),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Shared machines stall now and then; what passes only at the second try is told as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: "list",
  timeout: 60_000,
  // What is true at last is what counts; how long it takes, no test says.
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    browserName: "chromium",
    locale: "en",
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
    // Tests of what a visited app keeps ask for them.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env.CHROME || "/usr/bin/chromium",
      args: browserFlags(),
    },
  },
  webServer: {
    command: `node ${JSON.stringify(fileURLToPath(new URL("../support/serve.mjs", import.meta.url)))} --port ${port} --quality 5`,
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
