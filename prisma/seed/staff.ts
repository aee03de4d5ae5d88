import type { Prisma } from "@/lib/generated/prisma/client";
import type { EmploymentStatus, StaffRole } from "@/lib/generated/prisma/enums";
import { roleDefaults } from "@/lib/people/permissions";
import { preferenceDefaults } from "@/lib/people/preference-defaults";
import type { Permissions } from "@/lib/platform/actor";
import { dayOf } from "./calendar";
import { demoPerson, phoneOf, type SeedUser, type Town } from "./people";

export type Colleague = { id: string; name: string; role: StaffRole; isAvailable24x7: boolean };

type Post = {
  /** The part of the demo address before the @. */
  who: string;
  role: StaffRole;
  reportsTo?: string;
  department: string;
  employment?: EmploymentStatus;
  schedule?: string;
  around?: true;
  /** More than the role brings. */
  extra?: Partial<Permissions>;
  /** Not one of the one-click people. */
  name?: string;
};

/** Superiors before their reports. */
const POSTS: readonly Post[] = [
  { who: "meera.iyer", role: "FACILITY_MANAGER", department: "Estate office" },
  { who: "farhan.sheikh", role: "MAINTENANCE_SUPERVISOR", reportsTo: "meera.iyer", department: "Technical" },
  {
    who: "joseph.fernandes",
    name: "Joseph Fernandes",
    role: "MAINTENANCE_SUPERVISOR",
    reportsTo: "meera.iyer",
    department: "Soft services",
    extra: { canSendAnnouncements: true },
  },
  {
    who: "kavita.joshi",
    role: "ACCOUNTANT",
    reportsTo: "meera.iyer",
    department: "Estate office",
    employment: "PART_TIME",
  },
  {
    who: "balbir.singh",
    role: "SECURITY_HEAD",
    reportsTo: "meera.iyer",
    department: "Security",
    around: true,
  },
  {
    who: "ravi.kumar",
    role: "ELECTRICIAN",
    reportsTo: "farhan.sheikh",
    department: "Technical",
    around: true,
  },
  {
    who: "dinesh.chauhan",
    name: "Dinesh Chauhan",
    role: "ELECTRICIAN",
    reportsTo: "farhan.sheikh",
    department: "Technical",
  },
  {
    who: "imran.qureshi",
    name: "Imran Qureshi",
    role: "ELECTRICIAN",
    reportsTo: "farhan.sheikh",
    department: "Technical",
    employment: "CONTRACT",
  },
  { who: "suresh.patil", role: "PLUMBER", reportsTo: "farhan.sheikh", department: "Technical", around: true },
  {
    who: "karthik.swamy",
    name: "Karthik Swamy",
    role: "PLUMBER",
    reportsTo: "farhan.sheikh",
    department: "Technical",
    schedule: "Mon–Sat 12–20",
  },
  {
    who: "lakshmi.devi",
    role: "CLEANER",
    reportsTo: "joseph.fernandes",
    department: "Soft services",
    schedule: "Mon–Sat 7–15",
  },
  {
    who: "sunita.thakur",
    name: "Sunita Thakur",
    role: "CLEANER",
    reportsTo: "joseph.fernandes",
    department: "Soft services",
  },
  {
    who: "gopal.mahato",
    role: "GARDENER",
    reportsTo: "joseph.fernandes",
    department: "Soft services",
    schedule: "Mon–Sat 6–14",
  },
  {
    who: "mohan.das",
    name: "Mohan Das",
    role: "GARDENER",
    reportsTo: "joseph.fernandes",
    department: "Soft services",
    employment: "CONTRACT",
  },
];

export function makeStaff(town: Town) {
  const users: SeedUser[] = [];
  const rows: (Prisma.StaffCreateManyInput & { id: string })[] = [];
  const team = new Map<string, Colleague>();
  for (const [index, post] of POSTS.entries()) {
    const user = accountOf(post, index, town);
    const superior = rows[POSTS.findIndex(({ who }) => who === post.reportsTo)];
    users.push(user);
    rows.push({ ...employmentOf(post, index, town, user), reportingToId: superior?.id ?? null });
    team.set(post.who, {
      id: user.id,
      name: user.name,
      role: post.role,
      isAvailable24x7: post.around ?? false,
    });
  }
  return { users, rows, team };
}

function accountOf({ who, name, role }: Post, index: number, town: Town): SeedUser {
  const createdAt = town.calendar.daysAgo(310 - index, 11);
  return {
    ...(name ? { name, email: `${who}@demo.khaki.example` } : demoPerson(who)),
    ...preferenceDefaults(role),
    id: town.random.uuid(createdAt),
    passwordHash: town.passwordHash,
    userType: "STAFF",
    status: "ACTIVE",
    emailVerifiedAt: createdAt,
    approvedAt: createdAt,
    approvedById: town.administratorId,
    createdAt,
    updatedAt: createdAt,
  };
}

function employmentOf(post: Post, index: number, { random, calendar }: Town, user: SeedUser) {
  return {
    ...roleDefaults(post.role),
    ...post.extra,
    id: random.uuid(user.createdAt),
    userId: user.id,
    employeeId: `KE-${101 + index}`,
    role: post.role,
    department: post.department,
    phoneNumber: phoneOf(9000 + index),
    emergencyContactName: "Family",
    emergencyContactPhone: phoneOf(9500 + index),
    employmentStatus: post.employment ?? "FULL_TIME",
    hireDate: dayOf(calendar.daysAgo(random.whole(400, 2600), 12)),
    workSchedule: post.schedule ?? (post.around ? "On call, day and night" : "Mon–Sat 9–18"),
    isAvailable24x7: post.around ?? false,
    createdAt: user.createdAt,
    updatedAt: user.createdAt,
  } satisfies Prisma.StaffCreateManyInput;
}
