import { type EstateFormat, formatDateTime, formatRelative } from "@/lib/platform/format";
import type { MailboxRow } from "./mailbox-queries";

const FIRST_WORDS = 120;

/** Rows as lists show them: no more of the text than its first words, and times in the estate's zone. */
export const mailboxItems = (rows: MailboxRow[], now: Date, format: EstateFormat) =>
  rows.map(({ createdAt, text, ...row }) => ({
    ...row,
    text: text.slice(0, FIRST_WORDS),
    at: {
      iso: createdAt.toISOString(),
      relative: formatRelative(createdAt, now, format),
      exact: formatDateTime(createdAt, format),
    },
  }));
