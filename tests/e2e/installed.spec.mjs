// The app can be installed: a manifest, icons in all sizes, names in both
// languages.

import { ICONS } from "../support/icons.mjs";
import { expect, test } from "./support.mjs";
import { kept } from "./visited.mjs";

test.use({ serviceWorkers: "allow" });

test("a visited app can be installed, as the browser itself says", async ({ open }) => {
  const page = await open();
  await kept(page);
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // A window of the tests is always private, and there nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  const { errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data);
  expect([manifest.name, manifest.short_name]).toEqual(["Dealgauge · 赢单量表", "Dealgauge"]);
  expect([manifest.name_localized.en, manifest.name_localized.zh.value]).toEqual(["Dealgauge", "赢单量表"]);
});

test("every icon is there, of the size that is said", async ({ page, baseURL }) => {
  const manifest = await (await fetch(`${baseURL}manifest.webmanifest`)).json();
  await page.goto("");
  const linked = await page.locator("link[rel$=icon]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(linked.some((href) => href.startsWith("data:image/svg+xml,%3Csvg "))).toBe(true);
  const named = [...linked.filter((href) => !href.startsWith("data:")), ...manifest.icons.map(({ src }) => src)];
  const drawings = ["icon.svg", ...ICONS.map(({ file }) => file)];
  expect([...new Set(named)].sort()).toEqual(drawings.sort());

  for (const { src, sizes, type } of manifest.icons) {
    const answer = await fetch(baseURL + src);
    expect(answer.headers.get("content-type"), src).toContain(type);
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(sizes === "any" || sizes === size, `${src} is ${size}`).toBe(true);
  }
});

test("a maskable icon keeps its mark within the circle that every system leaves", async ({ page, baseURL }) => {
  await page.goto("");
  for (const icon of ["icon-maskable-192.png", "icon-maskable-512.png"]) {
    const outside = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const size = image.naturalWidth;
      const canvas = new OffscreenCanvas(size, size);
      const drawing = canvas.getContext("2d");
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, size, size);
      const ground = data.slice(0, 4).join();
      let strays = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [x, y] = [(at / 4) % size, Math.floor(at / 4 / size)];
        const isFar = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) > 0.4 * size;
        strays += isFar && data.slice(at, at + 4).join() !== ground ? 1 : 0;
      }
      return { ground, strays };
    }, icon);
    expect(outside, `${icon}; ${baseURL}`).toEqual({ ground: "11,90,107,255", strays: 0 });
  }
});
