import { Due } from "@/components/maintenance/due";
import { PriorityMark } from "@/components/maintenance/priority-mark";
import { RequestStatusBadge } from "@/components/maintenance/request-status";
import type { View } from "@/components/maintenance/view";
import type { RequestDetail } from "@/lib/maintenance/queries";

/** Under the title: ticket, status, urgency, when it is due, who has it. */
export function RequestMeta({ request, view }: { request: RequestDetail; view: View }) {
  return (
    <>
      <span className="select-all font-medium text-ink tabular">{request.ticketNumber}</span>
      <RequestStatusBadge status={request.status} />
      <PriorityMark priority={request.priority} />
      <Due request={request} view={view} />
      <span>
        {request.flatNumber}
        {request.assignedTo && ` · with ${request.assignedTo.name}`}
      </span>
    </>
  );
}
