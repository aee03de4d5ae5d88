import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/platform/prisma";
import type { Settings } from "@/lib/platform/settings";
import { type Filters, matching } from "./filters";
import { type Measured, metricsOf, type Sample } from "./metrics";
import type { Window } from "./period";
import { resolvedBy } from "./sample-parts";
import { type Scope, sampleQuery } from "./sample-query";

type Rules = Pick<Settings, "maxConcurrentAssignments">;

const ALL = Prisma.sql`true`;

/** Every active member of staff, and the estate (`userId: null`, first), in one query however many people there are. */
export const measureEveryone = (db: Db, window: Window, rules: Rules): Promise<Measured[]> =>
  measure(db, window, rules, everyone);

/** The estate alone: every request filed in the window, assigned or not, that the filters let through. */
export async function measureEstate(
  db: Db,
  window: Window,
  rules: Rules,
  filters: Filters = {},
): Promise<Measured> {
  const [estate] = await measure(db, window, rules, { ...estateOnly, requests: matching(filters) });
  return estate as Measured;
}

/** One person, by the requests that are theirs now. */
export async function measurePerson(
  db: Db,
  userId: string,
  window: Window,
  rules: Rules,
  filters: Omit<Filters, "assigneeId"> = {},
): Promise<Measured> {
  const [person] = await measure(db, window, rules, { ...onlyPerson(userId), requests: matching(filters) });
  return person as Measured;
}

const everyone: Scope = {
  requests: ALL,
  whose: ALL,
  resolutions: ALL,
  groups: (person) => Prisma.sql`grouping sets ((${person}), ())`,
  group: (person) => Prisma.sql`case when grouping(${person}) = 1 then 'estate' else ${person}::text end`,
  subjects: Prisma.sql`select null::uuid as user_id, null::text as name union all
    select s.user_id, u.name from staff s join users u on u.id = s.user_id
    where s.is_active and u.status = 'ACTIVE'`,
};

const estateOnly: Scope = {
  requests: ALL,
  whose: ALL,
  resolutions: ALL,
  groups: () => Prisma.sql`()`,
  group: () => Prisma.sql`'estate'`,
  subjects: Prisma.sql`select null::uuid as user_id, null::text as name`,
};

const onlyPerson = (userId: string): Scope => ({
  requests: ALL,
  whose: Prisma.sql`r.assigned_to_id = ${userId}::uuid`,
  resolutions: resolvedBy(userId),
  groups: (person) => person,
  group: (person) => Prisma.sql`${person}::text`,
  subjects: Prisma.sql`select ${userId}::uuid as user_id, (select u.name from users u where u.id = ${userId}::uuid) as name`,
});

type Row = Sample & { userId: string | null; name: string | null };

async function measure(db: Db, window: Window, rules: Rules, scope: Scope): Promise<Measured[]> {
  const rows = await db.$queryRaw<Row[]>(sampleQuery(window, rules.maxConcurrentAssignments, scope));
  return rows.map(({ userId, name, ...sample }) => ({ userId, name, window, metrics: metricsOf(sample) }));
}
