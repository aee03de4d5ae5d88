/**
 * One batch after another, each with its own commit, until one is not full. `batch` answers how many it found; the
 * sum of them is returned.
 */
export async function inBatches(size: number, batch: () => Promise<number>): Promise<number> {
  let total = 0;
  for (;;) {
    const found = await batch();
    total += found;
    if (found < size) return total;
  }
}
