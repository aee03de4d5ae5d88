import { describe, expect, test } from "vitest";
import { approveAccount } from "@/lib/people/approve-account";
import { issueToken } from "@/lib/people/issue-token";
import { loadActor } from "@/lib/people/load-actor";
import { registerResident } from "@/lib/people/register-resident";
import { registerStaff } from "@/lib/people/register-staff";
import { rejectAccount } from "@/lib/people/reject-account";
import { resendVerification } from "@/lib/people/resend-verification";
import { registerResidentSchema, registerStaffSchema } from "@/lib/people/schema";
import { verifyEmail } from "@/lib/people/verify-email";
import { anonymous } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "../../support/activities";
import { anAdministrator, aResident, aStaff } from "../../support/factories";

const visitor = anonymous("req-1");
let n = 0;

const residentForm = (more = {}) =>
  registerResidentSchema.parse({
    name: "Asha Menon",
    email: `asha${n++}@khaki.example`,
    password: "a long enough password",
    flatNumber: "A-101",
    block: "A",
    phoneNumber: "98450 12345",
    residentType: "OWNER",
    ...more,
  });

const staffForm = (more = {}) =>
  registerStaffSchema.parse({
    name: "Ravi Kumar",
    email: `ravi${n++}@khaki.example`,
    password: "a long enough password",
    passwordAgain: "a long enough password",
    phoneNumber: "+91 98450 54321",
    employeeId: `EL-${n}`,
    role: "ELECTRICIAN",
    employmentStatus: "FULL_TIME",
    hireDate: "2025-04-01",
    ...more,
  });

const byEmail = (email: string) =>
  prisma.user.findUniqueOrThrow({ where: { email }, include: { resident: true, staff: true } });

async function registered(form = residentForm()) {
  await registerResident(visitor, form);
  return byEmail(form.email);
}

describe("a resident who registers", () => {
  test("is PENDING with their flat, an unreadable password and a registration to react to", async () => {
    const form = residentForm({ flatNumber: "101", block: "a", phoneNumber: "098450-12345" });
    expect(await registerResident(visitor, form)).toEqual({ email: form.email });
    const user = await byEmail(form.email.toUpperCase());
    expect(user).toMatchObject({
      status: "PENDING",
      userType: "RESIDENT",
      isAdmin: false,
      emailVerifiedAt: null,
    });
    expect(user.resident).toMatchObject({ flatNumber: "A-101", block: "A", phoneNumber: "+919845012345" });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await activitiesOf(user.id)).toEqual(["people/resident.registered"]);
  });

  test.each([["verified, then approved"], ["approved, then verified"]])(
    "is let in when %s",
    async (order) => {
      const user = await registered();
      const manager = await aStaff({ role: "FACILITY_MANAGER" });
      const verify = async () =>
        verifyEmail(visitor, { token: await issueToken(prisma, user.id, "VERIFY_EMAIL") });
      const approve = () => approveAccount(manager.actor, { userId: user.id });
      const [first, second] = order === "verified, then approved" ? [verify, approve] : [approve, verify];
      expect(await first()).toMatchObject({ status: "PENDING" });
      expect(await loadActor(user.id)).toBeNull();
      expect(await second()).toMatchObject({ status: "ACTIVE" });
      expect(await loadActor(user.id)).toMatchObject({ kind: "user", userId: user.id });
    },
  );

  test("is let in when verification and approval happen at the same moment", async () => {
    const manager = await aStaff({ role: "FACILITY_MANAGER" });
    for (let round = 0; round < 5; round++) {
      const user = await registered();
      const token = await issueToken(prisma, user.id, "VERIFY_EMAIL");
      await Promise.all([
        verifyEmail(visitor, { token }),
        approveAccount(manager.actor, { userId: user.id }),
      ]);
      expect((await byEmail(user.email)).status).toBe("ACTIVE");
    }
  });

  test("with a known address gets the same answer, changes nothing, and only the owner of the address hears of it", async () => {
    const user = await registered();
    const again = residentForm({
      email: user.email.toUpperCase(),
      name: "Somebody Else",
      flatNumber: "B-7",
      block: "B",
    });
    expect(await registerResident(visitor, again)).toEqual({ email: again.email });
    const now = await byEmail(user.email);
    expect(now).toMatchObject({ name: user.name, passwordHash: user.passwordHash });
    expect(now.resident?.flatNumber).toBe("A-101");
    expect(await activitiesOf(user.id)).toEqual([
      "people/resident.registered",
      "people/registration.repeated",
    ]);
  });

  test("twice at once with one address is one person", async () => {
    const form = residentForm();
    const answers = await Promise.all([
      registerResident(visitor, form),
      registerResident(visitor, { ...form }),
    ]);
    expect(answers).toEqual([{ email: form.email }, { email: form.email }]);
    expect(await prisma.user.count({ where: { email: form.email } })).toBe(1);
    expect(await prisma.resident.count({ where: { user: { email: form.email } } })).toBe(1);
  });

  test("by a double click is one registration and no warning to the owner", async () => {
    const form = { ...residentForm(), idempotencyKey: "0b9e6a3e-6f5b-4b57-9a3c-2c7a4f6f1a11" };
    await Promise.all([registerResident(visitor, form), registerResident(visitor, form)]);
    expect(await activitiesOf((await byEmail(form.email)).id)).toEqual(["people/resident.registered"]);
    const remembered = JSON.stringify(await prisma.idempotencyKey.findMany());
    expect(remembered).not.toContain(form.password);
  });
});

describe("staff who register", () => {
  test("are PENDING with their role's permissions, which do nothing yet", async () => {
    const form = staffForm({ role: "FACILITY_MANAGER" });
    await registerStaff(visitor, form);
    const user = await byEmail(form.email);
    expect(user).toMatchObject({ status: "PENDING", userType: "STAFF" });
    expect(user.staff).toMatchObject({
      canAssignRequests: true,
      canManageFinances: false,
      phoneNumber: "+919845054321",
    });
    expect(await loadActor(user.id)).toBeNull();
    expect(await activitiesOf(user.id)).toEqual(["people/staff.registered"]);
  });

  test("cannot take a known employee ID, whatever its case", async () => {
    const first = staffForm();
    await registerStaff(visitor, first);
    const second = staffForm({ employeeId: first.employeeId.toLowerCase() });
    await expect(registerStaff(visitor, second)).rejects.toMatchObject({
      kind: "validation",
      fields: { employeeId: [expect.stringContaining("registered already")] },
    });
    expect(await prisma.user.count({ where: { email: second.email } })).toBe(0);
  });

  test("two at once with one employee ID: one succeeds, one is told which field is wrong", async () => {
    const [one, two] = [staffForm({ employeeId: "RACE-1" }), staffForm({ employeeId: "race-1" })];
    const results = await Promise.allSettled([registerStaff(visitor, one), registerStaff(visitor, two)]);
    const [refused] = results.filter((each) => each.status === "rejected");
    expect(results.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect(refused?.reason).toMatchObject({ kind: "validation", reason: "people.employee_id_taken" });
    expect(await prisma.user.count({ where: { email: { in: [one.email, two.email] } } })).toBe(1);
  });

  test("hear the same about an employee ID whether their address is known or not", async () => {
    const known = staffForm();
    await registerStaff(visitor, known);
    const withKnown = registerStaff(visitor, staffForm({ email: known.email, employeeId: known.employeeId }));
    await expect(withKnown).rejects.toMatchObject({ reason: "people.employee_id_taken" });
    const free = staffForm({ email: known.email });
    expect(await registerStaff(visitor, free)).toEqual({ email: free.email });
    expect(await prisma.staff.count({ where: { employeeId: free.employeeId } })).toBe(0);
  });
});

describe("approval", () => {
  test.each([
    ["FACILITY_MANAGER", { emailNotifications: true, smsNotifications: true, urgentOnly: false }],
    ["SECURITY_HEAD", { emailNotifications: true, smsNotifications: true, urgentOnly: false }],
    ["ELECTRICIAN", { emailNotifications: true, smsNotifications: true, urgentOnly: true }],
    ["PLUMBER", { emailNotifications: true, smsNotifications: true, urgentOnly: true }],
    ["MAINTENANCE_SUPERVISOR", { emailNotifications: true, smsNotifications: false, urgentOnly: false }],
    ["ACCOUNTANT", { emailNotifications: true, smsNotifications: false, urgentOnly: false }],
    ["CLEANER", { emailNotifications: true, smsNotifications: false, urgentOnly: false }],
    ["GARDENER", { emailNotifications: true, smsNotifications: false, urgentOnly: false }],
  ] as const)("sets the notification defaults of a %s", async (role, preferences) => {
    const admin = await anAdministrator();
    const newcomer = await aStaff({ role, status: "PENDING", approvedAt: null });
    expect(await approveAccount(admin.actor, { userId: newcomer.id })).toMatchObject({ status: "ACTIVE" });
    expect(await byEmail(newcomer.email)).toMatchObject({ ...preferences, approvedById: admin.id });
    expect(await activitiesOf(newcomer.id)).toEqual(["people/account.approved"]);
  });

  test("of staff is the administrator's; of residents also the facility manager's; nobody else's", async () => {
    const manager = await aStaff({ role: "FACILITY_MANAGER" });
    const supervisor = await aStaff({ role: "MAINTENANCE_SUPERVISOR" });
    const neighbour = await aResident();
    const staff = await aStaff({ status: "PENDING", approvedAt: null });
    const resident = await aResident({ status: "PENDING", approvedAt: null });
    await expect(approveAccount(manager.actor, { userId: staff.id })).rejects.toMatchObject({
      kind: "forbidden",
    });
    for (const { actor } of [supervisor, neighbour])
      await expect(approveAccount(actor, { userId: resident.id })).rejects.toMatchObject({
        kind: "not_found",
      });
    await expect(approveAccount(visitor, { userId: resident.id })).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(approveAccount(manager.actor, { userId: resident.id })).resolves.toMatchObject({
      status: "ACTIVE",
    });
  });

  test("by two managers at once is one approval and one conflict", async () => {
    const [one, two] = [await aStaff(), await aStaff()];
    const resident = await aResident({ status: "PENDING", approvedAt: null });
    const results = await Promise.allSettled(
      [one, two].map(({ actor }) => approveAccount(actor, { userId: resident.id })),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((each) => each.status === "rejected")?.reason).toMatchObject({ kind: "conflict" });
    expect(await activitiesOf(resident.id)).toEqual(["people/account.approved"]);
  });

  test("refused with a reason keeps the person out, even when they verify afterwards", async () => {
    const manager = await aStaff();
    const user = await registered();
    const token = await issueToken(prisma, user.id, "VERIFY_EMAIL");
    await rejectAccount(manager.actor, { userId: user.id, reason: "Nobody of this name lives in A-101." });
    expect(await verifyEmail(visitor, { token })).toEqual({ status: "DEACTIVATED" });
    await expect(approveAccount(manager.actor, { userId: user.id })).rejects.toMatchObject({
      kind: "conflict",
    });
    expect(await loadActor(user.id)).toBeNull();
  });
});

describe("an imported owner record", () => {
  const record = (flatNumber: string, more = {}) =>
    prisma.resident.create({
      data: {
        flatNumber,
        block: "D",
        residentType: "OWNER",
        contactName: "Owner",
        isCommitteeMember: true,
        ...more,
      },
    });

  async function letIn(form: ReturnType<typeof residentForm>) {
    const user = await registered(form);
    const manager = await aStaff();
    await verifyEmail(visitor, { token: await issueToken(prisma, user.id, "VERIFY_EMAIL") });
    expect((await byEmail(user.email)).resident?.isCommitteeMember).toBe(false);
    await approveAccount(manager.actor, { userId: user.id });
    return byEmail(user.email);
  }

  test("is claimed by the verified address", async () => {
    const imported = await record("D-1", { contactEmail: "Owner.One@khaki.example" });
    const user = await letIn(
      residentForm({ flatNumber: "D-1", block: "D", email: "owner.one@khaki.example" }),
    );
    expect(user.resident).toMatchObject({ id: imported.id, isCommitteeMember: true });
    expect(await prisma.resident.count({ where: { flatNumber: "D-1" } })).toBe(1);
  });

  test("is claimed by the same phone once an approver has let the person in", async () => {
    const imported = await record("D-2", { phoneNumber: "+919900112233" });
    const user = await letIn(residentForm({ flatNumber: "D-2", block: "D", phoneNumber: "99001 12233" }));
    expect(user.resident?.id).toBe(imported.id);
  });

  test("is not claimed by a person with the same name and flat but another address and phone", async () => {
    const imported = await record("D-3", {
      contactEmail: "owner3@khaki.example",
      phoneNumber: "+919900112244",
      contactName: "Asha Menon",
    });
    const user = await letIn(residentForm({ flatNumber: "D-3", block: "D" }));
    expect(user.resident?.id).not.toBe(imported.id);
    expect(await prisma.resident.findUnique({ where: { id: imported.id } })).toMatchObject({ userId: null });
  });
});

test("asking for the verification mail again is the same answer for everybody and a mail only for those who wait", async () => {
  const waiting = await registered();
  const active = await aResident();
  for (const email of [waiting.email, active.email, "nobody@khaki.example"])
    expect(await resendVerification(visitor, { email })).toEqual({ email });
  expect(await activitiesOf(waiting.id)).toEqual([
    "people/resident.registered",
    "people/verification.requested",
  ]);
  expect(await activitiesOf(active.id)).toEqual([]);
});

test("nobody's mailbox can be flooded: after five mails in an hour the answer stays, the mails stop", async () => {
  const waiting = await registered();
  for (let i = 0; i < 8; i++)
    expect(await resendVerification(visitor, { email: waiting.email })).toEqual({ email: waiting.email });
  expect((await activitiesOf(waiting.id)).length).toBeLessThanOrEqual(6);
});

test("the audit says who registered and never the password", async () => {
  const user = await registered();
  const entries = await prisma.auditEntry.findMany({ where: { entityId: user.id } });
  expect(entries[0]).toMatchObject({ action: "INSERT", actorLabel: "visitor", requestId: "req-1" });
  expect(JSON.stringify(entries.map((each) => each.changes))).not.toContain("argon2id");
});
