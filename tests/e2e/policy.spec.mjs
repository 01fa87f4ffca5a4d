// What the browser is told that the page may do, and that it holds it to that.
// Every other test fails too when the page does anything against it: see
// `watch` in support.mjs.

import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createServer } from "node:http";
import { IN_THE_PAGE } from "../support/policy.mjs";
import { SINGLE } from "../support/single.mjs";
import { serve } from "../support/serve.mjs";
import { CATALOG } from "./deals.mjs";
import { expect, test, visit } from "./support.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

test("the page says its policy itself, before it names any file", async () => {
  const html = await readFile(`${dist}/index.html`, "utf8");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${IN_THE_PAGE}">`;
  expect(html).toContain(meta);
  expect(html.indexOf(meta)).toBeLessThan(html.search(/<(link|script|style)\b/));
});

test("no page that a host sends holds a script, a style or a handler of its own", async () => {
  const pages = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(".html") && file !== SINGLE);
  expect(pages).toContain("index.html");
  for (const page of pages) {
    const html = await readFile(`${dist}/${page}`, "utf8");
    expect(html.match(/<style\b|<script\b(?![^>]*\ssrc=)|<[^>]*\s(?:style|on\w+)\s*=|javascript:/gi), page).toBeNull();
  }
});

test("every file is sent with the headers that the build asks for", async ({ baseURL }) => {
  const files = ["", ...(await readdir(dist)).filter((file) => /\.\w+$/.test(file)), `${CATALOG}/fq.json`, "nothing.js"];
  for (const file of files) {
    const { headers } = await fetch(baseURL + file);
    expect(headers.get("content-security-policy"), file).toBe(`${IN_THE_PAGE}; frame-ancestors 'none'`);
    expect(headers.get("x-content-type-options"), file).toBe("nosniff");
    expect(headers.get("referrer-policy"), file).toBe("no-referrer");
    expect(headers.get("permissions-policy"), file).toBe("camera=(), microphone=(), geolocation=()");
    expect(headers.get("cross-origin-opener-policy"), file).toBe("same-origin");
    // Only what would have another name if it held anything else may be kept unasked.
    const lasting = /-[0-9a-fA-F]{16}[./]|-[0-9A-Z]{8}\./.test(file) && file !== "nothing.js";
    expect(headers.get("cache-control"), file).toBe(lasting ? "public, max-age=31536000, immutable" : "no-cache");
  }
});

/** What a page under attack might be made to do, and the directive that stops it. */
const ATTEMPTS = {
  "an inline script": ["require-trusted-types-for", () => {
    const script = document.createElement("script");
    script.append("window.canary = 1");
    document.body.append(script);
  }],
  "a handler in an attribute": ["require-trusted-types-for", () => document.body.setAttribute("onclick", "window.canary = 1")],
  "a script from elsewhere": ["require-trusted-types-for", () => {
    document.createElement("script").src = "https://example.invalid/a.js";
  }],
  "a module from elsewhere": ["script-src-elem", () => {
    import("https://example.invalid/a.js").catch(() => {});
  }],
  "a style": ["style-src-elem", () => {
    const style = document.createElement("style");
    style.append("* { display: none }");
    document.head.append(style);
  }],
  "a style attribute": ["style-src-attr", () => document.body.setAttribute("style", "display: none")],
  "markup from a string": ["require-trusted-types-for", () => {
    document.body.innerHTML = "<b>canary</b>";
  }],
  // Not at once: while a test speaks to a page, the page may evaluate.
  "code from a string": ["require-trusted-types-for", () => {
    setTimeout(() => globalThis.eval("window.canary = 1"));
  }],
  "a policy for code of its own": ["trusted-types", () => trustedTypes.createPolicy("default", { createScript: (text) => text })],
  "a request elsewhere": ["connect-src", () => {
    fetch("https://example.invalid/canary").catch(() => {});
  }],
  "a picture from elsewhere": ["img-src", () => {
    new Image().src = "https://example.invalid/canary.png";
  }],
  "a frame": ["frame-src", () => {
    const frame = document.createElement("iframe");
    frame.src = "https://example.invalid/";
    document.body.append(frame);
  }],
  "a form that is sent": ["form-action", () => {
    const form = document.createElement("form");
    form.action = "https://example.invalid/";
    document.body.append(form);
    form.submit();
  }],
  "another base": ["base-uri", () => {
    const base = document.createElement("base");
    base.href = "https://example.invalid/";
    document.head.append(base);
  }],
};

test("what an intruder would do is stopped and told", async ({ page, baseURL, problems }) => {
  await visit(page);
  // Playwright tells of requests that the policy stopped as well.
  problems.expect(/^(console error|uncaught|a request left the origin): /);
  const answered = [];
  page.on("response", (response) => response.url().startsWith(baseURL) || answered.push(response.url()));
  const stopped = {};
  for (const [name, [, attempt]] of Object.entries(ATTEMPTS)) {
    await page.evaluate(() => {
      window.told = new Promise((done) => {
        addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective), { once: true });
      });
    });
    // Some of them throw at once.
    await page.evaluate(attempt).catch(() => {});
    stopped[name] = await page.evaluate(() => Promise.race([window.told, new Promise((done) => setTimeout(done, 2_000))]));
  }
  expect(stopped).toEqual(Object.fromEntries(Object.entries(ATTEMPTS).map(([name, [directive]]) => [name, directive])));
  expect(await page.evaluate(() => [window.canary, document.querySelectorAll("b").length])).toEqual([undefined, 0]);
  expect(answered).toEqual([]);
});

test("no other page can frame this one", async ({ page, baseURL, problems }) => {
  const host = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="${baseURL}"></iframe>`);
  });
  await new Promise((done) => {
    host.listen(0, "127.0.0.1", done);
  });
  const url = `http://127.0.0.1:${host.address().port}/`;
  problems.allowOrigin(url);
  problems.expect(/frame-ancestors/);
  try {
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await page.goto(url);
    await refused;
    await expect.poll(() => page.frames().map((frame) => frame.url())).toEqual([url, "chrome-error://chromewebdata/"]);
  } finally {
    await new Promise((done) => {
      host.close(done);
      host.closeAllConnections();
    });
  }
});

test("a host that sends no headers is made up for by the page, but for framing", async ({ page, problems }) => {
  const server = await serve({ dist, quality: 5, headers: { "Content-Security-Policy": "" } });
  problems.allowOrigin(server.url);
  problems.expect(/TrustedScript|trusted-types-sink/);
  try {
    await visit(page, server.url);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.append("window.canary = 1");
      document.body.append(script);
    });
    expect(await page.evaluate(() => window.canary)).toBeUndefined();
    // A server that closes too early would look like a fault of the page.
    await page.waitForLoadState("networkidle");
  } finally {
    await server.close();
  }
});

test("the notes for hosts name the policy as it is", async () => {
  const notes = await readFile(new URL("../../docs/hosting.md", import.meta.url), "utf8");
  expect(notes.split(`Content-Security-Policy "${IN_THE_PAGE}; frame-ancestors 'none'"`).length - 1).toBe(2);
});
