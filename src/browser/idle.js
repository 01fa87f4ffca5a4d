/** Comes back when there is nothing better to do. */
export function idle() {
  return new Promise((done) => (globalThis.requestIdleCallback ?? setTimeout)(done));
}

/** Comes back when what was drawn is on the screen, at once where none is looked at. */
export function drawn() {
  return new Promise((done) => (document.hidden ? done() : requestAnimationFrame(() => setTimeout(done))));
}
