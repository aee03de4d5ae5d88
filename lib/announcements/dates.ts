import { invalid } from "@/lib/platform/errors";
import { toInstant } from "@/lib/platform/zone";

type Given = { publishAt?: string | undefined; validUntil?: string | undefined };

/** What the form's clock means in the estate's time zone; nothing of it may be over, or end before it begins. */
export function readDates({ publishAt, validUntil }: Given, timeZone: string, now: Date) {
  const from = publishAt ? toInstant(publishAt, timeZone) : null;
  const until = validUntil ? toInstant(validUntil, timeZone) : null;
  if (from && from <= now)
    throw invalid(
      "publishAt",
      "announcements.publish_in_the_past",
      "This moment is over. Choose a later one, or leave it empty to publish by hand.",
    );
  if (until && until <= (from ?? now))
    throw invalid(
      "validUntil",
      "announcements.ends_before_it_begins",
      from
        ? "It would end before it is published. Choose a later end."
        : "This moment is over. Choose a later end.",
    );
  return { publishAt: from, validUntil: until };
}
