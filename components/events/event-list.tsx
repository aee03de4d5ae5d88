import { CancelledBadge, FullBadge, OwnAnswerBadge } from "@/components/events/event-state";
import type { View } from "@/components/events/view";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { KIND_LABEL } from "@/lib/events/labels";
import type { EventRow } from "@/lib/events/list-queries";
import { timeText } from "@/lib/events/when";

/** Events under their months, each with its day in front. */
export function EventList({ rows, view }: { rows: EventRow[]; view: View }) {
  return (
    <div className="grid gap-6">
      {byMonth(rows, view).map(({ month, events }) => (
        <section key={month} aria-label={month}>
          <h2 className="mb-2 font-medium text-muted text-sm">{month}</h2>
          <Card className="overflow-hidden">
            <ul className="divide-y divide-line">
              {events.map((event) => (
                <li key={event.id}>
                  <EventLine event={event} view={view} />
                </li>
              ))}
            </ul>
          </Card>
        </section>
      ))}
    </div>
  );
}

export function EventLine({ event, view }: { event: EventRow; view: View }) {
  const { id, kind, title, location, capacity, coming, cancelledAt, own } = event;
  const isAhead = event.endsAt > view.now && !cancelledAt;
  return (
    <article className="relative flex gap-4 px-4 py-3.5 transition-colors hover:bg-hover sm:px-5">
      <DayBlock at={event.startsAt} view={view} isOff={!isAhead} />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Link
            href={`/events/${id}`}
            className={cx(
              "wrap-anywhere rounded-sm font-medium after:absolute after:inset-0",
              cancelledAt && "text-muted line-through",
            )}
          >
            {title}
          </Link>
          <Badge>{KIND_LABEL[kind]}</Badge>
        </p>
        <p className="text-muted text-sm">
          {timeText(event, view.format)}
          {location && <> · {location}</>}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted text-sm tabular">
          {cancelledAt ? (
            <CancelledBadge />
          ) : (
            <>
              <OwnAnswerBadge own={own} />
              {isAhead && !own && capacity !== null && coming >= capacity && <FullBadge />}
              <span>{comingText(coming, capacity, isAhead)}</span>
            </>
          )}
        </p>
      </div>
    </article>
  );
}

function comingText(coming: number, capacity: number | null, isAhead: boolean): string {
  if (!isAhead) return coming === 1 ? "1 person said yes" : `${coming} people said yes`;
  if (capacity !== null) return `${coming} of ${capacity} places taken`;
  return coming === 0 ? "Be the first to say yes" : `${coming} coming`;
}

/** "5 Dec" as a leaf of a calendar; the line beside it says it in full. */
function DayBlock({ at, view, isOff }: { at: Date; view: View; isOff: boolean }) {
  const { locale, timeZone } = view.format;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
  return (
    <span
      aria-hidden="true"
      className={cx(
        "flex h-14 w-12 shrink-0 flex-col items-center justify-center rounded border",
        isOff ? "bg-sunken text-muted" : "border-accent-line bg-accent-soft text-accent-text",
      )}
    >
      <span className="font-semibold text-lg leading-5 tabular">{part({ day: "numeric" })}</span>
      <span className="text-xs">{part({ month: "short" })}</span>
    </span>
  );
}

function byMonth(rows: EventRow[], { format: { locale, timeZone } }: View) {
  const name = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone });
  const months: { month: string; events: EventRow[] }[] = [];
  for (const event of rows) {
    const month = name.format(event.startsAt);
    const last = months.at(-1);
    if (last?.month === month) last.events.push(event);
    else months.push({ month, events: [event] });
  }
  return months;
}
