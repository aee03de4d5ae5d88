import type { AnalyticsInput } from "@/lib/analytics/analytics-schema";

export const ANALYTICS_PATH = "/admin-panel/analytics";

/** What an address of the page keeps, in this order. */
function parametersOf(state: AnalyticsInput): URLSearchParams {
  const { period, on, from, to, category, block, priority, assignee } = state;
  const given = {
    period: period === "30d" ? undefined : period,
    on,
    from,
    to,
    category,
    block,
    priority,
    assignee,
  };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) parameters.set(name, String(value));
  return parameters;
}

/** The page with some of its state changed. */
export function analyticsHref(state: AnalyticsInput, changes: Partial<AnalyticsInput> = {}): string {
  const parameters = parametersOf({ ...state, ...changes });
  return parameters.size > 0 ? `${ANALYTICS_PATH}?${parameters}` : ANALYTICS_PATH;
}

/** The table behind one chart, for spreadsheets. */
export function csvHref(state: AnalyticsInput, question: string): string {
  const parameters = parametersOf(state);
  parameters.set("question", question);
  return `${ANALYTICS_PATH}/csv?${parameters}`;
}

export const unfiltered = {
  category: undefined,
  block: undefined,
  priority: undefined,
  assignee: undefined,
} satisfies Partial<AnalyticsInput>;

export const isFiltered = ({ category, block, priority, assignee }: AnalyticsInput): boolean =>
  [category, block, priority, assignee].some((chosen) => chosen !== undefined);
