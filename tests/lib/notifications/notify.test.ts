import { expect, test } from "vitest";
import {
  requestCommented,
  requestResolved,
  requestStarted,
  requestSubmitted,
} from "@/lib/maintenance/activity";
import { accountApproved, accountRejected, residentRegistered } from "@/lib/people/activity";
import { prisma } from "@/lib/platform/prisma";
import { aRequest, aResident, aStaff } from "../../support/factories";
import { published, tell, toldOf } from "./told";

const channelsOf = async (activity: Parameters<typeof toldOf>[0], who: { id: string }) =>
  (await toldOf(activity))
    .filter(({ recipientId }) => recipientId === who.id)
    .flatMap(({ deliveries }) => deliveries.map(({ channel, status }) => `${channel} ${status}`));

async function started(priority: number, given: Parameters<typeof aResident>[0], preferences: object) {
  const resident = await aResident(given);
  await prisma.user.update({ where: { id: resident.id }, data: preferences });
  const assignee = await aStaff({ role: "ELECTRICIAN" });
  const request = await aRequest({ from: resident, status: "IN_PROGRESS", assignedTo: assignee, priority });
  const activity = published(requestStarted({ requestId: request.id }), assignee);
  await tell(activity);
  return channelsOf(activity, resident);
}

test.each([
  ["normal, as people begin", 2, {}, ["IN_APP DELIVERED", "EMAIL QUEUED"]],
  ["normal, SMS on", 2, { smsNotifications: true }, ["IN_APP DELIVERED", "EMAIL QUEUED"]],
  ["normal, mail off", 2, { emailNotifications: false }, ["IN_APP DELIVERED", "EMAIL SKIPPED"]],
  [
    "normal, urgent only",
    2,
    { urgentOnly: true, smsNotifications: true },
    ["IN_APP DELIVERED", "EMAIL SKIPPED"],
  ],
  ["urgent, as people begin", 3, {}, ["IN_APP DELIVERED", "EMAIL QUEUED", "SMS SKIPPED"]],
  ["urgent, SMS on", 3, { smsNotifications: true }, ["IN_APP DELIVERED", "EMAIL QUEUED", "SMS QUEUED"]],
  [
    "urgent, urgent only",
    4,
    { urgentOnly: true, smsNotifications: true },
    ["IN_APP DELIVERED", "EMAIL QUEUED", "SMS QUEUED"],
  ],
  [
    "urgent, everything off",
    4,
    { emailNotifications: false },
    ["IN_APP DELIVERED", "EMAIL SKIPPED", "SMS SKIPPED"],
  ],
])("channels: %s", async (_, priority, preferences, channels) => {
  expect(await started(priority, {}, preferences)).toEqual(channels);
});

test("somebody without a phone number gets no SMS, and the reason is kept", async () => {
  const channels = await started(4, { phoneNumber: null }, { smsNotifications: true });

  expect(channels).toEqual(["IN_APP DELIVERED", "EMAIL QUEUED", "SMS SKIPPED"]);
  const skipped = await prisma.notificationDelivery.findFirstOrThrow({ where: { rule: "no_phone" } });
  expect(skipped.error).toBe("There is no phone number.");
});

test("doing it again changes nothing", async () => {
  const manager = await aStaff({ role: "FACILITY_MANAGER" });
  const request = await aRequest({ from: await aResident() });
  const activity = published(requestSubmitted({ requestId: request.id, priority: 2 }), null);
  await tell(activity);
  await prisma.notification.updateMany({ where: { recipientId: manager.id }, data: { readAt: new Date() } });
  const before = await toldOf(activity);
  const queued = await queuedTasks();

  const again = await tell(activity);

  expect(again).toEqual({ notified: 0 });
  expect(await toldOf(activity)).toEqual(before);
  expect(await queuedTasks()).toEqual(queued);
});

test("two runs at once tell each person once", async () => {
  const request = await aRequest({ from: await aResident() });
  await aStaff({ role: "FACILITY_MANAGER" });
  const activity = published(requestSubmitted({ requestId: request.id, priority: 4 }), null);

  await Promise.all([tell(activity), tell(activity), tell(activity), tell(activity)]);

  const told = await toldOf(activity);
  expect(new Set(told.map(({ recipientId }) => recipientId)).size).toBe(told.length);
  for (const { deliveries } of told)
    expect(new Set(deliveries.map(({ channel }) => channel)).size).toBe(deliveries.length);
});

test("a resident who is also a facility manager is told once of the same thing", async () => {
  const manager = await aStaff({ role: "FACILITY_MANAGER" });
  const request = await aRequest({ from: manager });
  const activity = published(requestSubmitted({ requestId: request.id, priority: 2 }), null);

  await tell(activity);

  expect((await toldOf(activity)).filter(({ recipientId }) => recipientId === manager.id)).toHaveLength(1);
  expect(await channelsOf(activity, manager)).toEqual(["IN_APP DELIVERED", "EMAIL QUEUED"]);
});

test("an internal note reaches no resident and its words reach nobody", async () => {
  const resident = await aResident();
  const assignee = await aStaff({ role: "ELECTRICIAN" });
  const request = await aRequest({ from: resident, status: "IN_PROGRESS", assignedTo: assignee });
  const update = await prisma.maintenanceUpdate.create({
    data: { requestId: request.id, kind: "COMMENT", content: "The owner owes us 4,000", isInternal: true },
  });
  // Even if an activity said it were public: the row decides.
  const activity = published(
    requestCommented({ requestId: request.id, updateId: update.id, isInternal: false }),
    await aStaff({ role: "MAINTENANCE_SUPERVISOR" }),
  );

  await tell(activity);

  const told = await toldOf(activity);
  expect(told.map(({ recipientId }) => recipientId)).toContain(assignee.id);
  expect(told.map(({ recipientId }) => recipientId)).not.toContain(resident.id);
  expect(JSON.stringify(told)).not.toContain("4,000");
});

test("an internal note does not reach a resident to whom the request was once assigned", async () => {
  const assignee = await aResident();
  const request = await aRequest({ from: await aResident(), status: "IN_PROGRESS", assignedTo: assignee });
  const update = await prisma.maintenanceUpdate.create({
    data: { requestId: request.id, kind: "COMMENT", content: "secret", isInternal: true },
  });
  const activity = published(
    requestCommented({ requestId: request.id, updateId: update.id, isInternal: true }),
    null,
  );

  await tell(activity);

  expect((await toldOf(activity)).map(({ recipientId }) => recipientId)).not.toContain(assignee.id);
});

test("costs and notes of a resolved request are told to nobody", async () => {
  const resident = await aResident();
  const assignee = await aStaff({ role: "ELECTRICIAN" });
  const request = await aRequest({
    from: resident,
    status: "RESOLVED",
    assignedTo: assignee,
    actualCost: "4321.00",
    estimatedCost: "5432.00",
  });
  const activity = published(requestResolved({ requestId: request.id }), assignee);

  await tell(activity);

  expect(JSON.stringify(await toldOf(activity))).not.toMatch(/4,?321|5,?432/);
});

test("a newcomer finds a welcome in the app and gets no mail but the verification", async () => {
  const newcomer = await aResident({ status: "PENDING", approvedAt: null });
  const activity = published(residentRegistered({ userId: newcomer.id }), null);

  await tell(activity);

  expect(await channelsOf(activity, newcomer)).toEqual(["IN_APP DELIVERED", "EMAIL SKIPPED"]);
});

test("news of one's own account is mailed even where mails are off", async () => {
  const approved = await aResident();
  const declined = await aResident({ status: "PENDING", approvedAt: null });
  await prisma.user.updateMany({
    where: { id: { in: [approved.id, declined.id] } },
    data: { emailNotifications: false, urgentOnly: true },
  });
  const yes = published(accountApproved({ userId: approved.id }), null);
  const no = published(accountRejected({ userId: declined.id, reason: "No such flat" }), null);

  await tell(yes);
  await tell(no);

  expect(await channelsOf(yes, approved)).toEqual(["IN_APP DELIVERED", "EMAIL QUEUED"]);
  expect(await channelsOf(no, declined)).toEqual(["IN_APP DELIVERED", "EMAIL QUEUED"]);
});

test("an activity about something that does not exist tells nobody", async () => {
  const activity = published(requestStarted({ requestId: crypto.randomUUID() }), null);

  expect(await tell(activity)).toEqual({ notified: 0 });
});

const queuedTasks = () => prisma.$queryRaw`select count(*)::int from jobs.task`;
