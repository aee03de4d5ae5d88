import type { Prisma } from "@/lib/generated/prisma/client";
import type { ResidentType } from "@/lib/generated/prisma/enums";
import { dayOf, hoursAfter } from "./calendar";
import { FLATS, FREE_FLAT, type SeedFlat } from "./flats";
import { FAMILIES, MEN, WOMEN } from "./names";
import { demoPerson, phoneOf, type SeedUser, type Town } from "./people";

const RESIDENTS = 260;

/** How many are what; everybody else is active since long ago. */
const GROUPS = { unclaimed: 14, waiting: 6, unverified: 3, movedOut: 3, newcomers: 20 };
export type ResidentGroup = keyof typeof GROUPS | "settled";

export type Neighbour = SeedFlat & { id: string; name: string };
type Row = Prisma.ResidentCreateManyInput;
type Home = SeedFlat & { type: ResidentType; group: ResidentGroup; demo?: string };

export function makeResidents(town: Town) {
  const users: SeedUser[] = [];
  const rows: Row[] = [];
  const active: Neighbour[] = [];
  const nameFor = uniqueNames(town);
  for (const [index, home] of homes(town).entries()) {
    const joinedAt = joined(home.group, town);
    const person = home.demo ? demoPerson(home.demo) : nameFor();
    const user = home.group === "unclaimed" ? null : accountOf(person, home.group, joinedAt, town);
    rows.push(residentOf(home, index, user ?? { ...person, id: null }, joinedAt, town));
    if (!user) continue;
    users.push(user);
    if (home.group === "settled") active.push({ ...home, id: user.id, name: user.name });
  }
  return { users, rows, active };
}

/** Who lives where: somebody in every flat but the free one, and twenty-one with family or tenants beside the owner. */
function homes({ random }: Town): Home[] {
  const demo: Home[] = [
    { block: "A", flatNumber: "A-102", type: "OWNER", group: "settled", demo: "asha.menon" },
    { block: "B", flatNumber: "B-204", type: "TENANT", group: "settled", demo: "vikram.shah" },
  ];
  const taken = [FREE_FLAT, ...demo.map(({ flatNumber }) => flatNumber)];
  const flats = random.shuffled(FLATS.filter(({ flatNumber }) => !taken.includes(flatNumber)));
  const seconds = random.shuffled(flats).slice(0, RESIDENTS - demo.length - flats.length);
  const groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((group) =>
    Array<ResidentGroup>(GROUPS[group]).fill(group),
  );
  const firsts = flats.map((flat, index): Home => {
    const group = groups[index] ?? "settled";
    return { ...flat, group, type: group === "unclaimed" || random.chance(0.66) ? "OWNER" : "TENANT" };
  });
  const others = seconds.map(
    (flat): Home => ({ ...flat, group: "settled", type: random.chance(0.6) ? "FAMILY" : "TENANT" }),
  );
  return [...demo, ...random.shuffled([...firsts, ...others])];
}

function joined(group: ResidentGroup, { random, calendar }: Town): Date {
  const days = {
    settled: [255, 300],
    unclaimed: [300, 300],
    movedOut: [255, 300],
    newcomers: [8, 60],
    waiting: [1, 4],
    unverified: [1, 3],
  }[group];
  return calendar.daysAgo(random.whole(days[0] as number, days[1] as number), random.between(8, 21));
}

function accountOf(
  person: { name: string; email: string },
  group: ResidentGroup,
  createdAt: Date,
  town: Town,
): SeedUser {
  const verifiedAt = group === "unverified" ? null : hoursAfter(createdAt, 0.2);
  const approvedAt = ["unverified", "waiting"].includes(group) ? null : hoursAfter(createdAt, 1.5);
  return {
    ...person,
    id: town.random.uuid(createdAt),
    passwordHash: town.passwordHash,
    userType: "RESIDENT",
    status: group === "movedOut" ? "DEACTIVATED" : approvedAt ? "ACTIVE" : "PENDING",
    emailVerifiedAt: verifiedAt,
    approvedAt,
    approvedById: approvedAt && town.administratorId,
    smsNotifications: town.random.chance(0.2),
    createdAt,
    updatedAt: approvedAt ?? verifiedAt ?? createdAt,
  };
}

function residentOf(
  home: Home,
  index: number,
  person: { id: string | null; name: string; email: string },
  createdAt: Date,
  { random, calendar }: Town,
): Row {
  return {
    id: random.uuid(createdAt),
    userId: person.id,
    block: home.block,
    flatNumber: home.flatNumber,
    residentType: home.type,
    phoneNumber: phoneOf(index + 1),
    ...(!person.id && { contactName: person.name, contactEmail: person.email }),
    isCommitteeMember: home.group === "settled" && home.type === "OWNER" && index % 31 === 0,
    moveInDate: dayOf(calendar.daysAgo(random.whole(320, 3600), 12)),
    movedOutOn: home.group === "movedOut" ? dayOf(calendar.daysAgo(21, 12)) : null,
    emergencyContactName: random.chance(0.4) ? random.pick([...WOMEN, ...MEN]) : null,
    emergencyContactPhone: random.chance(0.4) ? phoneOf(5000 + index) : null,
    createdAt,
    updatedAt: createdAt,
  };
}

/** Nobody shares a name or an address with anybody else. */
function uniqueNames({ random }: Town) {
  const used = new Set<string>();
  const next = (): { name: string; email: string } => {
    const name = `${random.pick(random.chance(0.5) ? WOMEN : MEN)} ${random.pick(FAMILIES)}`;
    if (used.has(name)) return next();
    used.add(name);
    return { name, email: `${name.toLowerCase().replace(" ", ".")}@residents.khaki.example` };
  };
  return next;
}
