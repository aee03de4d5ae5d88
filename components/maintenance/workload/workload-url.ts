import type { WorkloadInput } from "@/lib/maintenance/workload-schema";

/** The board's address with this state. */
export function workloadHref(state: WorkloadInput): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value) parameters.set(name, value);
  return parameters.size ? `/staff/workload?${parameters}` : "/staff/workload";
}
