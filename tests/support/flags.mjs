// The flags of the browser ring, for whoever else starts a browser. What stands
// in for a window is left out: Playwright adds --headless itself.

import { readFileSync } from "node:fs";

export function browserFlags() {
  const file = new URL("webdriver.json", import.meta.url);
  const { args } = JSON.parse(readFileSync(file, "utf8"))["goog:chromeOptions"];
  return args.filter((flag) => flag !== "--headless");
}
