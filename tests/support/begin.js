// What every page does first, whichever build it is that comes.

import { dress } from "../../src/browser/shell.js";
import { isUnsafe, show, stop } from "../../src/browser/stop.js";

/** So long nobody wonders; then it is time to say something. */
const PATIENCE = 10_000;

/**
 * Puts the frame on the page and `open`s the app in it, unless that had better not
 * be done; says when it takes long, and when it fails.
 */
export async function begin(open) {
  dress();
  if (isUnsafe()) {
    show("safe");
    return;
  }
  const late = setTimeout(() => show("late"), PATIENCE);
  try {
    await open();
    dispatchEvent(new Event("TrunkApplicationStarted"));
  } catch (error) {
    stop(error);
  }
  clearTimeout(late);
}
