import { describe, expect, test } from "vitest";
import { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { canMove, STATUSES } from "@/lib/maintenance/status";
import { prisma } from "@/lib/platform/prisma";
import { aRequest, aResident, aStaff } from "@/tests/support/factories";

const PAIRS = STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const));

test("the database's table and TypeScript's agree on all 49 pairs", async () => {
  const rows = await prisma.$queryRaw<{ from: RequestStatus; to: RequestStatus; allowed: boolean }[]>`
    select f::text as "from", t::text as "to", maintenance_transition_allowed(f, t) as allowed
    from unnest(enum_range(null::request_status)) f, unnest(enum_range(null::request_status)) t`;
  expect(rows).toHaveLength(49);
  const disagreements = rows.filter(({ from, to, allowed }) => allowed !== canMove(from, to));
  expect(disagreements).toEqual([]);
});

describe("through raw SQL, past all our code", async () => {
  const [asha, ravi] = await Promise.all([aResident(), aStaff({ role: "ELECTRICIAN" })]);

  test.each(PAIRS.filter(([from, to]) => from !== to))("%s → %s", async (from, to) => {
    const { id } = await aRequest({
      from: asha,
      status: from,
      assignedTo: from === "SUBMITTED" || from === "ACKNOWLEDGED" ? undefined : ravi,
    } as never);
    // Every column that the new status needs, so that only the transition itself can be refused.
    const change = prisma.$executeRaw`update maintenance_requests set status = ${to}::request_status,
      assigned_to_id = ${needsAssignee(to) ? Prisma.sql`coalesce(assigned_to_id, ${ravi.id}::uuid)` : waiting(to) ? Prisma.sql`null` : Prisma.sql`assigned_to_id`},
      acknowledged_at = ${to === "SUBMITTED" ? Prisma.sql`null` : Prisma.sql`coalesce(acknowledged_at, created_at)`},
      assigned_at = ${needsAssignee(to) ? Prisma.sql`coalesce(assigned_at, now())` : waiting(to) ? Prisma.sql`null` : Prisma.sql`assigned_at`},
      started_at = ${["IN_PROGRESS", "RESOLVED"].includes(to) ? Prisma.sql`coalesce(started_at, now())` : waiting(to) || to === "ASSIGNED" ? Prisma.sql`null` : Prisma.sql`started_at`},
      resolved_at = ${to === "RESOLVED" ? Prisma.sql`now()` : to === "CLOSED" ? Prisma.sql`resolved_at` : Prisma.sql`null`},
      closed_at = ${to === "CLOSED" ? Prisma.sql`now()` : Prisma.sql`null`},
      cancelled_at = ${to === "CANCELLED" ? Prisma.sql`now()` : Prisma.sql`null`}
      where id = ${id}::uuid`;
    if (canMove(from, to)) await expect(change).resolves.toBe(1);
    else await expect(change).rejects.toThrow(`a maintenance request cannot go from ${from} to ${to}`);
    const { status } = await prisma.maintenanceRequest.findUniqueOrThrow({
      where: { id },
      select: { status: true },
    });
    expect(status).toBe(canMove(from, to) ? to : from);
  });
});

const needsAssignee = (status: RequestStatus) => ["ASSIGNED", "IN_PROGRESS", "RESOLVED"].includes(status);
const waiting = (status: RequestStatus) => ["SUBMITTED", "ACKNOWLEDGED"].includes(status);
