// What local storage holds, without the texts: reading and decoding thousands of
// them takes a while, and hardly any is needed.

/** Longer than what stands before the second space of a record. */
const HEAD = 20;

/** A line of all keys that begin with `prefix`: the size of key and text in UTF-16 units, the head, the key. */
export function heads(prefix) {
  const own = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && !key.includes("\n"));
  return own
    .map((key) => {
      // Faster than as a property.
      const text = localStorage.getItem(key);
      return `${key.length + text.length}\t${text.slice(0, HEAD).replaceAll(/\s/g, " ")}\t${key}`;
    })
    .join("\n");
}
