import { randomBytes, randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus, StaffRole } from "@/lib/generated/prisma/enums";
import { loadActor } from "@/lib/people/load-actor";
import { roleDefaults } from "@/lib/people/permissions";
import type { Permissions, UserActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { history } from "./request-history";

const FIRST = [
  "Asha",
  "Vikram",
  "Meera",
  "Ravi",
  "Kavita",
  "Suresh",
  "Lakshmi",
  "Farhan",
  "Gopal",
  "Nandini",
];
const LAST = ["Menon", "Shah", "Iyer", "Kumar", "Joshi", "Patil", "Devi", "Sheikh", "Mahato", "Rao"];
let count = 0;

/** Somebody with a unique name and email; `unhashed` rows cannot sign in (hashing is slow): give a passwordHash. */
export async function aUser(given: Partial<Prisma.UserUncheckedCreateInput> = {}) {
  const n = count++;
  const name = `${FIRST[n % 10]} ${LAST[Math.floor(n / 10 + n) % 10]} ${n}`;
  const user = await prisma.user.create({
    data: {
      name,
      email: `${name.toLowerCase().replaceAll(" ", ".")}.${randomUUID().slice(0, 8)}@khaki.example`,
      userType: "RESIDENT",
      status: "ACTIVE",
      emailVerifiedAt: new Date("2026-01-05T06:30:00Z"),
      approvedAt: new Date("2026-01-06T06:30:00Z"),
      ...given,
    },
  });
  return withActor(user);
}

type Person = Partial<
  Pick<
    Prisma.UserUncheckedCreateInput,
    "name" | "email" | "status" | "isAdmin" | "passwordHash" | "emailVerifiedAt" | "approvedAt"
  >
>;

/** A resident; without a flat number each lives in a flat of their own. */
export async function aResident({
  name,
  email,
  status,
  isAdmin,
  passwordHash,
  emailVerifiedAt,
  approvedAt,
  ...resident
}: Person & Partial<Omit<Prisma.ResidentUncheckedCreateInput, "userId">> = {}) {
  const user = { name, email, status, isAdmin, passwordHash, emailVerifiedAt, approvedAt };
  const { id } = await aUser({ ...given(user), userType: "RESIDENT" });
  const flatNumber = resident.flatNumber ?? `A-${1001 + count}`;
  await prisma.resident.create({
    data: {
      block: flatNumber.slice(0, flatNumber.indexOf("-")),
      phoneNumber: "+919845012345",
      residentType: "OWNER",
      ...resident,
      flatNumber,
      userId: id,
    },
  });
  return withActor(await prisma.user.findUniqueOrThrow({ where: { id }, include: { resident: true } }));
}

type StaffGiven = Person &
  Partial<Permissions> &
  Partial<Omit<Prisma.StaffUncheckedCreateInput, "userId" | "role" | "reportingToId">> & {
    role?: StaffRole;
    /** The superior, as `aStaff` returned them. */
    reportingTo?: { staff: { id: string } | null };
  };

/** A member of staff with the role's default permissions (a facility manager unless said otherwise). */
export async function aStaff({
  name,
  email,
  status,
  isAdmin,
  passwordHash,
  emailVerifiedAt,
  approvedAt,
  role = "FACILITY_MANAGER",
  reportingTo,
  ...staff
}: StaffGiven = {}) {
  const user = { name, email, status, isAdmin, passwordHash, emailVerifiedAt, approvedAt };
  const { id } = await aUser({ ...given(user), userType: "STAFF" });
  await prisma.staff.create({
    data: {
      employeeId: `EMP-${randomUUID().slice(0, 8)}`,
      phoneNumber: "+919845054321",
      employmentStatus: "FULL_TIME",
      hireDate: new Date("2024-04-01"),
      ...roleDefaults(role),
      ...staff,
      role,
      reportingToId: reportingTo?.staff?.id ?? null,
      userId: id,
    },
  });
  return withActor(await prisma.user.findUniqueOrThrow({ where: { id }, include: { staff: true } }));
}

/** The estate's administrator (not staff). */
export const anAdministrator = (person: Person = {}) =>
  aUser({ ...person, userType: "STAFF", isAdmin: true });

export const aCategory = (given: Partial<Prisma.MaintenanceCategoryUncheckedCreateInput> = {}) =>
  prisma.maintenanceCategory.create({
    data: {
      name: `Category ${count++} ${randomUUID().slice(0, 8)}`,
      maxPriority: 4,
      estimatedResolutionHours: 24,
      roles: [],
      ...given,
    },
  });

/** A shared place with its code. */
export const aPlace = (given: Partial<Prisma.PlaceUncheckedCreateInput> = {}) =>
  prisma.place.create({
    data: {
      name: `Lift ${count++} ${randomUUID().slice(0, 8)}`,
      block: "A",
      code: randomBytes(16).toString("base64url"),
      codeRenewedAt: new Date("2026-01-05T06:30:00Z"),
      ...given,
    },
  });

export const aVendor = (given: Partial<Prisma.VendorUncheckedCreateInput> = {}) =>
  prisma.vendor.create({
    data: { name: `Vendor ${count++} ${randomUUID().slice(0, 8)}`, trade: "Lifts", ...given },
  });

type RequestGiven = Partial<Omit<Prisma.MaintenanceRequestUncheckedCreateInput, "status" | "createdAt">> & {
  from: { id: string };
  category?: { id: string };
  status?: RequestStatus;
  /** Required by the database once a request is ASSIGNED; somebody is made up if nobody is given. */
  assignedTo?: { id: string };
  createdAt?: Date;
};

/** A request in any status, with every timestamp that its way there leaves behind (a minute apart). */
export async function aRequest({
  from,
  category,
  status = "SUBMITTED",
  assignedTo,
  createdAt,
  ...more
}: RequestGiven) {
  const resident = await prisma.resident.findUnique({ where: { userId: from.id } });
  const categoryId = more.categoryId ?? (category ?? (await aCategory())).id;
  const needsAssignee = ["ASSIGNED", "IN_PROGRESS", "RESOLVED", "CLOSED"].includes(status);
  const assignee = assignedTo ?? (needsAssignee ? await aStaff({ role: "ELECTRICIAN" }) : undefined);
  const filedAt = createdAt ?? new Date(Date.now() - 3_600_000);
  const [{ ticket }] = await prisma.$queryRaw<[{ ticket: string }]>`
    select next_ticket_number(${filedAt}, 'Asia/Kolkata') as ticket`;
  return prisma.maintenanceRequest.create({
    data: {
      ticketNumber: ticket,
      title: "Kitchen tap drips",
      description: "The tap over the kitchen sink drips all night.",
      residentId: from.id,
      createdById: from.id,
      flatNumber: resident?.flatNumber ?? "A-101",
      block: resident?.block ?? "A",
      status,
      createdAt: filedAt,
      ...history(status, filedAt, assignee?.id),
      ...more,
      categoryId,
    },
  });
}

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

/** People who are not active have no actor: using theirs is a mistake of the test. */
async function withActor<U extends { id: string; name: string }>(
  user: U,
): Promise<U & { readonly actor: UserActor }> {
  const actor = await loadActor(user.id);
  return Object.defineProperty(user, "actor", {
    enumerable: false,
    get() {
      if (!actor) throw new Error(`${user.name} is not active and cannot act`);
      return actor;
    },
  }) as U & { readonly actor: UserActor };
}
