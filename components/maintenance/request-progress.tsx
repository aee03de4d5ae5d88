import { Moment } from "@/components/maintenance/moment";
import type { View } from "@/components/maintenance/view";
import { ProgressLine, type ProgressStep } from "@/components/ui/progress-line";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import type { RequestDetail } from "@/lib/maintenance/queries";
import { PROGRESS, STATUS_LABEL } from "@/lib/maintenance/status";

type Milestones = Pick<
  RequestDetail,
  | "status"
  | "createdAt"
  | "acknowledgedAt"
  | "assignedAt"
  | "startedAt"
  | "resolvedAt"
  | "closedAt"
  | "cancelledAt"
>;

/** How far a request has come, with the times; a cancelled one stops where it was. */
export function RequestProgress({ request, view }: { request: Milestones; view: View }) {
  const reachedAt: Record<RequestStatus, Date | null> = {
    SUBMITTED: request.createdAt,
    ACKNOWLEDGED: request.acknowledgedAt,
    ASSIGNED: request.assignedAt,
    IN_PROGRESS: request.startedAt,
    RESOLVED: request.resolvedAt,
    CLOSED: request.closedAt,
    CANCELLED: request.cancelledAt,
  };
  const step = (status: RequestStatus, state: ProgressStep["state"]): ProgressStep => {
    const at = state === "ahead" ? null : reachedAt[status];
    return { label: STATUS_LABEL[status], state, ...(at && { at: <Moment at={at} view={view} /> }) };
  };
  return <ProgressLine label="Progress" steps={way(request).map(([status, state]) => step(status, state))} />;

  function way({ status }: Milestones): [RequestStatus, ProgressStep["state"]][] {
    if (status === "CANCELLED") {
      const passed = PROGRESS.filter((each) => reachedAt[each] !== null);
      return [...passed.map((each): [RequestStatus, "done"] => [each, "done"]), ["CANCELLED", "stopped"]];
    }
    const here = PROGRESS.indexOf(status);
    const last = PROGRESS.length - 1;
    return PROGRESS.map((each, index) => [
      each,
      index < here || here === last ? "done" : index === here ? "current" : "ahead",
    ]);
  }
}
