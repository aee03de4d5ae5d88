import { beforeEach, expect, test } from "vitest";
import { type SendAccountMailInput, sendAccountMail } from "@/lib/notifications/send-account-mail";
import * as people from "@/lib/people/activity";
import type { Activity } from "@/lib/platform/activity";
import { anonymous, systemActor } from "@/lib/platform/actor";
import { hashToken } from "@/lib/platform/ids";
import { prisma } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { aResident, aUser } from "../support/factories";
import { settle } from "../support/jobs";

beforeEach(() => prisma.mailboxMessage.deleteMany());

const happens = (activity: Activity) => transact(anonymous(), async (_, record) => record(activity));
const newcomer = () => aResident({ status: "PENDING", emailVerifiedAt: null, approvedAt: null });
const mails = () => prisma.mailboxMessage.findMany();

async function tokenIn(path: string): Promise<string> {
  const [mail] = await mails();
  return new RegExp(`http://localhost:3000/${path}\\?token=([\\w-]+)`).exec(mail?.text ?? "")?.[1] ?? "none";
}

test("who registers gets the way to confirm the address, and nothing else by mail", async () => {
  const { id, email } = await newcomer();
  await happens(people.residentRegistered({ userId: id }));

  await settle();

  expect(await mails()).toMatchObject([{ to: email, subject: "Please confirm your email address" }]);
  const token = await tokenIn("verify-email");
  expect(await prisma.authToken.findUnique({ where: { tokenHash: hashToken(token) } })).toMatchObject({
    userId: id,
    purpose: "VERIFY_EMAIL",
    usedAt: null,
  });
});

test("who forgot the password gets the way to a new one", async () => {
  const { id, email } = await aUser();
  await happens(people.passwordResetRequested({ userId: id }));

  await settle();

  expect(await mails()).toMatchObject([{ to: email, subject: "Choose a new password" }]);
  const token = await tokenIn("reset-password");
  expect(await prisma.authToken.findUnique({ where: { tokenHash: hashToken(token) } })).toMatchObject({
    userId: id,
    purpose: "RESET_PASSWORD",
  });
});

test("a token is nowhere but in its mail", async () => {
  const { id } = await aUser();
  await happens(people.passwordResetRequested({ userId: id }));
  await settle();
  const token = await tokenIn("reset-password");

  const [{ stored } = { stored: "" }] = await prisma.$queryRaw<{ stored: string }[]>`
    select concat(
      (select json_agg(t) from jobs.task t), (select json_agg(r) from jobs.run r),
      (select json_agg(s) from jobs.step s), (select json_agg(a) from auth_tokens a),
      (select json_agg(e) from audit_entries e), (select json_agg(n) from notifications n)) as stored`;

  expect(token).toHaveLength(43);
  expect(stored).toContain(id);
  expect(stored).not.toContain(token);
});

test("one mail per activity: a job that was killed and runs again leaves the first link good", async () => {
  const { id } = await newcomer();
  const activity = {
    id: "an-activity",
    name: "people/verification.requested",
    ts: 0,
    data: { userId: id, actorId: null },
  };
  const send = () => sendAccountMail(systemActor("send-account-mails"), activity as SendAccountMailInput);

  await send();
  await send();

  expect(await mails()).toHaveLength(1);
  const token = await tokenIn("verify-email");
  expect(await prisma.authToken.findUnique({ where: { tokenHash: hashToken(token) } })).toMatchObject({
    usedAt: null,
  });
});

test("an address that is confirmed already needs no verification mail", async () => {
  const { id } = await aUser();
  await happens(people.verificationRequested({ userId: id }));

  await settle();

  expect(await mails()).toEqual([]);
});

test("a deactivated person gets no new password", async () => {
  const { id } = await aUser({ status: "DEACTIVATED" });
  await happens(people.passwordResetRequested({ userId: id }));

  await settle();

  expect(await mails()).toEqual([]);
});

test.each([
  ["a second registration with a known address", people.registrationRepeated, "You already have an account"],
  ["a changed password", people.passwordChanged, "Your password was changed"],
])("the owner of the address hears of %s", async (_, activity, subject) => {
  const { id, email } = await aUser();
  await happens(activity({ userId: id }));

  await settle();

  expect(await mails()).toMatchObject([{ to: email, subject }]);
});

test("a name with markup stays text", async () => {
  const { id } = await aUser({ name: `<img src=x onerror="alert(1)">` });
  await happens(people.passwordChanged({ userId: id }));

  await settle();

  const [mail] = await mails();
  expect(mail?.html).not.toContain("<img");
  expect(mail?.html).toContain("&lt;img");
});
