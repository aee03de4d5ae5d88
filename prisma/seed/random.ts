/** The demo's own: another one is another estate. */
export const SEED = 20_261_122;

/** Chances that come out the same every time: the demo looks alike on every machine. */
export type Random = ReturnType<typeof seededRandom>;

export function seededRandom(seed: number) {
  const next = mulberry32(seed);
  const between = (from: number, to: number) => from + next() * (to - from);
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1));
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  return {
    /** From `from` up to, not including, `to`. */
    between,
    /** A whole number, both ends included. */
    whole,
    pick,
    chance: (probability: number) => next() < probability,
    /** The names of an object by their weights. */
    weighted: <K extends string>(weights: Record<K, number>): K => byWeight(weights, next()),
    shuffled: <T>(from: readonly T[]): T[] =>
      from
        .map((value) => [next(), value] as const)
        .sort(([a], [b]) => a - b)
        .map(([, value]) => value),
    /** UUID version 7 of this instant (RFC 9562 §5.7): identifiers sort by time, as the product's own do. */
    uuid: (at: Date) => uuidV7(at, next),
  };
}

/** Tommy Ettinger's 32-bit generator (public domain): small, and even enough for a demo. */
function mulberry32(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function byWeight<K extends string>(weights: Record<K, number>, at: number): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = at * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  return entries[entries.length - 1]?.[0] as K;
}

function uuidV7(at: Date, next: () => number): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join("");
  const variant = "89ab"[Math.floor(next() * 4)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}
