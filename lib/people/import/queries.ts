import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { isUuid } from "../is-uuid";
import { canManagePeople } from "../permissions";
import type { Mapping } from "./fields";
import type { ImportRowsInput } from "./schema";

const LISTED = 20;
const PAGE = 50;

const summary = {
  id: true,
  fileName: true,
  contentHash: true,
  status: true,
  validOnly: true,
  created: true,
  updated: true,
  unchanged: true,
  refused: true,
  warned: true,
  passedOver: true,
  done: true,
  error: true,
  createdAt: true,
  finishedAt: true,
  requestedBy: { select: { name: true } },
} satisfies Prisma.OwnerImportSelect;

export type OwnerImportSummary = Prisma.OwnerImportGetPayload<{ select: typeof summary }>;
export type OwnerImportDetail = OwnerImportSummary & { columns: string[]; mapping: Mapping };

/** The newest first. */
export async function listOwnerImports(actor: Actor): Promise<OwnerImportSummary[]> {
  if (!canManagePeople(actor)) throw notFound("page");
  return prisma.ownerImport.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LISTED,
    select: summary,
    relationLoadStrategy: "join",
  });
}

export async function getOwnerImport(actor: Actor, id: string): Promise<OwnerImportDetail> {
  const found =
    canManagePeople(actor) && isUuid(id)
      ? await prisma.ownerImport.findUnique({
          where: { id },
          select: { ...summary, columns: true, mapping: true },
          relationLoadStrategy: "join",
        })
      : null;
  if (!found) throw notFound("import");
  return { ...found, mapping: found.mapping as Mapping };
}

/** When this very file was imported before; null when it never was. */
export async function findEarlierImport({ id, contentHash }: Pick<OwnerImportSummary, "id" | "contentHash">) {
  return prisma.ownerImport.findFirst({
    where: { contentHash, status: "DONE", id: { not: id } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, finishedAt: true, requestedBy: { select: { name: true } } },
    relationLoadStrategy: "join",
  });
}

const row = {
  line: true,
  result: true,
  hasWarning: true,
  flatNumber: true,
  residentType: true,
  name: true,
  notes: true,
} satisfies Prisma.OwnerImportRowSelect;

export type OwnerImportRow = Prisma.OwnerImportRowGetPayload<{ select: typeof row }>;

/** A page of the lines of an import that the actor may see (`getOwnerImport`); `next` continues. */
export async function listImportRows(importId: string, { show, after = 0 }: ImportRowsInput) {
  const rows = await prisma.ownerImportRow.findMany({
    where: {
      importId,
      line: { gt: after },
      ...(show === "WARNED" ? { hasWarning: true } : show ? { result: show } : {}),
    },
    orderBy: { line: "asc" },
    take: PAGE + 1,
    select: row,
  });
  const page = rows.slice(0, PAGE);
  return { rows: page, next: rows.length > PAGE ? page.at(-1)?.line : undefined };
}

/** Every line, for the report. */
export async function listAllImportRows(importId: string): Promise<OwnerImportRow[]> {
  return prisma.ownerImportRow.findMany({ where: { importId }, orderBy: { line: "asc" }, select: row });
}
