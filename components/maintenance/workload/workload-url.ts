import { address } from "@/components/ui/address";
import type { WorkloadInput } from "@/lib/maintenance/workload-schema";

/** The board's address with this state. */
export const workloadHref = (state: WorkloadInput): string => address("/staff/workload", state);
