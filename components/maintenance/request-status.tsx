import { Archive, Ban, CircleCheckBig, Eye, Hammer, Inbox, type LucideIcon, UserCheck } from "lucide-react";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { STATUS_LABEL } from "@/lib/maintenance/status";

/** Amber waits for somebody, blue is on a desk, green is done, grey has ended. */
export const STATUS_LOOK: Record<RequestStatus, { tone: Tone; Icon: LucideIcon }> = {
  SUBMITTED: { tone: "waiting", Icon: Inbox },
  ACKNOWLEDGED: { tone: "waiting", Icon: Eye },
  ASSIGNED: { tone: "working", Icon: UserCheck },
  IN_PROGRESS: { tone: "working", Icon: Hammer },
  RESOLVED: { tone: "done", Icon: CircleCheckBig },
  CLOSED: { tone: "ended", Icon: Archive },
  CANCELLED: { tone: "ended", Icon: Ban },
};

export function RequestStatusBadge({ status, className }: { status: RequestStatus; className?: string }) {
  const { tone, Icon } = STATUS_LOOK[status];
  return (
    <StatusBadge tone={tone} icon={<Icon aria-hidden="true" />} className={className}>
      {STATUS_LABEL[status]}
    </StatusBadge>
  );
}
