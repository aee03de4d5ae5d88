export type Percentiles = { p50: number; p99: number };

/** Milliseconds of many runs, one after the other, after a warm-up. */
export async function timed(run: () => Promise<unknown>, runs = 60): Promise<Percentiles> {
  for (let i = 0; i < 8; i++) await run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return percentiles(times);
}

export function percentiles(values: number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p99: at(0.99) };
}

export const median = (values: number[]): number => percentiles(values).p50;
export const round = (value: number): number => Math.round(value * 100) / 100;
