// The page around the app: how it is delivered, and what it must never do.

import { fileURLToPath } from "node:url";
import { serve } from "../support/serve.mjs";
import { expect, started, test, visit } from "./support.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

test("the page starts, and no request leaves the origin", async ({ page }) => {
  await visit(page);
  await expect(page.locator("h1")).toHaveCount(1);
  await page.reload();
  await started(page);
});

test("the page answers under a sub-path as well", async ({ page, problems }) => {
  const server = await serve({ dist, quality: 5, base: "/tools/deal gauge/".replaceAll(" ", "%20") });
  problems.allowOrigin(server.url);
  try {
    await visit(page, server.url);
    await expect(page.locator("h1")).toHaveCount(1);
    // A server that closes too early would look like a fault of the page.
    await page.waitForLoadState("networkidle");
  } finally {
    await server.close();
  }
});

test("the first screen takes one page, one style sheet, one wasm file and its two scripts", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url())));
  await visit(page);
  const kinds = asked
    .filter(({ protocol }) => protocol === "http:")
    .map(({ pathname }) => pathname.match(/\.(\w+)$/)?.[1] ?? "page")
    .filter((kind) => ["page", "js", "css", "wasm"].includes(kind))
    .sort();
  expect(kinds).toEqual(["css", "js", "js", "page", "wasm"]);
});

test("the wasm file is sent as what it is, and packed", async ({ page }) => {
  const wasm = page.waitForResponse(/\.wasm$/);
  await visit(page);
  const headers = await (await wasm).allHeaders();
  expect(headers["content-type"]).toBe("application/wasm");
  expect(headers["content-encoding"]).toBe("br");
});

test("a path that leads out of the app's folder is not found", async ({ baseURL }) => {
  for (const path of ["../Cargo.toml", "..%2fCargo.toml", "%2e%2e/Cargo.toml", "..%5cCargo.toml", "%00", "%zz", "nothing.js"]) {
    const answer = await fetch(baseURL + path);
    expect(answer.status, path).toBe(404);
    expect(answer.headers.get("content-type"), path).toContain("text/plain");
  }
});
