import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { formatDuration } from "@/lib/platform/format";
import type { Settings } from "@/lib/platform/settings";
import { isActive, STATUS_LABEL } from "../status";

export type Escalable = {
  status: RequestStatus;
  estimatedCompletion: Date | null;
  escalationLevel: number;
  lastEscalatedAt: Date | null;
};

/** Why the sweep leaves this request where it is now, in one plain sentence: what did not happen is not stored. */
export function whyNotEscalated(
  { status, estimatedCompletion, escalationLevel, lastEscalatedAt }: Escalable,
  { escalationHours }: Pick<Settings, "escalationHours">,
  now: Date,
): string {
  if (!isActive(status))
    return `Only requests that are assigned or in progress can be overdue; this one is “${STATUS_LABEL[status]}”.`;
  if (!estimatedCompletion) return "It has no due date, so it cannot be overdue.";
  const left = estimatedCompletion.getTime() - now.getTime();
  if (left >= 0)
    return `It is not overdue: ${left === 0 ? "it is due now" : `it is due in ${formatDuration(left)}`}.`;

  const next = lastEscalatedAt ? lastEscalatedAt.getTime() + escalationHours * 3_600_000 - now.getTime() : 0;
  if (next > 0 && lastEscalatedAt)
    return `It reached level ${escalationLevel} ${formatDuration(now.getTime() - lastEscalatedAt.getTime())} ago; the next step follows after ${escalationHours} h, in ${formatDuration(next)}, if it is still overdue.`;
  return `It is overdue by ${formatDuration(left)}; the next hourly sweep takes it to level ${escalationLevel + 1}.`;
}
