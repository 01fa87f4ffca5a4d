// What the service worker keeps of the app itself (sw.js), for erasing everything.

/**
 * Ends the service worker and removes every version that it keeps for this copy
 * of the app. The open page goes on, with the network; the next one begins anew.
 *
 * @returns {Promise<number>} how many versions are left
 */
export async function forgetVersions() {
  if (!globalThis.caches) {
    return 0;
  }
  const folder = new URL("./", document.baseURI);
  try {
    await (await navigator.serviceWorker.getRegistration(folder.href))?.unregister();
  } catch {
    // Under such an address there can be no worker: the app is a file, say.
  }
  const ours = async () => (await caches.keys()).filter((name) => /^dealgauge-[0-9a-f]{16}\//.test(name) && name.slice(26) === folder.pathname);
  await Promise.all((await ours()).map((name) => caches.delete(name)));
  return (await ours()).length;
}
