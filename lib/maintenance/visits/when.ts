import type { EstateFormat } from "@/lib/platform/format";

export type Span = { startsAt: Date; endsAt: Date };

/** "Sat, 28 Nov, 10:00 am – 12:00 pm" in the estate's time zone. */
export const spanText = ({ startsAt, endsAt }: Span, { locale, timeZone }: EstateFormat): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  }).formatRange(startsAt, endsAt);

/** Several of them, one after the other. */
export const spansText = (spans: readonly Span[], format: EstateFormat): string =>
  spans.map((span) => spanText(span, format)).join("; ");
