const start = Date.now();

/** @param {string} line */
export function say(line) {
  console.log(`[${((Date.now() - start) / 1000).toFixed(1).padStart(5)} s] ${line}`);
}
