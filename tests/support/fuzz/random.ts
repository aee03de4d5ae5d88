/** The same seed, the same choices. */
export type Random = {
  /** From 0 to one less than that. */
  below: (limit: number) => number;
  of: <T>(list: readonly T[]) => T;
  /** Once in so many times. */
  once: (times: number) => boolean;
};

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, of: (list) => list[below(list.length)] as never, once: (times) => below(times) === 0 };
}
