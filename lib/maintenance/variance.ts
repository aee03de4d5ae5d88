import type { RequestStatus } from "@/lib/generated/prisma/enums";

type Dated = { status: RequestStatus; estimatedCompletion: Date | null; resolvedAt: Date | null };

/**
 * How late a request was resolved or, while it is not, is by now, in milliseconds; negative is early. Null without a
 * due date and once it is cancelled.
 */
export function variance({ status, estimatedCompletion, resolvedAt }: Dated, now: Date): number | null {
  if (!estimatedCompletion || status === "CANCELLED") return null;
  return (resolvedAt ?? now).getTime() - estimatedCompletion.getTime();
}
