import { expect, test } from "vitest";
import { requestAssigned, requestStarted, requestSubmitted } from "@/lib/maintenance/activity";
import { explainActivity } from "@/lib/notifications/activity-explained";
import { askWhy } from "@/lib/notifications/ask-why";
import { explainNotification, explainRequest } from "@/lib/notifications/decisions";
import { deliver } from "@/lib/notifications/deliver";
import { deliverBatch } from "@/lib/notifications/deliver-batch";
import { systemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { anAdministrator, aRequest, aResident, aStaff } from "@/tests/support/factories";
import { whyOf } from "@/tests/support/why";
import { countStatements } from "../maintenance/sweep/overdue-requests";
import { aDelivery, readDelivery } from "./a-delivery";
import { published, tell, toldOf } from "./told";

const asha = await aResident({ name: "Asha Menon" });
const meera = await aStaff({ role: "FACILITY_MANAGER", name: "Meera Iyer" });
const gardener = await aStaff({ role: "GARDENER", name: "Gopal Mahato" });
const ravi = await aStaff({ role: "ELECTRICIAN", name: "Ravi Kumar" });
const request = await aRequest({ from: asha });
await tell(published(requestSubmitted({ requestId: request.id, priority: 2 }), asha));

test("who was told and who was not, the told ones first", async () => {
  const { told } = await whyOf(meera.actor, request.id);
  expect(told.map(({ name, wasTold }) => `${name} ${wasTold}`)).toEqual([
    "Meera Iyer true",
    "Asha Menon false",
  ]);
  expect(told[0]?.sentence).toMatch(
    /^Meera Iyer was told once: “New request MNT-.*”, as a facility manager, in the app \(not read yet\); email/,
  );
});

test("everything that a request's page shows of it costs one query", async () => {
  const found = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { id: request.id } });
  const statements = await countStatements(async () => {
    const why = await explainRequest(meera.actor, found, { escalationHours: 24 });
    expect(why.told).not.toEqual([]);
    await explainNotification(meera.actor, found, gardener.id);
  });
  expect(statements).toBe(2);
});

test("anybody can be asked about, also who has nothing to do with it", async () => {
  const told = await explainNotification(meera.actor, request, gardener.id);
  expect(told).toMatchObject({ wasTold: false, sentence: expect.stringContaining("none of them") });
});

test("residents ask about themselves only, and nobody about what they may not see", async () => {
  const own = await explainNotification(asha.actor, request, asha.id);
  expect(own.sentence).toMatch(/^Asha Menon was not told: it was this person who did it/);
  const asked = await Promise.allSettled([
    explainNotification(asha.actor, request, meera.id),
    whyOf(asha.actor, request.id),
    whyOf(gardener.actor, request.id),
  ]);
  for (const each of asked) expect(each).toMatchObject({ status: "rejected", reason: { kind: "not_found" } });
});

test("what was decided from is stored with each delivery, and the sentence speaks of then", async () => {
  const resident = await aResident({ name: "Vikram Shah" });
  const preferences = { urgentOnly: true, quietFrom: "22:00", quietTo: "07:00" };
  await prisma.user.update({ where: { id: resident.id }, data: preferences });
  const { id } = await aRequest({ from: resident, status: "IN_PROGRESS", assignedTo: ravi });
  const activity = published(requestStarted({ requestId: id }), ravi);
  await tell(activity);
  await prisma.user.update({
    where: { id: resident.id },
    data: { urgentOnly: false, emailNotifications: false },
  });

  const [told] = await toldOf(activity);
  const inputs = Object.fromEntries(told?.deliveries.map((each) => [each.channel, each.inputs]) ?? []);
  const common = {
    as: "resident",
    isUrgent: false,
    isEmergency: false,
    isEssential: false,
    byEmail: true,
    smsMode: "urgent",
    cascadeMinutes: 10,
    byPush: true,
  };
  expect(inputs).toEqual({
    IN_APP: common,
    EMAIL: {
      ...common,
      isOpen: true,
      isOn: true,
      urgentOnly: true,
      isMuted: false,
      hasBounced: false,
      quietFrom: "22:00",
      quietTo: "07:00",
    },
  });
  expect((await explainNotification(meera.actor, { id }, resident.id)).sentence).toContain(
    "no email, because the preferences asked for urgent matters only, and this was not urgent",
  );
});

test("one decision for each activity says whom it was for and who was left out, once", async () => {
  const former = await aStaff({ role: "FACILITY_MANAGER", name: "Farhan Former", status: "DEACTIVATED" });
  const { id } = await aRequest({ from: asha });
  const activity = published(requestSubmitted({ requestId: id, priority: 2 }), meera);
  await tell(activity);
  await tell(activity);

  const decisions = await prisma.decision.findMany({ where: { subject: `request:${id}` } });
  expect(decisions).toMatchObject([
    {
      kind: "NOTIFICATION",
      key: `notification:${activity.id}:maintenance_submitted`,
      outcome: "told",
      inputs: {
        type: "maintenance_submitted",
        to: ["facilityManagers", "resident"],
        actorId: meera.id,
        told: 1,
        excluded: expect.arrayContaining([
          { userId: meera.id, name: "Meera Iyer", as: "facilityManagers", reason: "did_it" },
          { userId: former.id, name: "Farhan Former", as: "facilityManagers", reason: "account_closed" },
        ]),
      },
    },
  ]);
  // Opened since: what held then is what counts.
  await prisma.user.update({ where: { id: former.id }, data: { status: "ACTIVE" } });
  expect((await explainNotification(meera.actor, { id }, former.id)).sentence).toBe(
    "Farhan Former was not told: this account was not open then.",
  );
  await prisma.staff.update({ where: { userId: former.id }, data: { isActive: false } });
});

test("whoever is two things at once is told as the one who has to act", async () => {
  const { id } = await aRequest({ from: meera, status: "ASSIGNED", assignedTo: meera });
  const activity = published(
    requestAssigned({ requestId: id, assigneeId: meera.id, previousAssigneeId: null }),
    null,
  );
  await tell(activity);
  expect(await toldOf(activity)).toMatchObject([{ title: expect.stringContaining("is assigned to you") }]);
});

test("what is decided only when it is about to be sent is stored then", async () => {
  const sender = systemActor("send-deliveries");
  const readAt = new Date("2026-11-22T10:04:00Z");
  const read = await aDelivery("SMS", { rule: "urgent", readAt, delivery: { inputs: { as: "assignee" } } });
  await deliver(sender, { deliveryId: read.deliveryId, isLastAttempt: false });
  expect(await readDelivery(read.deliveryId)).toMatchObject({
    rule: "read_in_app",
    inputs: { as: "assignee", readAt: readAt.toISOString(), isOpen: true, isOn: true, hasPhone: true },
  });

  await prisma.setting.create({ data: { key: "smsMonthlyBudget", value: 0 } });
  const over = await aDelivery("SMS", { rule: "normal" });
  await deliver(sender, { deliveryId: over.deliveryId, isLastAttempt: false });
  expect(await readDelivery(over.deliveryId)).toMatchObject({
    rule: "over_budget",
    inputs: { smsBudget: 0, smsUsed: 0 },
  });

  const batch = "a-batch";
  const muted = await aDelivery("EMAIL", { delivery: { batch, inputs: { as: "resident" } } });
  await prisma.mutedMail.create({ data: { userId: muted.recipient.id, type: muted.notification.type } });
  await deliverBatch(sender, { batch, isLastAttempt: false });
  expect(await readDelivery(muted.deliveryId)).toMatchObject({
    status: "SKIPPED",
    rule: "muted",
    inputs: { as: "resident", isMuted: true, hasBounced: false },
  });
});

test("the console: what one notification was about, who was told, who was not, and why", async () => {
  const admin = await anAdministrator();
  const { id, ticketNumber } = await aRequest({ from: asha });
  const activity = published(requestSubmitted({ requestId: id, priority: 2 }), meera);
  await tell(activity);
  const [told] = await toldOf(activity);

  const explained = await explainActivity(admin.actor, told?.id ?? "");
  expect(explained).toMatchObject({
    type: "maintenance_submitted",
    ticketNumber,
    toldCount: 1,
    audience: ["facilityManagers", "resident"],
    told: [{ userId: asha.id, wasTold: true }],
  });
  expect(explained.notTold.map(({ sentence }) => sentence)).toContain(
    "Meera Iyer was not told: it was this person who did it, and nobody is told of what they do themselves.",
  );
  await expect(explainActivity(meera.actor, told?.id ?? "")).rejects.toMatchObject({ kind: "not_found" });
  await expect(explainActivity(admin.actor, crypto.randomUUID())).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("the console: ask why of a ticket and a person", async () => {
  const admin = await anAdministrator();
  const { ticketNumber } = request;
  const ask = (ticket: string, person: string) =>
    askWhy(admin.actor, { ticket, person }, { escalationHours: 24 });

  const answer = await ask(ticketNumber.toLowerCase(), "gopal");
  expect(answer?.why.whyNotEscalated).toContain(
    "Only requests that are assigned or in progress can be overdue",
  );
  expect(answer?.people?.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining("Gopal Mahato was not told: a request's notifications go to"),
  ]);
  expect((await ask(ticketNumber, asha.email))?.people).toMatchObject([{ userId: asha.id }]);
  expect((await ask(ticketNumber, "nobody at all"))?.people).toEqual([]);
  expect((await ask(ticketNumber, ""))?.people).toBeNull();
  expect(await ask("MNT-1999-00001", "")).toBeNull();
  expect(await countStatements(() => ask(ticketNumber, "a"))).toBe(4);
  await expect(
    askWhy(meera.actor, { ticket: ticketNumber, person: "" }, { escalationHours: 24 }),
  ).rejects.toMatchObject({ kind: "not_found" });
});
