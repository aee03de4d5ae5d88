import { JOBS_PAGE } from "@/components/jobs/view";
import type { RunsInput } from "@/lib/background/schema";

/** The address of the list of runs. Narrowing differently begins at the first page. */
export function runsHref(list: Partial<RunsInput>): string {
  const parameters = new URLSearchParams();
  if (list.function) parameters.set("function", list.function);
  if (list.status) parameters.set("status", list.status);
  if (list.after) parameters.set("after", list.after);
  const query = parameters.toString();
  return query ? `${JOBS_PAGE}/runs?${query}` : `${JOBS_PAGE}/runs`;
}
