// Draws the app's icons from styles/installed/icon.svg, in the sizes that systems
// ask for: node tests/support/icons.mjs, after the drawing has changed.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import UPNG from "upng-js";
import { browserFlags } from "./flags.mjs";

const FOLDER = fileURLToPath(new URL("../../styles/installed/", import.meta.url));

/** `full`: to the very edge, for systems that cut a shape of their own; `scale`: of the mark, to keep clear of the cut. */
export const ICONS = [
  { file: "icon-32.png", size: 32 },
  { file: "icon-180.png", size: 180, full: true, scale: 0.9 },
  { file: "icon-192.png", size: 192 },
  { file: "icon-512.png", size: 512 },
  { file: "icon-maskable-192.png", size: 192, full: true, scale: 0.8 },
  { file: "icon-maskable-512.png", size: 512, full: true, scale: 0.8 },
];

/** Two colours and what lies between them at the edges. */
const COLOURS = 64;

/** The picture of an icon, as PNG. */
async function drawn(page, { size, full, scale = 1 }) {
  const svg = await readFile(`${FOLDER}icon.svg`, "utf8");
  const shape = full ? svg.replace('rx="6"', "") : svg;
  const sized = shape.replace("<g>", `<g transform="translate(16 16) scale(${scale}) translate(-16 -16)">`);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${sized}`);
  const { buffer } = new Uint8Array(await page.screenshot({ omitBackground: true }));
  const [colours] = UPNG.toRGBA8(UPNG.decode(buffer));
  return Buffer.from(UPNG.encode([colours], size, size, COLOURS));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await chromium.launch({ executablePath: process.env.CHROME || "/usr/bin/chromium", args: browserFlags() });
  const page = await browser.newPage();
  for (const icon of ICONS) {
    const bytes = await drawn(page, icon);
    await writeFile(FOLDER + icon.file, bytes);
    console.log(`${icon.file}: ${bytes.length} bytes`);
  }
  await browser.close();
}
