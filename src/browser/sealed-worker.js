// The worker that seals and opens files; sealed.js talks to it.

import start, { open, seal } from "dealgauge-sealed";

/* global SEALED_WASM */

addEventListener("message", ({ data: { what, file, password } }) => {
  try {
    const made = what === "seal" ? seal(file, password) : open(file, password);
    postMessage({ file: made }, [made.buffer]);
  } catch (word) {
    postMessage({ word: typeof word === "string" ? word : "broken off" });
  }
});

start({ module_or_path: new URL(SEALED_WASM, import.meta.url) }).then(
  () => postMessage({ loaded: true }),
  () => postMessage({ word: "unloaded" }),
);
