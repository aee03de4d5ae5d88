import { beforeAll, describe, expect, test } from "vitest";
import { sendAccountMail } from "@/lib/notifications/send-account-mail";
import { endSessionsOf } from "@/lib/people/end-sessions-of";
import { acceptInvitation } from "@/lib/people/invitations/accept-invitation";
import { inviteAgain } from "@/lib/people/invitations/invite-again";
import { inviteOwner } from "@/lib/people/invitations/invite-owner";
import { revokeInvitation } from "@/lib/people/invitations/revoke-invitation";
import { issueToken } from "@/lib/people/issue-token";
import { loadActor } from "@/lib/people/load-actor";
import { reactivateAccount } from "@/lib/people/reactivate-account";
import { signIn } from "@/lib/people/sign-in";
import { createStaff } from "@/lib/people/staff/create-staff";
import { createStaffSchema } from "@/lib/people/staff/schema";
import { anonymous, systemActor } from "@/lib/platform/actor";
import { pool, prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "../../support/activities";
import { anAdministrator, aResident, aStaff } from "../../support/factories";

const visitor = anonymous();
const PASSWORD = { password: "four words in a row", passwordAgain: "four words in a row" };
let admin: Awaited<ReturnType<typeof anAdministrator>>;
beforeAll(async () => {
  admin = await anAdministrator();
});

let n = 0;
const typed = (changes: object = {}) => ({
  name: "Dinesh Chauhan",
  email: `dinesh.${++n}@khaki.example`,
  employeeId: `NEW-${n}`,
  role: "ELECTRICIAN",
  employmentStatus: "FULL_TIME",
  hireDate: "2026-11-01",
  phoneNumber: "98450 11111",
  access: "invite",
  ...changes,
});
const colleague = (changes: object = {}) => createStaffSchema.parse(typed(changes));

describe("a colleague whom an administrator takes on", () => {
  test("gets a link by mail, chooses a password, and is in", async () => {
    const { userId } = await createStaff(admin.actor, colleague());
    expect(await activitiesOf(userId)).toEqual(["people/person.invited"]);
    expect(await loadActor(userId)).toBeNull();

    await sendAccountMail(systemActor("test"), {
      id: "activity-1",
      name: "people/person.invited",
      ts: Date.now(),
      data: { userId, actorId: admin.id },
    });
    const { rows } = await pool.query("select * from mailbox_messages order by created_at desc limit 1");
    const token = /accept-invitation\?token=([\w-]+)/.exec(JSON.stringify(rows[0]))?.[1] as string;
    expect(token).toHaveLength(43);
    const stored = await prisma.authToken.findFirstOrThrow({ where: { userId } });
    expect(stored.tokenHash).not.toContain(token);
    expect(stored.expiresAt.getTime() - stored.createdAt.getTime()).toBe(7 * 86_400_000);

    const both = await Promise.allSettled([
      acceptInvitation(visitor, { token, ...PASSWORD }),
      acceptInvitation(visitor, { token, ...PASSWORD }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await loadActor(userId)).toMatchObject({ staff: { role: "ELECTRICIAN", canCloseRequests: true } });
    const { email } = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
    expect(await signIn(visitor, { email, password: PASSWORD.password, address: "::1" })).toMatchObject({
      userId,
    });
  });

  test("or comes in at once with a password given by hand", async () => {
    const input = colleague({ access: "password", ...PASSWORD });
    const { userId } = await createStaff(admin.actor, { ...input, idempotencyKey: "create-once-1" });
    expect(await createStaff(admin.actor, { ...input, idempotencyKey: "create-once-1" })).toMatchObject({
      userId,
    });
    expect(
      await signIn(visitor, { email: input.email, password: PASSWORD.password, address: "::1" }),
    ).toMatchObject({
      userId,
    });
  });

  test("bad input stands at its field, for administrators only", async () => {
    const refused = (changes: object) =>
      createStaff(admin.actor, colleague(changes)).then(
        () => [],
        (error) => Object.keys(error.fields),
      );
    expect(await refused({ email: admin.email })).toEqual(["email"]);
    await createStaff(admin.actor, colleague({ employeeId: "Twice" }));
    expect(await refused({ employeeId: "twice" })).toEqual(["employeeId"]);
    const wrong = createStaffSchema.safeParse(
      typed({ access: "password", password: "short", passwordAgain: "other" }),
    );
    expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(["password", "passwordAgain"]);
    await expect(createStaff((await aStaff()).actor, colleague())).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("an invitation", () => {
  test("can be taken back: no link works any more, a new one does", async () => {
    const { userId } = await createStaff(admin.actor, colleague());
    const old = await issueToken(prisma, userId, "INVITE");
    await revokeInvitation(admin.actor, { userId });
    const late = await issueToken(prisma, userId, "INVITE"); // a mail that was on its way
    for (const token of [old, late])
      await expect(acceptInvitation(visitor, { token, ...PASSWORD })).rejects.toMatchObject({
        fields: { token: expect.anything() },
      });
    await expect(revokeInvitation(admin.actor, { userId })).rejects.toMatchObject({ kind: "conflict" });
    await expect(reactivateAccount(admin.actor, { userId })).rejects.toMatchObject({
      reason: "people.never_came_in",
    });

    await inviteAgain(admin.actor, { userId });
    const token = await issueToken(prisma, userId, "INVITE");
    await acceptInvitation(visitor, { token, ...PASSWORD });
    expect(await loadActor(userId)).not.toBeNull();
    await expect(inviteAgain(admin.actor, { userId })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("ends after seven days", async () => {
    const { userId } = await createStaff(admin.actor, colleague());
    const token = await issueToken(prisma, userId, "INVITE", new Date(Date.now() - 8 * 86_400_000));
    await expect(acceptInvitation(visitor, { token, ...PASSWORD })).rejects.toMatchObject({
      fields: { token: expect.anything() },
    });
  });

  test("joins an imported owner with their record", async () => {
    const owner = await prisma.resident.create({
      data: {
        flatNumber: "V-9",
        block: "V",
        residentType: "OWNER",
        contactName: "Veena",
        contactEmail: "v@khaki.example",
      },
    });
    const input = { residentId: owner.id, name: "Veena Rao", email: "v@khaki.example" };
    await expect(inviteOwner((await aStaff()).actor, input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(inviteOwner(admin.actor, { ...input, email: admin.email })).rejects.toMatchObject({
      fields: { email: expect.anything() },
    });
    const sent = { ...input, idempotencyKey: "veena-0001" };
    const { userId } = await inviteOwner(admin.actor, sent);
    expect(await inviteOwner(admin.actor, sent)).toMatchObject({ userId });
    await expect(inviteOwner(admin.actor, { ...input, email: "w@khaki.example" })).rejects.toMatchObject({
      reason: "people.has_account",
    });
    const token = await issueToken(prisma, userId, "INVITE");
    await acceptInvitation(visitor, { token, ...PASSWORD });
    expect(await loadActor(userId)).toMatchObject({ resident: { flatNumber: "V-9", residentId: owner.id } });
  });
});

test("signed out everywhere, by whoever decides about the person", async () => {
  const [asha, ravi, manager] = [await aResident(), await aStaff({ role: "PLUMBER" }), await aStaff()];
  await endSessionsOf(manager.actor, { userId: asha.id });
  expect([await loadActor(asha.id, 0), (await loadActor(asha.id, 1))?.userId]).toEqual([null, asha.id]);
  await expect(endSessionsOf(manager.actor, { userId: ravi.id })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await endSessionsOf(admin.actor, { userId: ravi.id });
  expect(await loadActor(ravi.id, 0)).toBeNull();
});
