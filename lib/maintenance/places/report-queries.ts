import type { Readable } from "node:stream";
import type { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { assertMayManagePlaces } from "./permissions";

const PAGE_SIZE = 25;

const line = {
  id: true,
  reference: true,
  description: true,
  state: true,
  createdAt: true,
  place: { select: { id: true, name: true } },
} satisfies Prisma.UnverifiedReportSelect;

const detail = {
  ...line,
  phone: true,
  email: true,
  proof: true,
  fileName: true,
  width: true,
  height: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
  reason: true,
  request: { select: { ticketNumber: true } },
} satisfies Prisma.UnverifiedReportSelect;

export type ReportLine = Prisma.UnverifiedReportGetPayload<{ select: typeof line }>;
export type ReportDetail = Prisma.UnverifiedReportGetPayload<{ select: typeof detail }>;

/** Those that wait, or those that are decided; newest first, the cursor is the id of the last one shown. */
export async function listReports(actor: Actor, { decided, cursor }: { decided: boolean; cursor?: string }) {
  assertMayManagePlaces(actor);
  const rows = await prisma.unverifiedReport.findMany({
    where: { state: decided ? { in: ["ACCEPTED", "DISMISSED"] } : "WAITING" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    ...(isUuid(cursor) && { cursor: { id: cursor }, skip: 1 }),
    select: line,
    relationLoadStrategy: "join",
  });
  const page = rows.slice(0, PAGE_SIZE);
  return { rows: page, nextCursor: rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null };
}

export async function getReport(actor: Actor, id: string): Promise<ReportDetail> {
  assertMayManagePlaces(actor);
  const report = isUuid(id)
    ? await prisma.unverifiedReport.findUnique({
        where: { id },
        select: detail,
        relationLoadStrategy: "join",
      })
    : null;
  if (!report) throw notFound("report");
  return report;
}

export async function countWaitingReports(actor: Actor): Promise<number> {
  assertMayManagePlaces(actor);
  return prisma.unverifiedReport.count({ where: { state: "WAITING" } });
}

/** Its photo while it waits; an accepted one is the request's. */
export async function getReportPhoto(actor: Actor, id: string) {
  assertMayManagePlaces(actor);
  const row = isUuid(id)
    ? await prisma.unverifiedReport.findUnique({
        where: { id },
        select: { fileName: true, contentType: true, storageKey: true },
      })
    : null;
  const { fileName, contentType, storageKey } = row ?? {};
  if (!fileName || !contentType || !storageKey) throw notFound("photo");
  return { fileName, contentType, version: id, open: () => openFile(storageKey) };
}

async function openFile(key: string): Promise<Readable> {
  const stream = await storage.open(key);
  if (!stream) throw notFound("photo");
  return stream;
}
