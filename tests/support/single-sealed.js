// Takes the place of src/browser/sealed.js where the app is one file: what seals
// and opens would make it half as large again, and its policy allows no worker.

/** Fails with the word of a fault. */
export function inWorker() {
  return Promise.reject("apart");
}
