import { Due } from "@/components/maintenance/due";
import { PriorityMark } from "@/components/maintenance/priority-mark";
import { RequestStatusBadge } from "@/components/maintenance/request-status";
import type { View } from "@/components/maintenance/view";
import { Card, CardBody } from "@/components/ui/card";
import type { RequestDetail } from "@/lib/maintenance/queries";

/** Which request a form is about, above the form. */
export function RequestBrief({ request, view }: { request: RequestDetail; view: View }) {
  return (
    <Card className="mb-6">
      <CardBody className="grid gap-1.5">
        <p className="font-medium">{request.title}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          <RequestStatusBadge status={request.status} />
          <PriorityMark priority={request.priority} />
          <span>{request.category.name}</span>
          <span>
            {request.flatNumber}
            {request.location && `, ${request.location}`}
          </span>
          <Due request={request} view={view} />
        </p>
        <p className="line-clamp-3 whitespace-pre-line text-muted text-sm">{request.description}</p>
      </CardBody>
    </Card>
  );
}
