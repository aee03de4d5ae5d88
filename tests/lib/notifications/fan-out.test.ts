import { beforeAll, beforeEach, expect, test } from "vitest";
import { draftAnnouncement } from "@/lib/announcements/draft-announcement";
import { publishAnnouncement } from "@/lib/announcements/publish-announcement";
import { draftAnnouncementInput } from "@/lib/announcements/schema";
import { requestStarted, requestSubmitted } from "@/lib/maintenance/activity";
import { deliverBatch } from "@/lib/notifications/deliver-batch";
import { pool, prisma } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { systemActor } from "../../support/actors";
import { aCrowd } from "../../support/crowd";
import { aRequest, aResident, aStaff } from "../../support/factories";
import { productEngine } from "../../support/jobs";
import { startProviders } from "../../support/providers";
import { published, tell } from "./told";

const PEOPLE = 5000;
const providers = await startProviders();
const resident = await aResident();
const batchSender = systemActor("send-batches");

beforeAll(() => aCrowd(PEOPLE), 60_000);
beforeEach(async () => {
  await pool.query("truncate jobs.task, jobs.run, jobs.step");
  await pool.query("truncate notification_deliveries, notifications");
});

const announce = async () => {
  const request = await aRequest({ from: resident });
  return requestSubmitted({ requestId: request.id, priority: 2 });
};
const tasks = async () =>
  (
    await pool.query<{ name: string; count: number }>(
      `select payload ->> 'name' as name, count(*)::int from jobs.task where kind = 'deliver_event' group by 1`,
    )
  ).rows;
const firstBatch = async () =>
  (await prisma.notificationDelivery.findFirstOrThrow({ where: { batch: { endsWith: ":EMAIL:0" } } }))
    .batch ?? "";

test("5,000 people are one fan-out and fifty jobs, each of a hundred mails", async () => {
  const activity = published(await announce(), resident);

  expect(await tell(activity)).toEqual({ notified: PEOPLE });

  expect(await tasks()).toEqual([{ name: "notifications/batch.queued", count: PEOPLE / 100 }]);
  const sizes = await prisma.notificationDelivery.groupBy({
    by: ["batch"],
    where: { channel: "EMAIL" },
    _count: true,
  });
  expect(sizes.map(({ _count }) => _count)).toEqual(Array(PEOPLE / 100).fill(100));
  expect(await prisma.notificationDelivery.count({ where: { channel: "IN_APP", status: "DELIVERED" } })).toBe(
    PEOPLE,
  );
  expect(await tell(activity)).toEqual({ notified: 0 });
}, 60_000);

test("what happens after an announcement does not wait until everybody has it", async () => {
  const head = await aStaff({ role: "SECURITY_HEAD" });
  const draft = {
    category: "GENERAL",
    title: "New roster",
    body: "It hangs in the hall.",
    audience: "STAFF",
  };
  const drafted = await draftAnnouncement(head.actor, draftAnnouncementInput.parse(draft));
  await publishAnnouncement(head.actor, drafted);
  const engine = await productEngine();
  await engine.start();
  const until = async (done: () => Promise<boolean>) => {
    while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await until(async () => providers.mails.length >= 300);

  // Somebody else's notification, while the 5,000 are being written to.
  const assignee = await aStaff({ role: "ELECTRICIAN" });
  const neighbour = await aResident();
  const request = await aRequest({ from: neighbour, status: "IN_PROGRESS", assignedTo: assignee });
  await transact(assignee.actor, async (_, record) => record(requestStarted({ requestId: request.id })));
  await until(async () => providers.mails.some(({ to }) => to === neighbour.email));

  const waiting = await prisma.notificationDelivery.count({ where: { status: "QUEUED" } });
  expect(waiting).toBeGreaterThan(PEOPLE / 4);

  await until(async () => (await prisma.notificationDelivery.count({ where: { status: "QUEUED" } })) === 0);
  await engine.stop();
  expect(providers.calls.filter(({ path }) => path === "/emails/batch")).toHaveLength(PEOPLE / 100);
  expect(new Set(providers.mails.map(({ to }) => to)).size).toBe(PEOPLE + 1);
  expect(providers.mails).toHaveLength(PEOPLE + 1);
}, 120_000);

test("a batch that fails is tried again as the same one: nobody gets two mails", async () => {
  await tell(published(await announce(), resident));
  const batch = await firstBatch();
  providers.fail({ status: 500, taken: true });

  await expect(deliverBatch(batchSender, { batch, isLastAttempt: false })).rejects.toThrow("Resend");
  expect(await prisma.notificationDelivery.count({ where: { batch, status: "QUEUED", attempts: 1 } })).toBe(
    100,
  );
  await deliverBatch(batchSender, { batch, isLastAttempt: false });
  await deliverBatch(batchSender, { batch, isLastAttempt: false });

  expect(providers.mails).toHaveLength(100);
  expect(await prisma.notificationDelivery.count({ where: { batch, status: "SENT", attempts: 2 } })).toBe(
    100,
  );
});

test("after the last attempt all of a batch are FAILED with the provider's words, and can be seen", async () => {
  await tell(published(await announce(), resident));
  const batch = await firstBatch();
  providers.fail({ status: 500, body: { statusCode: 500, name: "application_error", message: "Oh no" } });

  await expect(deliverBatch(batchSender, { batch, isLastAttempt: true })).rejects.toThrow("Oh no");

  expect(await prisma.notificationDelivery.count({ where: { batch, status: "FAILED" } })).toBe(100);
});

test("in a batch each mail has its reader's name and way out; who is not to be reached is left out", async () => {
  await tell(published(await announce(), resident));
  const batch = await firstBatch();
  const [first, second, third] = await prisma.notificationDelivery.findMany({
    where: { batch },
    orderBy: { id: "asc" },
    select: { id: true, notification: { select: { recipient: true } } },
  });
  const of = (row: typeof first) => row?.notification.recipient ?? resident;
  await prisma.user.update({ where: { id: of(first).id }, data: { name: "O'Neil & <Sons> $&" } });
  await prisma.user.update({ where: { id: of(second).id }, data: { status: "DEACTIVATED" } });
  providers.refused.add(of(third).email);

  expect(await deliverBatch(batchSender, { batch, isLastAttempt: false })).toEqual({ sent: 98 });

  const mail = providers.mails.find(({ to }) => to === of(first).email);
  expect(mail?.text).toContain("Dear O'Neil & <Sons> $&,");
  expect(mail?.html).toContain("O&#x27;Neil &amp; &lt;Sons&gt; $&amp;");
  expect(new Set(providers.mails.map(({ headers }) => headers?.["List-Unsubscribe"])).size).toBe(98);
  const read = (row: typeof first) =>
    prisma.notificationDelivery.findUniqueOrThrow({ where: { id: row?.id ?? "" } });
  expect(await read(second)).toMatchObject({ status: "SKIPPED", rule: "account_closed" });
  expect(await read(third)).toMatchObject({ status: "FAILED", error: "Resend: Invalid `to` field." });
});
