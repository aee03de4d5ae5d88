import type { AnnouncementStatus } from "@/lib/generated/prisma/enums";

/** Where an announcement may go from where. The database holds the same table in `announcement_transition_allowed`. */
const TRANSITIONS: Record<AnnouncementStatus, readonly AnnouncementStatus[]> = {
  DRAFT: ["SCHEDULED", "PUBLISHED"],
  SCHEDULED: ["DRAFT", "PUBLISHED"],
  PUBLISHED: ["WITHDRAWN"],
  WITHDRAWN: [],
};

export const canMove = (from: AnnouncementStatus, to: AnnouncementStatus): boolean =>
  TRANSITIONS[from].includes(to);

export const STATUS_LABEL: Record<AnnouncementStatus, string> = {
  DRAFT: "Draft",
  SCHEDULED: "Scheduled",
  PUBLISHED: "Published",
  WITHDRAWN: "Withdrawn",
};

type Dated = { status: AnnouncementStatus; validUntil: Date | null };

/** Published, and not past: on the list, and open to comments. */
export const isCurrent = ({ status, validUntil }: Dated, now: Date): boolean =>
  status === "PUBLISHED" && (validUntil === null || validUntil > now);

export const isPast = (announcement: Dated, now: Date): boolean =>
  announcement.status === "PUBLISHED" && !isCurrent(announcement, now);

/** Not yet seen by anybody but senders: everything about it may still change. */
export const isUnpublished = (status: AnnouncementStatus): status is "DRAFT" | "SCHEDULED" =>
  status === "DRAFT" || status === "SCHEDULED";
