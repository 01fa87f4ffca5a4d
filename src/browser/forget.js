// Erasing all that is ours, and looking at what is left in all of the browser's
// stores: what counts is what the browser says afterwards.

/** What the journal is in, beside local storage. */
const DATABASE = "dealgauge";
/** So long another tab may take to let go of it, in milliseconds. */
const PATIENCE = 4000;

/**
 * Empties storage at once, then removes the database and what the service worker
 * keeps of the app (sw.js), and looks again. The open page goes on, with the
 * network; the next one begins anew.
 *
 * @returns {Promise<number[]>} how many of our keys in local storage, databases and caches are left
 */
export async function forget() {
  for (const store of [localStorage, sessionStorage]) {
    ours(store).forEach((key) => store.removeItem(key));
  }
  const failed = !(await databaseDeleted());
  await versionsDeleted();
  return Promise.all([ours(localStorage), databases(failed), versions()].map(async (left) => (await left).length));
}

/** Removes the database, and says whether that is done. */
export function databaseDeleted() {
  return new Promise((resolve) => {
    // Where databases are blocked there is none, and this throws.
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    setTimeout(resolve, PATIENCE, false);
  }).catch(() => true);
}

async function versionsDeleted() {
  try {
    await (await navigator.serviceWorker.getRegistration(folder().href))?.unregister();
  } catch {
    // Under such an address there can be no worker: the app is a file, say.
  }
  await Promise.all((await versions()).map((name) => caches.delete(name).catch(() => {})));
}

const folder = () => new URL("./", document.baseURI);

function ours(store) {
  return Object.keys(store).filter((key) => key.startsWith("dealgauge:"));
}

/** Not every browser lists its databases; then the answer to deleting must do. */
async function databases(failed) {
  const all = await globalThis.indexedDB?.databases?.().catch(() => {});
  return all ? all.filter(({ name }) => name === DATABASE) : failed ? [DATABASE] : [];
}

/** Several copies of the app may live under one host; the caches of the others are theirs. */
async function versions() {
  const all = await globalThis.caches?.keys().catch(() => {});
  return (all ?? []).filter((name) => /^dealgauge-[0-9a-f]{16}\//.test(name) && name.slice(26) === folder().pathname);
}
