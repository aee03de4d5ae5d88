import type { View } from "@/components/bookings/view";
import { type IconName, iconClass } from "@/components/ui/icon-class";
import { Time } from "@/components/ui/time";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { Tone } from "@/components/ui/tone";
import type { BookingDetail } from "@/lib/bookings/queries";
import { formatDateTime, formatRelative } from "@/lib/platform/format";

type Step = { at: Date; icon: IconName; tone?: Tone; title: string; said?: string };

/** Everything that happened to a booking, in order. */
export function BookingHistory({ booking, view }: { booking: BookingDetail; view: View }) {
  return (
    <Timeline label="What happened">
      {stepsOf(booking).map(({ at, icon, tone, title, said }) => (
        <TimelineItem
          key={`${title}${at.getTime()}`}
          icon={<span className={iconClass(icon)} />}
          {...(tone && { tone })}
          title={title}
          time={
            <Time
              iso={at.toISOString()}
              relative={formatRelative(at, view.now, view.format)}
              exact={formatDateTime(at, view.format)}
            />
          }
        >
          {said}
        </TimelineItem>
      ))}
    </Timeline>
  );
}

function stepsOf(booking: BookingDetail): Step[] {
  const { createdAt, decidedAt, cancelledAt, completedAt, remindedAt, noShowAt, paidAt, reason } = booking;
  const rejected = booking.status === "REJECTED";
  const decider = booking.decidedBy?.name ?? "The estate";
  const canceller = booking.cancelledBy?.name ?? "The estate";
  const because = reason ? { said: reason } : {};
  const steps: (Step | false | null)[] = [
    { at: createdAt, icon: "file-plus", title: openingOf(booking) },
    decidedAt && {
      at: decidedAt,
      icon: rejected ? "ban" : "circle-check",
      tone: rejected ? "alert" : "done",
      title: rejected ? `${decider} did not approve it` : `${decider} approved it`,
      ...(rejected && because),
    },
    remindedAt && { at: remindedAt, icon: "bell", title: "The reminder was due" },
    cancelledAt && {
      at: cancelledAt,
      icon: "ban",
      tone: "ended",
      title: `${canceller} cancelled it`,
      ...because,
    },
    completedAt && { at: completedAt, icon: "archive", tone: "ended", title: "It was over" },
    noShowAt && { at: noShowAt, icon: "user-minus", tone: "alert", title: "Noted that nobody came" },
    paidAt && { at: paidAt, icon: "check", tone: "done", title: "Paid" },
  ];
  return steps.filter((step) => !!step).sort((a, b) => a.at.getTime() - b.at.getTime());
}

function openingOf({ user, offeredUntil, area, status }: BookingDetail): string {
  if (offeredUntil) return `Offered to ${user.name} from the waiting list`;
  return area.requiresApproval && status === "PENDING"
    ? `${user.name} asked for it`
    : `Booked by ${user.name}`;
}
