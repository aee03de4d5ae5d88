import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { ACTIVE_STATUSES, isActive } from "./status";

type Due = { status: RequestStatus; estimatedCompletion: Date | null };

/** On somebody's desk past its estimated completion (DOMAIN §2). */
export const isOverdue = (request: Due, now: Date): boolean =>
  isActive(request.status) && request.estimatedCompletion !== null && request.estimatedCompletion < now;

/** The same rule as a where clause. */
export const overdueAt = (now: Date) => ({
  status: { in: [...ACTIVE_STATUSES] },
  estimatedCompletion: { lt: now },
});

/** The due date when nobody gives one: the category's hours from now. */
export const dueAfter = (hours: number, now: Date): Date => new Date(now.getTime() + hours * 3_600_000);

/** Has it been at most `days` since `since`? For reopening and changing a rating. */
export const withinDays = (since: Date | null, days: number, now: Date): boolean =>
  since !== null && now.getTime() - since.getTime() <= days * 86_400_000;
