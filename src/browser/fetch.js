// Where files come from that stand beside the page. Their folder is named after
// what it holds, so that a page never gets one of another version; the build
// knows the name (tests/support/finish-dist.mjs).

/* global CATALOG */

/** The text of an instrument's file, or the server's status if it has none; fails without a network. */
export async function file(name) {
  const response = await fetch(CATALOG + name);
  return response.ok ? response.text() : response.status;
}
