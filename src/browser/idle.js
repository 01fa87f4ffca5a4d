/** Comes back when there is nothing better to do. */
export function idle() {
  return new Promise((done) => (globalThis.requestIdleCallback ?? setTimeout)(done));
}
