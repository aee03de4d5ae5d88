import { cx } from "@/components/ui/cx";
import { type IconName, iconClass } from "@/components/ui/icon-class";
import { type Tone, toneClass } from "@/components/ui/tone";
import { STATUS_LABEL } from "@/lib/bookings/status";
import type { BookingStatus } from "@/lib/generated/prisma/enums";

type Look = { tone: Tone; icon: IconName; label: string };

const LOOK: Record<BookingStatus, Omit<Look, "label">> = {
  PENDING: { tone: "waiting", icon: "hourglass" },
  CONFIRMED: { tone: "done", icon: "circle-check" },
  REJECTED: { tone: "ended", icon: "ban" },
  CANCELLED: { tone: "ended", icon: "ban" },
  COMPLETED: { tone: "ended", icon: "archive" },
};

type Shown = { status: BookingStatus; offeredUntil: Date | null; noShowAt?: Date | null };

function lookOf({ status, offeredUntil, noShowAt }: Shown): Look {
  if (status === "PENDING" && offeredUntil) return { tone: "working", icon: "clock", label: "Held for you" };
  if (noShowAt) return { tone: "alert", icon: "user-minus", label: "Nobody came" };
  return { ...LOOK[status], label: STATUS_LABEL[status] };
}

/** Its colour, its icon and its word together. */
export function BookingStatusBadge({ booking, className }: { booking: Shown; className?: string }) {
  const { tone, icon, label } = lookOf(booking);
  return <span className={cx("badge", toneClass[tone], iconClass(icon), className)}>{label}</span>;
}
