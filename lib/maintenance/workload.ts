import { Prisma } from "@/lib/generated/prisma/client";
import { hasPermission } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { mayAssign, visibleRequests } from "./permissions";
import { listRequests } from "./queries";
import { listRequestsInput } from "./schema";
import { ACTIVE_STATUSES } from "./status";
import type { BoardCategory, BoardPerson, BoardRequest } from "./workload-rules";
import type { WorkloadInput } from "./workload-schema";

const COLUMNS = 24;
const WAITING = 15;
/** More people than any estate has; a list must end somewhere. */
const PEOPLE = 500;

/** Whose desks this person may look at: everybody's (null), or their own and those below them. */
function boardUserIds(actor: Actor): string[] | null {
  if (actor.kind === "system" || hasPermission(actor, "canAccessAllMaintenance")) return null;
  return actor.kind === "user" && actor.staff ? [actor.userId, ...actor.staff.reportUserIds] : [];
}

/** Managers, and whoever has people below them or hands out work. */
export function canSeeBoard(actor: Actor): boolean {
  const userIds = boardUserIds(actor);
  return userIds === null || userIds.length > 1 || mayAssign(actor);
}

export type Workload = {
  /** Everybody who fits the filter, by name: whom a request can be moved to. */
  people: BoardPerson[];
  /** Whose columns are on this page, and the cursor of the next one. */
  shown: string[];
  next: string | null;
  requests: BoardRequest[];
  /** What nobody has, the most pressing first; there may be more. */
  waiting: { requests: BoardRequest[]; hasMore: boolean };
  categories: BoardCategory[];
};

/** The desks of a team: four queries, however many people there are. */
export async function listWorkload(
  actor: Actor,
  { category, role, after }: WorkloadInput,
  now = new Date(),
): Promise<Workload> {
  if (!canSeeBoard(actor)) throw notFound("page");
  const [people, categories, waiting] = await Promise.all([
    listPeople(boardUserIds(actor), { category, role }),
    prisma.maintenanceCategory.findMany({
      orderBy: { name: "asc" },
      select: { id: true, name: true, roles: true },
    }),
    mayAssign(actor) ? listWaiting(actor, category, now) : { requests: [], hasMore: false },
  ]);
  const from = after ? people.findIndex(({ userId }) => userId === after) + 1 : 0;
  const shown = people.slice(from, from + COLUMNS).map(({ userId }) => userId);
  return {
    people,
    shown,
    next: from + COLUMNS < people.length ? (shown.at(-1) ?? null) : null,
    requests: await listDesks(actor, shown, category),
    waiting,
    categories,
  };
}

/** Active staff who can be given work, and whoever has some, with their load: counted once for all of them. */
const listPeople = (
  userIds: string[] | null,
  { category, role }: Pick<WorkloadInput, "category" | "role">,
): Promise<BoardPerson[]> =>
  prisma.$queryRaw`
    select u.id::text as "userId", u.name, s.role::text, coalesce(desk.load, 0) as load,
      s.can_access_all_maintenance as "canAccessAllMaintenance"
    from staff s join users u on u.id = s.user_id
    left join (
      select r.assigned_to_id, count(*)::int as load from maintenance_requests r
      where r.status in ('ASSIGNED', 'IN_PROGRESS') group by r.assigned_to_id
    ) desk on desk.assigned_to_id = u.id
    where s.is_active and u.status = 'ACTIVE'
      and (s.role = 'FACILITY_MANAGER' or s.can_access_all_maintenance
        or exists (select from maintenance_categories c
          where s.role = any(c.roles) and ${category ? Prisma.sql`c.id = ${category}::uuid` : Prisma.sql`c.is_active`})
        or (desk.load > 0 and ${category === undefined}))
      and ${role ? Prisma.sql`s.role = ${role}::staff_role` : Prisma.sql`true`}
      and ${userIds ? Prisma.sql`u.id::text = any(${userIds})` : Prisma.sql`true`}
    order by u.name, u.id
    limit ${PEOPLE}`;

const card = {
  id: true,
  ticketNumber: true,
  title: true,
  status: true,
  priority: true,
  flatNumber: true,
  estimatedCompletion: true,
  categoryId: true,
  assignedToId: true,
  waits: { where: { endedAt: null }, select: { reason: true } },
} satisfies Prisma.MaintenanceRequestSelect;

async function listDesks(
  actor: Actor,
  userIds: string[],
  category: string | undefined,
): Promise<BoardRequest[]> {
  const rows = await prisma.maintenanceRequest.findMany({
    where: {
      AND: [
        visibleRequests(actor),
        { assignedToId: { in: userIds }, status: { in: [...ACTIVE_STATUSES] } },
        category ? { categoryId: category } : {},
      ],
    },
    orderBy: [{ estimatedCompletion: "asc" }, { id: "asc" }],
    select: card,
    relationLoadStrategy: "join",
  });
  return rows.map(({ waits, ...row }) => ({ ...row, waitsFor: waits[0]?.reason ?? null }));
}

async function listWaiting(actor: Actor, category: string | undefined, now: Date) {
  const input = listRequestsInput.parse({
    tab: "unassigned",
    sort: "priority",
    category: category ? [category] : [],
  });
  const { rows, nextCursor } = await listRequests(actor, input, now, WAITING);
  const requests = rows.map(
    ({ id, ticketNumber, title, status, priority, flatNumber, ...row }): BoardRequest => {
      const nobody = { assignedToId: null, estimatedCompletion: null, waitsFor: null };
      return {
        id,
        ticketNumber,
        title,
        status,
        priority,
        flatNumber,
        categoryId: row.category.id,
        ...nobody,
      };
    },
  );
  return { requests, hasMore: nextCursor !== null };
}
