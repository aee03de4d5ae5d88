import { CATEGORY } from "./category";
import { readDates } from "./dates";
import type { DraftAnnouncementInput } from "./schema";

type Content = Omit<DraftAnnouncementInput, "files" | "idempotencyKey">;

/** What a sender typed, as it is stored. */
export function columnsOf(input: Content, timeZone: string, now: Date) {
  const { category, title, body, audience, blocks, isPinned, needsAcknowledgement } = input;
  return {
    category,
    title,
    body,
    audience,
    blocks,
    isPinned,
    needsAcknowledgement,
    isUrgent: input.isUrgent || CATEGORY[category].isUrgent,
    ...readDates(input, timeZone, now),
  };
}
