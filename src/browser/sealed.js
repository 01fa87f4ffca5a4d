// Sealing and opening files under a password, in a worker that is started for
// it and ended after it: making a key takes a second or two and up to a
// gigabyte, and a page that stands still for so long looks broken. With the worker
// goes all that knew the password.

/* global SEALED_WORKER */

/** Browsers that ask where scripts come from are told: from this one file. */
function address() {
  if (!globalThis.trustedTypes) {
    return SEALED_WORKER;
  }
  policy ??= trustedTypes.createPolicy("app-sealed", { createScriptURL: () => SEALED_WORKER });
  return policy.createScriptURL("");
}
let policy;

/**
 * @param {"seal" | "open"} what
 * @param {Uint8Array} file
 * @param {string} password
 * @returns {Promise<Uint8Array>} rejected with the word of a fault
 */
export function inWorker(what, file, password) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(address(), { type: "module" });
    let loaded = false;
    worker.onmessage = ({ data }) => {
      if (data.loaded) {
        loaded = true;
        worker.postMessage({ what, file, password });
        return;
      }
      worker.terminate();
      if (data.file) {
        resolve(data.file);
      } else {
        reject(data.word);
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(loaded ? "broken off" : "unloaded");
    };
  }).catch((word) => {
    // A worker that can't even be made throws something of its own.
    throw typeof word === "string" ? word : "unloaded";
  });
}
