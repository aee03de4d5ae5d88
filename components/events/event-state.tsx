import { iconClass } from "@/components/ui/icon-class";
import { StatusBadge } from "@/components/ui/status-badge";
import type { EventAnswer } from "@/lib/generated/prisma/enums";

type Own = { answer: EventAnswer; waitingSince: Date | null } | null;

/** What this person answered: colour, icon and word. Nothing while they have not. */
export function OwnAnswerBadge({ own }: { own: Own }) {
  if (!own) return null;
  if (own.waitingSince)
    return (
      <StatusBadge tone="waiting" icon={<span className={iconClass("hourglass")} />}>
        On the waiting list
      </StatusBadge>
    );
  if (own.answer === "YES")
    return (
      <StatusBadge tone="done" icon={<span className={iconClass("check")} />}>
        You are coming
      </StatusBadge>
    );
  return own.answer === "MAYBE" ? (
    <StatusBadge tone="waiting" icon={<span className={iconClass("ellipsis")} />}>
      Maybe
    </StatusBadge>
  ) : (
    <StatusBadge tone="ended" icon={<span className={iconClass("x")} />}>
      Not coming
    </StatusBadge>
  );
}

export const CancelledBadge = () => (
  <StatusBadge tone="alert" icon={<span className={iconClass("ban")} />}>
    Cancelled
  </StatusBadge>
);

export const FullBadge = () => (
  <StatusBadge tone="waiting" icon={<span className={iconClass("hourglass")} />}>
    Full
  </StatusBadge>
);
