import { beforeEach, expect, test } from "vitest";
import type { Prisma } from "@/lib/generated/prisma/client";
import { requestStarted } from "@/lib/maintenance/activity";
import { deliver } from "@/lib/notifications/deliver";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { notify } from "@/lib/notifications/notify";
import { releaseHeld } from "@/lib/notifications/release-held";
import { prisma } from "@/lib/platform/prisma";
import { systemActor } from "../../support/actors";
import { aRequest, aResident, aStaff } from "../../support/factories";
import { settle } from "../../support/jobs";
import { published } from "./told";

beforeEach(async () => {
  await prisma.mailboxMessage.deleteMany();
  await prisma.notificationDelivery.deleteMany();
  await prisma.notification.deleteMany();
  await prisma.notificationTypeSetting.deleteMany();
});

/** Somebody is told that work on a request of theirs has begun. */
async function told(priority: number, { now = new Date(), preferences = {} as Prisma.UserUpdateInput } = {}) {
  const resident = await aResident();
  await prisma.user.update({ where: { id: resident.id }, data: { smsNotifications: true, ...preferences } });
  const assignee = await aStaff({ role: "ELECTRICIAN" });
  const request = await aRequest({ from: resident, status: "IN_PROGRESS", assignedTo: assignee, priority });
  await notify(systemActor("test"), published(requestStarted({ requestId: request.id }), assignee), now);
  return resident;
}

const deliveryOf = (channel: "EMAIL" | "SMS") =>
  prisma.notificationDelivery.findFirstOrThrow({ where: { channel } });
const textsSent = () => prisma.mailboxMessage.count({ where: { channel: "SMS" } });
const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

test("what is urgent waits ten minutes for the reader of the app, the mail does not", async () => {
  const now = new Date();
  await told(3, { now });
  await settle();

  expect((await deliveryOf("EMAIL")).status).toBe("SENT");
  expect(await deliveryOf("SMS")).toMatchObject({
    status: "QUEUED",
    rule: "urgent",
    sendAfter: minutesAfter(now, 10),
  });
  expect(await releaseHeld(systemActor("test"), minutesAfter(now, 9))).toEqual({ released: 0 });
  await settle({ hurry: true });
});

test("still unread after that, the text message goes", async () => {
  await told(3);

  await settle({ hurry: true });

  expect(await textsSent()).toBe(1);
  expect((await deliveryOf("SMS")).status).toBe("SENT");
});

test("read in the app before, it does not go, and why is kept", async () => {
  const resident = await told(3);
  await settle();
  await markAllRead(resident.actor);

  await settle({ hurry: true });

  expect(await textsSent()).toBe(0);
  expect(await deliveryOf("SMS")).toMatchObject({
    status: "SKIPPED",
    rule: "read_in_app",
    error: "It was read in the app before.",
  });
});

test("an emergency goes at once, read or not", async () => {
  await told(4);

  await settle();

  expect(await textsSent()).toBe(1);
  expect(await deliveryOf("SMS")).toMatchObject({ rule: "emergency", sendAfter: null });
});

test("the minutes are those of the kind", async () => {
  const settings = { email: true, sms: "urgent", isEssential: false };
  await prisma.notificationTypeSetting.create({
    data: { key: "maintenance_in_progress", ...settings, cascadeMinutes: 0 },
  });
  await told(3);
  await settle();
  expect(await textsSent()).toBe(1);
});

test("a kind may go by SMS always, or never, and not by mail", async () => {
  const key = "maintenance_in_progress";
  const ways = { email: false, cascadeMinutes: 10, isEssential: false };
  await prisma.notificationTypeSetting.create({ data: { key, ...ways, sms: "always" } });
  await told(2);
  expect(await deliveryOf("EMAIL")).toMatchObject({ status: "SKIPPED", rule: "type_off" });
  expect(await deliveryOf("SMS")).toMatchObject({ status: "QUEUED", rule: "normal" });

  await prisma.notificationDelivery.deleteMany();
  await prisma.notificationTypeSetting.update({ where: { key }, data: { sms: "never" } });
  await told(4);
  expect(await deliveryOf("SMS")).toMatchObject({ status: "SKIPPED", rule: "type_off" });
});

test("who switches SMS off in the meantime gets none", async () => {
  const resident = await told(3);
  await prisma.user.update({ where: { id: resident.id }, data: { smsNotifications: false } });

  await settle({ hurry: true });

  expect(await deliveryOf("SMS")).toMatchObject({ status: "SKIPPED", rule: "preference_off" });
});

// 22:00 to 07:00 in Kolkata (UTC+5:30): 16:30Z to 01:30Z.
test.each([
  ["before them", "2026-11-22T16:29:00Z", null],
  ["as they begin", "2026-11-22T16:30:00Z", "2026-11-23T01:30:00.000Z"],
  ["before midnight", "2026-11-22T18:00:00Z", "2026-11-23T01:30:00.000Z"],
  ["after midnight", "2026-11-22T20:00:00Z", "2026-11-23T01:30:00.000Z"],
  ["as they end", "2026-11-23T01:30:00Z", null],
])("quiet hours hold a normal mail: %s", async (_, at, until) => {
  await told(2, { now: new Date(at), preferences: { quietFrom: "22:00", quietTo: "07:00" } });

  expect((await deliveryOf("EMAIL")).sendAfter?.toISOString() ?? null).toBe(until);
});

test("quiet hours within one day hold as well, and what is urgent passes them", async () => {
  const preferences = { quietFrom: "13:00", quietTo: "15:00" };
  const now = new Date("2026-11-22T08:00:00Z"); // 13:30 in Kolkata
  await told(2, { now, preferences });
  expect((await deliveryOf("EMAIL")).sendAfter?.toISOString()).toBe("2026-11-22T09:30:00.000Z");

  await prisma.notificationDelivery.deleteMany();
  await told(3, { now, preferences });
  expect((await deliveryOf("EMAIL")).sendAfter).toBeNull();
});

test("a mail held by quiet hours goes when they are over, once", async () => {
  await told(2, {
    now: new Date("2026-11-20T18:00:00Z"),
    preferences: { quietFrom: "22:00", quietTo: "07:00" },
  });
  expect(await prisma.mailboxMessage.count()).toBe(0);

  await settle({ hurry: true });
  await releaseHeld(systemActor("test"));
  await settle({ hurry: true });

  expect(await prisma.mailboxMessage.count({ where: { channel: "EMAIL" } })).toBe(1);
});

test("two releases at once let each delivery go once", async () => {
  await told(3);
  const due = minutesAfter(new Date(), 11);

  const released = await Promise.all([1, 2, 3].map(() => releaseHeld(systemActor("test"), due)));

  expect(released.reduce((sum, each) => sum + each.released, 0)).toBe(1);
  await settle({ hurry: true });
  expect(await textsSent()).toBe(1);
});

test("a clock that jumps in summer time: the end of the quiet hours is the wall clock's", async () => {
  const [row] = await prisma.$queryRaw<[{ at: Date }]>`
    select quiet_until('2026-03-29T00:30:00Z'::timestamptz, 'Europe/Berlin', '22:00', '07:00') as at`;
  expect(row.at.toISOString()).toBe("2026-03-29T05:00:00.000Z"); // 07:00 CEST; the day before it were 06:00Z
});

test("nothing is held for somebody whom nothing reaches", async () => {
  await told(3, { preferences: { smsNotifications: false } });
  const { sendAfter, status } = await deliveryOf("SMS");
  expect({ sendAfter, status }).toEqual({ sendAfter: null, status: "SKIPPED" });
  await expect(
    deliver(systemActor("test"), { deliveryId: (await deliveryOf("SMS")).id, isLastAttempt: false }),
  ).resolves.toBeUndefined();
});
