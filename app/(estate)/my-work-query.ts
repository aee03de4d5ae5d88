import { listRequestsInput } from "@/lib/maintenance/schema";
import { ACTIVE_STATUSES } from "@/lib/maintenance/status";

/** What is on my desk now, the most pressing first. */
export const myWork = listRequestsInput.parse({ tab: "mine", status: [...ACTIVE_STATUSES], sort: "due" });
