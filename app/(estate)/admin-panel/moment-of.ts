import { type EstateFormat, formatDateTime, formatRelative } from "@/lib/platform/format";

/** An instant as components show it; nothing for none. */
export const momentOf = (at: Date | null, now: Date, format: EstateFormat) =>
  at && {
    iso: at.toISOString(),
    relative: formatRelative(at, now, format),
    exact: formatDateTime(at, format),
  };
