// Ends the app when it can't be trusted any more, and sees that it stays ended.
//
// After a panic the locks inside the WebAssembly stay as they were, so each
// further call into it may do anything. What must hold at once is here, in a
// few lines that come with the first script; what is shown then is in
// recovery.js, which is fetched when it is needed.

/** The times of the last two crashes, in this tab: two numbers with a comma. */
const CRASHES = "dealgauge:crashes";
/** Two crashes within so many milliseconds, and nothing is opened by itself. */
const SOON = 60_000;

/** What is left to say when not even the screens come; it stood in the page at first. */
const plain = document.querySelector(".late");

/** Shows one of the screens of recovery.js. */
export function show(screen, ...about) {
  import("./recovery.js")
    .then((screens) => screens[screen](...about))
    .catch(() => {
      plain.className = "page";
      document.body.replaceChildren(plain);
    });
}

/**
 * Whether an error went through WebAssembly, which then is in no known state. Of a
 * stack that overflowed the last calls do not tell.
 */
Error.stackTraceLimit = Infinity;
const broke = (error) => /wasm-function/.test(error?.stack);

const crashes = () => `${sessionStorage[CRASHES]}`.split(",");

/** Whether the app crashed twice, one time soon after the other. */
export function isUnsafe() {
  try {
    const [before, last] = crashes();
    return last - before < SOON;
  } catch {
    return false;
  }
}

/**
 * Stops the app for good, whether it crashed or could not be loaded.
 *
 * @param {string | Error} why what the panic hook said, or what was thrown
 */
export function stop(why) {
  if (globalThis.dealgaugeStopped) {
    return;
  }
  globalThis.dealgaugeStopped = true;
  const crashed = typeof why === "string" || broke(why);
  try {
    if (crashed) {
      sessionStorage[CRASHES] = [crashes().pop(), Date.now()];
    }
  } catch {
    // Where nothing can be remembered, nothing was saved that could make it crash again.
  }
  const refuse = () => {
    throw new Error("stopped");
  };
  for (const { prototype } of [Storage, IDBObjectStore]) {
    for (const write of ["setItem", "removeItem", "put", "delete", "clear"]) {
      prototype[write] = refuse;
    }
  }
  // No event and no waiting task gets through to the app any more. Only the
  // screens' own buttons are pressed, from here.
  const hold = (event) => {
    event.stopImmediatePropagation();
    if (event.type === "click") {
      event.target.onclick?.();
    }
  };
  for (const target of [globalThis, document]) {
    for (const name in target) {
      if (name.startsWith("on")) {
        addEventListener(name.slice(2), hold, true);
      }
    }
  }
  globalThis.queueMicrotask = () => {};
  show("stopped", why, crashed);
}

// What the app puts off is dropped once it has stopped.
const wait = setTimeout;
globalThis.setTimeout = (call, time) => wait(() => globalThis.dealgaugeStopped || call(), time);

// The panic hook in src/browser/panic.rs calls this.
globalThis.dealgaugeStop = stop;
addEventListener("error", ({ error }) => broke(error) && stop(error));
// A promise also fails because a file did not come, and then names whoever asked for it.
addEventListener("unhandledrejection", ({ reason }) => /^(Runtime|Range|Internal)/.test(reason?.name) && broke(reason) && stop(reason));
