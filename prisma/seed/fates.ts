import type { Random } from "./random";

/** How a request stands at the demo's present, and how many do: 400 in all. */
const FATES = {
  submitted: 14,
  acknowledged: 12,
  assigned: 14,
  "assigned, overdue": 6,
  "in progress": 16,
  "in progress, overdue": 6,
  resolved: 18,
  closed: 288,
  cancelled: 26,
} as const;

export type Fate = keyof typeof FATES;

/** Filed how many days ago, from and to. */
export const AGE: Record<Fate, readonly [number, number]> = {
  submitted: [1, 2],
  acknowledged: [1, 4],
  assigned: [1, 6],
  "assigned, overdue": [5, 12],
  "in progress": [2, 8],
  "in progress, overdue": [5, 16],
  resolved: [2, 10],
  closed: [4, 243],
  cancelled: [3, 243],
};

/** In the order of the table: whoever comes first in a fate gets the demo's residents. */
export const fates = (): Fate[] =>
  (Object.keys(FATES) as Fate[]).flatMap((fate) => Array<Fate>(FATES[fate]).fill(fate));

export const isOverdue = (fate: Fate): boolean => fate.endsWith("overdue");
export const isDone = (fate: Fate): boolean => fate === "resolved" || fate === "closed";
export const isActive = (fate: Fate): boolean =>
  fate.startsWith("assigned") || fate.startsWith("in progress");

const MONTHS = { summer: [3, 4, 5], monsoon: [6, 7, 8] };

/** Air conditioning in summer, water in the rains. */
export function seasonalCategory(random: Random, filedAt: Date) {
  const month = filedAt.getUTCMonth();
  const summer = MONTHS.summer.includes(month);
  const monsoon = MONTHS.monsoon.includes(month);
  return random.weighted({
    Electrical: 28,
    Plumbing: monsoon ? 40 : 26,
    HVAC: summer ? 30 : 11,
    Security: 11,
    Cleaning: 13,
    Landscaping: monsoon ? 14 : 8,
  });
}
