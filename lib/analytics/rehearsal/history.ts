import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { ActiveStaff } from "@/lib/maintenance/suitable-staff";

/** A request as it went; instants in milliseconds. */
export type PastRequest = {
  id: string;
  categoryId: string;
  priority: number;
  residentId: string;
  filedAt: number;
  /** Before the days that are replayed: it only takes room on a desk. */
  isEarlier: boolean;
  /** When somebody had it first; null if nobody ever did. */
  assignedAt: number | null;
  /** The system gave it to them, nobody by hand. */
  bySystem: boolean;
  assigneeId: string | null;
  startedAt: number | null;
  resolvedAt: number | null;
  cancelledAt: number | null;
  /** The due date it had in the end, and when the assignment was made that it belongs to. */
  dueAt: number | null;
  dueSince: number | null;
  level: number;
};

export type PastCategory = {
  id: string;
  name: string;
  maxPriority: number;
  roles: StaffRole[];
  /** The hours it has today. */
  hours: number;
};

/** Whom a message reaches, by channel: the answer of each person's preferences and of what the console allows. */
export type Reader = { id: string; types: Partial<Record<MessageType, Reach>> };
export type Reach = { email: boolean; urgentEmail: boolean; sms: boolean; urgentSms: boolean };

/** The kinds of notification that the settings have a say in. */
export const MESSAGE_TYPES = [
  "maintenance_assigned",
  "maintenance_unassigned",
  "maintenance_overdue",
  "maintenance_emergency",
] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

export type Messages = { inApp: number; email: number; sms: number };

/** What was written down at the time, apart from the requests' own columns. */
export type Records = { bySystem: number; reassigned: number; alerts: number; messages: Messages };

/** Everything a replay needs, of `from` up to `to`. */
export type History = {
  from: number;
  to: number;
  requests: PastRequest[];
  categories: PastCategory[];
  staff: ActiveStaff[];
  facilityManagers: string[];
  /** Everybody above a person in the reporting line, by user id. */
  superiors: Map<string, string[]>;
  readers: Map<string, Reader>;
};
