import type { Prisma } from "@/lib/generated/prisma/client";
import { visibleRequests } from "@/lib/maintenance/permissions";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { assertManagesMoney } from "./permissions";

export const JOBS_PER_PAGE = 15;

const job = {
  id: true,
  ticketNumber: true,
  title: true,
  status: true,
  vendorId: true,
  createdAt: true,
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
  const last = after ? decode(after) : null;
  const rows = await prisma.maintenanceRequest.findMany({
    where: { vendorId, ...(last && olderThan(last)) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: JOBS_PER_PAGE + 1,
    select: job,
    relationLoadStrategy: "join",
  });
  const page = rows.slice(0, JOBS_PER_PAGE);
  const visible = await visibleAmong(actor, page);
  const end = page.at(-1);
  return {
    jobs: page.map((row): VendorJob => ({ ...row, isVisible: visible.has(row.id) })),
    next: rows.length > JOBS_PER_PAGE && end ? encode(end) : undefined,
  };
}

async function visibleAmong(actor: Actor, page: { id: string }[]): Promise<Set<string>> {
  if (page.length === 0) return new Set();
  const rows = await prisma.maintenanceRequest.findMany({
    where: { AND: [{ id: { in: page.map(({ id }) => id) } }, visibleRequests(actor)] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

type Position = { id: string; createdAt: Date };

const olderThan = ({ createdAt, id }: Position) => ({
  createdAt: { lte: createdAt },
  OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }],
});

const encode = ({ id, createdAt }: Position) => `${createdAt.getTime()}_${id}`;

function decode(cursor: string): Position | null {
  const [, at, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor) ?? [];
  return at && id ? { id, createdAt: new Date(Number(at)) } : null;
}
