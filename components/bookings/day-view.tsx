import type { View } from "@/components/bookings/view";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import type { DayPlan, DaySlot } from "@/lib/bookings/day-plan";
import { timeText } from "@/lib/bookings/texts";

type Label = { text: string; href?: string; waitHref?: string };

/** One date, beginning by beginning. */
export function DayView({
  plan,
  view,
  bookHref,
  labelOf,
}: {
  plan: DayPlan;
  view: View;
  bookHref: (from: Date) => string;
  labelOf: (slot: DaySlot) => Label;
}) {
  if (plan.closed)
    return (
      <Card>
        <EmptyState icon={<span className={iconClass("lock")} />} title={plan.closed} level={3}>
          It is not open on this day.
        </EmptyState>
      </Card>
    );
  return (
    <Card>
      <ol className="divide-y divide-line">
        {plan.slots.map((slot) => (
          <li
            key={slot.from.getTime()}
            className={cx(
              "flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-5",
              slot.state !== "free" && "bg-sunken text-muted",
            )}
          >
            <span className="shrink-0 text-sm tabular sm:w-40">
              {timeText(slot.from, view.format)} – {timeText(slot.to, view.format)}
            </span>
            {slot.state === "free" ? (
              <>
                <span className={cx("mark grow text-done max-sm:hidden!", iconClass("circle-check"))}>
                  Free
                </span>
                <Link
                  href={bookHref(slot.from)}
                  aria-label={`Book from ${timeText(slot.from, view.format)}`}
                  className={cx(buttonClass({ size: "sm" }), "max-sm:ml-auto")}
                >
                  Book from here
                </Link>
              </>
            ) : (
              <Held label={labelOf(slot)} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Held({ label }: { label: Label }) {
  return (
    <>
      <span className="wrap-anywhere min-w-0 grow text-sm">
        {label.href ? (
          <Link href={label.href} className="text-ink underline underline-offset-4">
            {label.text}
          </Link>
        ) : (
          label.text
        )}
      </span>
      {label.waitHref && (
        <Link href={label.waitHref} className={buttonClass({ variant: "ghost", size: "sm" })}>
          Wait for it
        </Link>
      )}
    </>
  );
}
