// Gets ahead what the report needs while somebody answers, so that it is there when
// they are done. What does not come is asked for again when it is needed.

/* global CATALOG */

/** A page that is never idle is not waited for longer, in milliseconds. */
const BUSY = 5000;

/** Asks for what comes `later`, and for the rules of the `instrument` at each address, unless the line is to be spared. */
export async function ahead(later, instrument) {
  if (navigator.connection?.saveData) {
    return;
  }
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve, { timeout: BUSY }));
  const known = new Set([undefined]);
  const rules = async () => {
    const key = instrument();
    if (!known.has(key)) {
      known.add(key);
      // The browser keeps it.
      await fetch(`${CATALOG}${key}.rules.json`).then((response) => response.text(), () => known.delete(key));
    }
  };
  addEventListener("hashchange", rules);
  addEventListener("dealgauge:whole", () => removeEventListener("hashchange", rules));
  await Promise.all([later(), rules()]);
}
