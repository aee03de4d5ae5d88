import type { PerformanceInput } from "@/lib/analytics/schema";

/** The performance page's address with some of its state changed; another period or person closes the open list. */
export function performanceHref(state: PerformanceInput, changes: Partial<PerformanceInput> = {}): string {
  const next = { ...state, behind: undefined, after: undefined, ...changes };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) if (value) parameters.set(name, value);
  return `/staff/performance?${parameters}`;
}
