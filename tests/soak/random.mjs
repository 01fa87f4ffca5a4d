// Numbers that come out the same for the same seed, here and in the page.

/**
 * A source of numbers in [0, 1). It is also run in pages, so it names nothing
 * outside itself.
 *
 * @param {number} seed
 */
export function numbers(seed) {
  let state = seed >>> 0;
  // mulberry32
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from `least` to `most`, both included. */
export function whole(random, least, most) {
  return least + Math.floor(random() * (most - least + 1));
}

export function pickOf(random, of) {
  return of[whole(random, 0, of.length - 1)];
}

/** The value below which this share of the values lies; `undefined` of none. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
