import { listRequests } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { ACTIVE_STATUSES } from "@/lib/maintenance/status";
import { listOpenWaits } from "@/lib/maintenance/waits";
import type { UserActor } from "@/lib/platform/actor";

const myWork = listRequestsInput.parse({ tab: "mine", status: [...ACTIVE_STATUSES], sort: "due" });

/** What is on my desk now, the most pressing first, and what some of it waits for. */
export async function readMyWork(actor: UserActor, now: Date, take: number) {
  const { rows } = await listRequests(actor, myWork, now, take);
  const waits = await listOpenWaits(
    actor,
    rows.map(({ id }) => id),
  );
  return { rows, waits };
}
