import { cx } from "@/components/ui/cx";
import { type IconName, iconClass } from "@/components/ui/icon-class";
import { type Tone, toneClass } from "@/components/ui/tone";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { STATUS_LABEL } from "@/lib/maintenance/status";

/** Amber waits for somebody, blue is on a desk, green is done, grey has ended. */
export const STATUS_LOOK: Record<RequestStatus, { tone: Tone; icon: IconName }> = {
  SUBMITTED: { tone: "waiting", icon: "inbox" },
  ACKNOWLEDGED: { tone: "waiting", icon: "eye" },
  ASSIGNED: { tone: "working", icon: "user-check" },
  IN_PROGRESS: { tone: "working", icon: "hammer" },
  RESOLVED: { tone: "done", icon: "circle-check-big" },
  CLOSED: { tone: "ended", icon: "archive" },
  CANCELLED: { tone: "ended", icon: "ban" },
};

export function RequestStatusBadge({ status, className }: { status: RequestStatus; className?: string }) {
  const { tone, icon } = STATUS_LOOK[status];
  return (
    <span className={cx("badge", toneClass[tone], iconClass(icon), className)}>{STATUS_LABEL[status]}</span>
  );
}
