import type { Prisma } from "@/lib/generated/prisma/client";
import { visibleRequests } from "@/lib/maintenance/permissions";
import type { Actor } from "@/lib/platform/actor";
import { NEWEST_FIRST, olderThan, pageOf } from "@/lib/platform/newest-first";
import { prisma } from "@/lib/platform/prisma";
import { type AccountableRequest, getAccountable } from "./find-accountable";
import { assertManagesMoney } from "./permissions";

export const JOBS_PER_PAGE = 15;

const job = {
  id: true,
  ticketNumber: true,
  title: true,
  status: true,
  vendorId: true,
  createdAt: true,
  updatedAt: true,
  resolvedAt: true,
  estimatedCompletion: true,
  estimatedCost: true,
  actualCost: true,
  vendorRating: true,
  category: { select: { name: true } },
} satisfies Prisma.MaintenanceRequestSelect;

export type VendorJob = Prisma.MaintenanceRequestGetPayload<{ select: typeof job }> & {
  /** Whether this person may open the request itself: managing money shows what it cost, not everything. */
  isVisible: boolean;
};

/** The requests a vendor was engaged on, newest first; `next` is the cursor of the following page. */
export async function listVendorJobs(actor: Actor, vendorId: string, after?: string) {
  assertManagesMoney(actor, "vendor");
  const rows = await prisma.maintenanceRequest.findMany({
    where: { vendorId, ...olderThan(after) },
    orderBy: [...NEWEST_FIRST],
    take: JOBS_PER_PAGE + 1,
    select: job,
    relationLoadStrategy: "join",
  });
  const page = pageOf(rows, JOBS_PER_PAGE);
  const visible = await visibleAmong(actor, page.rows);
  return {
    jobs: page.rows.map((row): VendorJob => ({ ...row, isVisible: visible.has(row.id) })),
    next: page.nextCursor ?? undefined,
  };
}

/** What whoever manages money may change about a request, as it is now. */
export const getVendorJob = (actor: Actor, ticketNumber: string): Promise<AccountableRequest> =>
  getAccountable(prisma, actor, ticketNumber);

async function visibleAmong(actor: Actor, page: { id: string }[]): Promise<Set<string>> {
  if (page.length === 0) return new Set();
  const rows = await prisma.maintenanceRequest.findMany({
    where: { AND: [{ id: { in: page.map(({ id }) => id) } }, visibleRequests(actor)] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
