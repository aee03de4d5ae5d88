import type { RequestStatus } from "@/lib/generated/prisma/enums";

const WAY: RequestStatus[] = ["SUBMITTED", "ACKNOWLEDGED", "ASSIGNED", "IN_PROGRESS", "RESOLVED", "CLOSED"];

/** The columns that the shortest way to this status fills, as the database's CHECKs expect them. */
export function history(status: RequestStatus, createdAt: Date, assigneeId?: string) {
  const minute = (n: number) => new Date(createdAt.getTime() + n * 60_000);
  if (status === "CANCELLED") return { cancelledAt: minute(1) };
  const steps = WAY.indexOf(status);
  return {
    ...(steps >= 1 && { acknowledgedAt: minute(1) }),
    ...(assigneeId && steps >= 2 && { assignedToId: assigneeId, assignedAt: minute(2) }),
    ...(steps >= 3 && { startedAt: minute(3) }),
    ...(steps >= 4 && { resolvedAt: minute(4) }),
    ...(steps >= 5 && { closedAt: minute(5) }),
  };
}
