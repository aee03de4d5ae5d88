import type { Prisma } from "@/lib/generated/prisma/client";
import { DEMO_PEOPLE } from "@/lib/people/demo-people";
import type { Calendar } from "./calendar";
import type { Random } from "./random";
import { makeResidents } from "./residents";
import { makeStaff } from "./staff";

export type SeedUser = Prisma.UserCreateManyInput & { id: string; createdAt: Date };

/** What every row of people is made from. */
export type Town = { random: Random; calendar: Calendar; passwordHash: string; administratorId: string };

export type People = ReturnType<typeof makePeople>;

export function makePeople(random: Random, calendar: Calendar, passwordHash: string) {
  const administrator = anAdministrator(random, calendar, passwordHash);
  const town: Town = { random, calendar, passwordHash, administratorId: administrator.id };
  const staff = makeStaff(town);
  const residents = makeResidents(town);
  return {
    users: [administrator, ...staff.users, ...residents.users],
    administrator,
    team: staff.team,
    staffRows: staff.rows,
    residents: residents.active,
    residentRows: residents.rows,
  };
}

function anAdministrator(random: Random, calendar: Calendar, passwordHash: string) {
  const createdAt = calendar.daysAgo(320, 10);
  const user: SeedUser = {
    ...demoPerson("admin"),
    id: random.uuid(createdAt),
    passwordHash,
    userType: "STAFF",
    isAdmin: true,
    status: "ACTIVE",
    emailVerifiedAt: createdAt,
    approvedAt: createdAt,
    createdAt,
    updatedAt: createdAt,
  };
  return user;
}

/** One of the people of the one-click sign-in: their names are kept in one place. */
export function demoPerson(local: string): { name: string; email: string } {
  const found = DEMO_PEOPLE.find(({ email }) => email.startsWith(`${local}@`));
  if (!found) throw new Error(`lib/people/demo-people.ts does not name ${local}.`);
  return { name: found.name, email: found.email };
}

/** No Indian number begins with 10: these ring nowhere. */
export const phoneOf = (n: number): string => `+91100000${String(n).padStart(4, "0")}`;
