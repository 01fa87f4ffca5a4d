// One page at a time writes to a deal, of which a page shows one at a time.
//
// The event `dealgauge:writer` tells whether this page is the one.

import { tell } from "./journal.js";

/** What this page wants to write to. */
let mine;

/** Wants to be the page that writes to what has this name. */
export function hold(name) {
  if (mine?.name === name) {
    // The first part wanted it, and the whole app has taken its place.
    tell("writer", { may: mine.may });
    return;
  }
  leave();
  mine = { name, may: true, left: new AbortController() };
  request(mine, { ifAvailable: true });
}

/** Becomes the page that writes. The other one is told. */
export function take() {
  if (mine) {
    mine.left.abort();
    request(mine, { steal: true });
  }
}

/** Lets others write. */
export function leave() {
  mine?.left.abort();
  mine?.release?.();
  mine = undefined;
}

function request(own, options) {
  const ended = () => own !== mine || options.signal?.aborted;
  // A browser without locks finds out when it writes.
  navigator.locks
    ?.request(own.name, options, (lock) => {
      if (ended()) {
        return undefined;
      }
      know(own, Boolean(lock));
      return (
        lock &&
        new Promise((resolve) => {
          own.release = resolve;
        })
      );
    })
    .catch((error) => {
      // Another page has taken it. All else means that there are no locks here.
      if (!ended() && error.name === "AbortError") {
        know(own, false);
      }
    });
}

function know(own, may) {
  own.may = may;
  tell("writer", { may });
  if (!may) {
    // Until the other page is done.
    own.left = new AbortController();
    request(own, { signal: own.left.signal });
  }
}
