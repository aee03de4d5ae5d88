import { beforeEach, expect, test } from "vitest";
import { requestsEscalated } from "@/lib/maintenance/activity";
import { escalateOverdue } from "@/lib/maintenance/sweep/escalate-overdue";
import { explainNotification } from "@/lib/notifications/decisions";
import { systemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { aCategory, aResident, aStaff } from "@/tests/support/factories";
import { settle } from "@/tests/support/jobs";
import { whyOf } from "@/tests/support/why";
import {
  anOverdue,
  countStatements,
  forgetDueDates,
  hours,
  NOW,
} from "../maintenance/sweep/overdue-requests";
import { published, tell } from "./told";

const sweep = (now = NOW) => escalateOverdue(systemActor("maintenance-escalate-overdue"), now);
const asha = await aResident();
const meera = await aStaff({ role: "FACILITY_MANAGER", name: "Meera Iyer" });
const chief = await aStaff({ role: "MAINTENANCE_SUPERVISOR", name: "Suresh Patil", reportingTo: meera });
const ravi = await aStaff({ role: "ELECTRICIAN", name: "Ravi Kumar", reportingTo: chief });
const lakshmi = await aStaff({ role: "PLUMBER", name: "Lakshmi Devi", reportingTo: chief });
const category = await aCategory({ roles: [] });

beforeEach(async () => {
  await settle();
  await forgetDueDates();
  await prisma.notificationDelivery.deleteMany();
  await prisma.notification.deleteMany();
});

const overdue = (count: number, assignedTo: { id: string }, more: object = {}) =>
  Promise.all(
    Array.from({ length: count }, () =>
      anOverdue({ from: asha, category, assignedTo, status: "IN_PROGRESS", ...more }),
    ),
  );

const sweepOf = async (requestId = "") =>
  (await prisma.decision.findFirstOrThrow({ where: { subject: `request:${requestId}`, kind: "ESCALATION" } }))
    .batchId ?? "";

/** What each person reads, in order. */
async function bells() {
  const rows = await prisma.notification.findMany({
    where: { type: "maintenance_overdue" },
    orderBy: [{ recipient: { name: "asc" } }, { title: "asc" }],
    select: { title: true, message: true, url: true, recipient: { select: { name: true } } },
  });
  return rows.map(({ recipient, title }) => `${recipient.name}: ${title.replace(/MNT-\d+-\d+/, "MNT")}`);
}

test("up to five are told one by one", async () => {
  await overdue(5, ravi);
  await sweep();
  await settle();
  expect(await bells()).toEqual([
    ...Array(5).fill("Meera Iyer: MNT is overdue, now at level 1"),
    ...Array(5).fill("Ravi Kumar: MNT on your desk is overdue"),
  ]);
});

test("six are one notification for the managers; for the assignee, too, if all are theirs", async () => {
  await overdue(6, ravi);
  await sweep();
  await settle();
  expect(await bells()).toEqual([
    "Meera Iyer: 6 requests escalated",
    "Ravi Kumar: 6 requests on your desk are overdue",
  ]);
  const [digest] = await prisma.notification.findMany({
    where: { recipientId: meera.id },
    include: { deliveries: true },
  });
  expect(digest).toMatchObject({
    url: "/maintenance?tab=overdue",
    isUrgent: true,
    message: "6 at level 1. The list of overdue requests has them all.",
    data: { scope: "estate", requests: 6 },
  });
  expect(digest?.deliveries.map(({ channel }) => channel).sort()).toEqual(["EMAIL", "IN_APP", "SMS"]);
});

test("of many, whoever is concerned by a few hears of these one by one; superiors from level 2 on", async () => {
  await overdue(6, ravi, { escalationLevel: 1, lastEscalatedAt: hours(-24) });
  await overdue(2, lakshmi, { escalationLevel: 1, lastEscalatedAt: hours(-24), priority: 4 });
  await overdue(1, lakshmi);
  await sweep();
  await settle();
  expect(await bells()).toEqual([
    ...Array(3).fill("Lakshmi Devi: MNT on your desk is overdue"),
    "Meera Iyer: 9 requests escalated",
    "Ravi Kumar: 6 requests on your desk are overdue",
    "Suresh Patil: 8 requests escalated",
  ]);
  const texts = await prisma.notification.findMany({ where: { recipientId: { in: [meera.id, ravi.id] } } });
  expect(texts.map(({ message }) => message).sort()).toEqual([
    "1 at level 1, 8 at level 2. 6 of them have a higher priority now. The list of overdue requests has them all.",
    "6 at level 2. 6 of them have a higher priority now. Please finish them, or tell the facility manager what is missing.",
  ]);
  // Two of the nine are emergencies: the digest goes by SMS at once.
  const sms = await prisma.notificationDelivery.findFirstOrThrow({
    where: { channel: "SMS", notification: { recipientId: meera.id } },
  });
  expect(sms.inputs).toMatchObject({ isEmergency: true, as: "facilityManagers" });
});

test("each request of a digest says who was told of it, and who was not", async () => {
  const [ofRavi] = await overdue(6, ravi);
  const [ofLakshmi] = await overdue(7, lakshmi, { escalationLevel: 2, lastEscalatedAt: hours(-24) });
  await sweep();
  await settle();

  const sentences = async (id = "") =>
    Object.fromEntries(
      (await whyOf(meera.actor, id, NOW)).told.map(({ name, sentence }) => [name, sentence]),
    );
  const first = await sentences(ofRavi?.id);
  expect(first["Meera Iyer"]).toMatch(
    /^Meera Iyer was told once: “13 requests escalated” \(together with 12 other requests\), as a facility manager,/,
  );
  expect(first["Ravi Kumar"]).toMatch(/“6 requests on your desk are overdue” \(together with 5 other/);
  expect(first).not.toHaveProperty("Suresh Patil");
  expect(first).not.toHaveProperty("Lakshmi Devi");
  expect((await sentences(ofLakshmi?.id))["Suresh Patil"]).toMatch(
    /, as a superior of the assignee, in the app/,
  );
  expect((await explainNotification(meera.actor, { id: ofRavi?.id ?? "" }, lakshmi.id)).sentence).toMatch(
    /^Lakshmi Devi was not told/,
  );
});

test("whoever is relieved by the sweep is not told that it is overdue on their desk", async () => {
  const electrical = await aCategory({ roles: ["ELECTRICIAN"] });
  const [stuck] = await overdue(1, ravi, { status: "ASSIGNED", category: electrical, escalationLevel: 2 });
  const other = await aStaff({ role: "ELECTRICIAN", name: "Chitra Free" });
  await overdue(6, ravi);
  await sweep();
  await settle();
  expect(await bells()).toEqual([
    "Meera Iyer: 7 requests escalated",
    "Ravi Kumar: 6 requests on your desk are overdue",
    "Suresh Patil: MNT is overdue, now at level 3",
  ]);
  const { sentence } = await explainNotification(meera.actor, { id: stuck?.id ?? "" }, ravi.id);
  expect(sentence).toContain("is no longer assigned to you");
  await prisma.staff.update({ where: { userId: other.id }, data: { isActive: false } });
});

test("told again, or by two at once, nobody hears twice", async () => {
  const [first] = await overdue(7, ravi);
  await sweep();
  const activity = published(requestsEscalated({ sweepId: await sweepOf(first?.id) }), null);
  await Promise.all([tell(activity), tell(activity)]);
  expect(await tell(activity)).toEqual({ notified: 0 });
  await settle();
  expect(await bells()).toHaveLength(2);
});

test("four sweeps at once: of each request everybody hears once", async () => {
  const requests = await overdue(24, ravi);
  await Promise.all([sweep(), sweep(), sweep(), sweep()]);
  await settle();
  const digests = await prisma.notification.findMany({ where: { recipientId: meera.id } });
  const told = digests.reduce((sum, { data }) => sum + ((data as { requests?: number }).requests ?? 1), 0);
  expect(told).toBe(requests.length);
});

test("what a sweep that died had escalated is told with the next one", async () => {
  const [lost] = await overdue(1, ravi);
  await sweep();
  await prisma.$executeRaw`truncate jobs.task`;
  await prisma.decision.updateMany({ where: { subject: `request:${lost?.id}` }, data: { batchId: null } });

  await sweep(hours(1));
  await settle();
  expect(await bells()).toEqual([
    "Meera Iyer: MNT is overdue, now at level 1",
    "Ravi Kumar: MNT on your desk is overdue",
  ]);
  // And then no more.
  expect(await countStatements(() => sweep(hours(2)))).toBeLessThan(25);
  await settle();
  expect(await bells()).toHaveLength(2);
});

test("the number of statements does not depend on how many were escalated", async () => {
  const telling = async (count: number, now: Date) => {
    const [first] = await overdue(count, ravi, {
      estimatedCompletion: hours(-1, now),
      createdAt: hours(-100, now),
    });
    await sweep(now);
    const sweepId = await sweepOf(first?.id);
    return countStatements(() => tell(published(requestsEscalated({ sweepId }), null)));
  };
  const few = await telling(6, hours(1000));
  expect(await telling(30, hours(2000))).toBe(few);
});
