import type { Prisma } from "@/lib/generated/prisma/client";
import type { DocumentCategory } from "@/lib/generated/prisma/enums";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { openStored } from "@/lib/platform/stored-file";
import { visibleDocuments } from "./permissions";
import type { ListDocumentsInput } from "./schema";

const PER_PAGE = 25;
const NEWEST_FIRST = [
  { changedAt: "desc" },
  { id: "desc" },
] satisfies Prisma.DocumentOrderByWithRelationInput[];

const version = {
  id: true,
  number: true,
  fileName: true,
  contentType: true,
  bytes: true,
  note: true,
  createdAt: true,
  uploadedBy: { select: { name: true } },
} satisfies Prisma.DocumentVersionSelect;

const row = {
  id: true,
  title: true,
  description: true,
  category: true,
  audience: true,
  version: true,
  withdrawnAt: true,
  changedAt: true,
  versions: { select: version, orderBy: { number: "desc" }, take: 1 },
} satisfies Prisma.DocumentSelect;

const detail = {
  ...row,
  revision: true,
  versions: { select: version, orderBy: { number: "desc" } },
} satisfies Prisma.DocumentSelect;

export type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof row }>;
export type DocumentDetail = Prisma.DocumentGetPayload<{ select: typeof detail }>;
export type VersionView = DocumentDetail["versions"][number];

/** One page, those with the newest versions first. */
export async function listDocuments(actor: Actor, list: ListDocumentsInput) {
  const rows = await prisma.document.findMany({
    where: { AND: [visibleDocuments(actor), shownBy(list), ...wordsIn(list.q)] },
    select: row,
    orderBy: NEWEST_FIRST,
    take: PER_PAGE + 1,
    ...(list.after ? { cursor: { id: list.after }, skip: 1 } : {}),
    relationLoadStrategy: "join",
  });
  const documents = rows.slice(0, PER_PAGE);
  return { documents, next: rows.length > PER_PAGE ? documents.at(-1)?.id : undefined };
}

const shownBy = ({ show, category }: ListDocumentsInput): Prisma.DocumentWhereInput => ({
  withdrawnAt: show === "withdrawn" ? { not: null } : null,
  ...(category ? { category } : {}),
});

/** Each word stands in the title, in the description or in the name of a file. */
function wordsIn(q: string): Prisma.DocumentWhereInput[] {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 6);
  return words.map((word) => {
    const has = { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
    return { OR: [{ title: has }, { description: has }, { versions: { some: { fileName: has } } }] };
  });
}

export type DocumentCounts = { current: Partial<Record<DocumentCategory, number>>; withdrawn: number };

export async function countDocuments(actor: Actor): Promise<DocumentCounts> {
  const visible = visibleDocuments(actor);
  const [groups, withdrawn] = await Promise.all([
    prisma.document.groupBy({
      by: ["category"],
      where: { AND: [visible, { withdrawnAt: null }] },
      _count: true,
    }),
    prisma.document.count({ where: { AND: [visible, { withdrawnAt: { not: null } }] } }),
  ]);
  return { current: Object.fromEntries(groups.map(({ category, _count }) => [category, _count])), withdrawn };
}

export async function getDocument(actor: Actor, id: string): Promise<DocumentDetail> {
  const document = isUuid(id)
    ? await prisma.document.findFirst({
        where: { AND: [{ id }, visibleDocuments(actor)] },
        select: detail,
        relationLoadStrategy: "join",
      })
    : null;
  if (!document) throw notFound("document");
  return document;
}

/** A version's file, for whoever may read the document now: also an older one. */
export async function openVersion(actor: Actor, id: string) {
  const file = isUuid(id)
    ? await prisma.documentVersion.findFirst({
        where: { id, document: visibleDocuments(actor) },
        select: { fileName: true, contentType: true, storageKey: true },
      })
    : null;
  if (!file) throw notFound("document");
  const { storageKey, ...served } = file;
  return { ...served, version: id, open: () => openStored(storageKey, "document") };
}
