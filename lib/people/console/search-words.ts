const MOST = 5;

/**
 * Each word of a search with the ways it may be written in the database; `%` and `_` are ordinary characters. A number
 * is also looked for without what people put between digits.
 */
export function searchPatterns(q: string): string[][] {
  return q
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST)
    .map((word) => {
      const digits = /^\+?[\d().-]{4,}$/.test(word) ? word.replace(/\D/g, "") : word;
      return [...new Set([word, digits])].map((each) => `%${each.replace(/[\\%_]/g, "\\$&")}%`);
    });
}
