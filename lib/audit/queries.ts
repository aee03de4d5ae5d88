import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { toInstant } from "@/lib/platform/zone";
import { assertMayReadAudit } from "./permissions";
import type { AuditFilter, AuditListInput } from "./schema";

const PAGE_SIZE = 50;
const DAY_MS = 86_400_000;

type Where = Prisma.AuditEntryWhereInput;
export type AuditRow = Prisma.AuditEntryGetPayload<object>;
export type AuditPage = { rows: AuditRow[]; nextCursor: string | null };

/** A page of what was changed, newest first; keyset over an index in this order. */
export async function listAudit(
  actor: Actor,
  input: AuditListInput,
  timeZone: string,
  take = PAGE_SIZE,
): Promise<AuditPage> {
  assertMayReadAudit(actor);
  const rows = await prisma.auditEntry.findMany({
    where: { AND: [...(await clausesOf(input, timeZone)), after(input.cursor)] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: take + 1,
  });
  const page = rows.slice(0, take);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > take && last ? `${last.at.getTime()}-${last.id}` : null,
  };
}

async function clausesOf(filter: AuditFilter, timeZone: string): Promise<Where[]> {
  const { entity, id, action, actor, person, from, to, request } = filter;
  return [
    entity ? { entity } : {},
    id ? { entityId: { in: id.split(",") } } : {},
    action ? { action } : {},
    actor ? didIt(actor) : {},
    person ? { actorId: { in: await idsOf(person) } } : {},
    request ? { requestId: request } : {},
    from ? { at: { gte: toInstant(from, timeZone) } } : {},
    to ? { at: { lt: toInstant(dayAfter(to), timeZone) } } : {},
  ];
}

function didIt(actor: NonNullable<AuditFilter["actor"]>): Where {
  if (actor === "system") return { actorId: null, actorLabel: { startsWith: "system:" } };
  if (actor === "database") return { actorId: null, actorLabel: { startsWith: "database:" } };
  return { actorId: actor };
}

async function idsOf(person: string): Promise<string[]> {
  const contains = { contains: person, mode: "insensitive" as const };
  const people = await prisma.user.findMany({
    where: { OR: [{ name: contains }, { email: contains }] },
    select: { id: true },
    take: 200,
  });
  return people.map(({ id }) => id);
}

/** `at` by itself also bounds the index scan. */
function after(cursor: string | undefined): Where {
  if (!cursor) return {};
  const [time, id] = cursor.split("-") as [string, string];
  const at = new Date(Number(time));
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { at, id: { lt: BigInt(id) } }] };
}

const dayAfter = (day: string) =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + DAY_MS).toISOString().slice(0, 10);

/** The kinds of things that have entries: a hop from one to the next in the index, not a scan. */
export async function listAuditedEntities(actor: Actor): Promise<string[]> {
  assertMayReadAudit(actor);
  const rows = await prisma.$queryRaw<{ entity: string }[]>`
    with recursive kinds as (
      (select entity from audit_entries order by entity limit 1)
      union all
      select (select e.entity from audit_entries e where e.entity > k.entity order by e.entity limit 1)
      from kinds k where k.entity is not null)
    select entity from kinds where entity is not null`;
  return rows.map(({ entity }) => entity);
}
