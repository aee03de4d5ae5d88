const MOST = 52;

/** "2026-12-03,2026-12-10" of an address: the days among it, each once. Anything else says nothing. */
export function leftOutDates(given: unknown): string[] {
  if (typeof given !== "string") return [];
  const days = given.split(",").filter((day) => /^20\d\d-\d\d-\d\d$/.test(day) && isDay(day));
  return [...new Set(days)].slice(0, MOST);
}

/** The 31st of February is none. */
function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
