import pg from "pg";
import { vi } from "vitest";
import { prisma } from "@/lib/platform/prisma";
import { aRequest } from "@/tests/support/factories";

export const NOW = new Date("2026-11-22T10:00:00Z");
export const hours = (n: number, from = NOW) => new Date(from.getTime() + n * 3_600_000);

/** A request on somebody's desk, an hour past its due date unless said otherwise. */
export const anOverdue = ({ status = "ASSIGNED", ...given }: Parameters<typeof aRequest>[0]) =>
  aRequest({ createdAt: hours(-100), estimatedCompletion: hours(-1), status, ...given });

/** Nothing left by an earlier test is due in the next one. */
export const forgetDueDates = () =>
  prisma.$executeRaw`update maintenance_requests set estimated_completion = null, reminded_at = now()`;

export const requestNow = (id: string) => prisma.maintenanceRequest.findUniqueOrThrow({ where: { id } });

export const notesOf = async (requestId: string) =>
  (await prisma.maintenanceUpdate.findMany({ where: { requestId }, orderBy: { position: "asc" } })).map(
    ({ kind, content }) => `${kind} ${content}`,
  );

/** Everything a sweep may write, to see that it wrote nothing. */
export async function everything() {
  const [state] = await prisma.$queryRaw<object[]>`
    select (select md5(string_agg(r::text, '|' order by r.id)) from maintenance_requests r) as requests,
      (select count(*)::int from maintenance_updates) as updates,
      (select count(*)::int from decisions) as decisions,
      (select count(*)::int from audit_entries) as audit,
      (select coalesce(max(id), 0)::int from jobs.task) as tasks`;
  return state;
}

/** How many statements reach the database while this runs. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
