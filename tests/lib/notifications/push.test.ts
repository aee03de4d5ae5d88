import { randomUUID } from "node:crypto";
import dns from "node:dns/promises";
import { beforeAll, expect, test, vi } from "vitest";
import { retryDelivery } from "@/lib/jobs/retry-delivery";
import { requestStarted, requestSubmitted } from "@/lib/maintenance/activity";
import { deliver } from "@/lib/notifications/deliver";
import { deliverBatch } from "@/lib/notifications/deliver-batch";
import { markRead } from "@/lib/notifications/mark-read";
import { chooseDeviceKinds } from "@/lib/notifications/push/choose-device-kinds";
import { ensurePushKeys } from "@/lib/notifications/push/ensure-push-keys";
import { getOwnDevices } from "@/lib/notifications/push/queries";
import { registerDevice } from "@/lib/notifications/push/register-device";
import { releaseDevice } from "@/lib/notifications/push/release-device";
import { removeDevice } from "@/lib/notifications/push/remove-device";
import { sendAgain } from "@/lib/notifications/send-again";
import { updateNotificationType } from "@/lib/notifications/update-notification-type";
import { deactivateAccount } from "@/lib/people/deactivate-account";
import { endSessions } from "@/lib/people/end-sessions";
import { pool, prisma } from "@/lib/platform/prisma";
import { anonymous, systemActor } from "../../support/actors";
import { aCrowd } from "../../support/crowd";
import { anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";
import { settle } from "../../support/jobs";
import { aDelivery, readDelivery } from "./a-delivery";
import { startPushService, vapidClaims } from "./push-service";
import { published, tell, toldOf } from "./told";

const service = await startPushService();
const job = systemActor("test");
beforeAll(() => ensurePushKeys(job));

const send = (deliveryId: string, isLastAttempt = false) => deliver(job, { deliveryId, isLastAttempt });

/** A queued push to somebody with so many devices. */
async function aPush({ devices = 1, ...given }: Parameters<typeof aDelivery>[1] & { devices?: number } = {}) {
  const queued = await aDelivery("PUSH", given);
  const { actor } = queued.recipient;
  const own = [];
  for (let n = 0; n < devices; n++) own.push(await service.aDevice(actor));
  return { ...queued, actor, devices: own };
}

/** Work on a resident's request begins, and everybody concerned is told. */
async function startWork(resident: Awaited<ReturnType<typeof aResident>>, priority = 2) {
  const assignee = await aStaff({ role: "ELECTRICIAN" });
  const request = await aRequest({ from: resident, status: "IN_PROGRESS", assignedTo: assignee, priority });
  const activity = published(requestStarted({ requestId: request.id }), assignee);
  await tell(activity);
  const [told] = await toldOf(activity);
  return { request, told, push: told?.deliveries.find(({ channel }) => channel === "PUSH") };
}

test("what is told goes to every device, encrypted for it, signed, with what the bell shows and no more", async () => {
  const resident = await aResident();
  const devices = [await service.aDevice(resident.actor), await service.aDevice(resident.actor)];

  const { request, told, push } = await startWork(resident);
  await settle();

  expect(await readDelivery(push?.id ?? "")).toMatchObject({ status: "SENT", attempts: 1, rule: "normal" });
  expect(service.got.map(({ path }) => path).sort()).toEqual(devices.map(({ path }) => path).sort());
  const [first] = service.got;
  if (!first) throw new Error("nothing came");
  expect(service.read(first)).toEqual({
    title: told?.title,
    body: told?.message,
    url: `/maintenance/${request.ticketNumber}`,
    tag: push?.id,
  });
  expect(first.body.toString("latin1")).not.toContain(request.ticketNumber);
  expect(first.headers).toMatchObject({
    urgency: "normal",
    ttl: "259200",
    topic: push?.id.replaceAll("-", ""),
  });
  const { publicKey } = await getOwnDevices(resident.actor);
  expect(vapidClaims(first.headers.authorization)).toMatchObject({
    key: publicKey,
    aud: new URL(devices[0]?.endpoint ?? "").origin,
    sub: "mailto:estate@example.com",
  });
  const after = (await getOwnDevices(resident.actor)).devices;
  expect(after.map(({ name, lastUsedAt }) => [name, lastUsedAt !== null])).toEqual([
    ["Chrome on Android", true],
    ["Chrome on Android", true],
  ]);
});

test("without a device there is no push; the kind, the choice, quiet hours and urgency decide as for mails", async () => {
  const resident = await aResident();
  expect((await startWork(resident)).push).toBeUndefined();

  await service.aDevice(resident.actor);
  const set = (data: object) => prisma.user.update({ where: { id: resident.id }, data });
  await set({ urgentOnly: true });
  expect((await startWork(resident)).push).toMatchObject({ status: "SKIPPED", rule: "urgent_only" });
  const urgent = (await startWork(resident, 3)).push;
  expect(urgent).toMatchObject({ status: "QUEUED", rule: "urgent", sendAfter: null });
  await send(urgent?.id ?? "");
  expect(service.got[0]?.headers).toMatchObject({ urgency: "high", ttl: "86400" });

  await set({ urgentOnly: false, quietFrom: "00:00", quietTo: "23:59" });
  expect((await startWork(resident)).push).toMatchObject({ status: "QUEUED", sendAfter: expect.any(Date) });
  expect((await startWork(resident, 3)).push?.sendAfter).toBeNull();

  await set({ quietFrom: null, quietTo: null });
  const type = "maintenance_in_progress" as const;
  await chooseDeviceKinds(resident.actor, {
    offered: [type, "maintenance_comment"],
    wanted: ["maintenance_comment"],
  });
  expect((await startWork(resident)).push).toMatchObject({ status: "SKIPPED", rule: "kind_off" });
  expect((await getOwnDevices(resident.actor)).kinds).toEqual([{ type, isWanted: false }]);
  await chooseDeviceKinds(resident.actor, { offered: [type], wanted: [type] });

  const ways = { email: true, sms: "urgent" as const, cascadeMinutes: 10, isEssential: false };
  await updateNotificationType((await anAdministrator()).actor, { type, ...ways, push: false });
  expect((await startWork(resident)).push).toMatchObject({ status: "SKIPPED", rule: "type_off" });
  await prisma.notificationTypeSetting.deleteMany();
});

test("what changed while it waited counts: read, switched off, closed, no device left", async () => {
  const read = await aPush();
  await markRead(read.actor, { notificationId: read.notification.id });
  const off = await aPush({ type: "maintenance_closed" });
  await chooseDeviceKinds(off.actor, { offered: ["maintenance_closed"], wanted: [] });
  const closed = await aPush();
  await prisma.user.update({ where: { id: closed.recipient.id }, data: { status: "DEACTIVATED" } });
  const none = await aPush({ devices: 0 });

  for (const [{ deliveryId }, rule] of [
    [read, "read_in_app"],
    [off, "kind_off"],
    [closed, "account_closed"],
    [none, "no_device"],
  ] as const) {
    await send(deliveryId);
    expect(await readDelivery(deliveryId)).toMatchObject({ status: "SKIPPED", rule });
  }
  expect(service.got).toEqual([]);
});

test.each([404, 410])(
  "a device of which the push service says %i is forgotten; the others get it",
  async (status) => {
    const { deliveryId, actor, devices } = await aPush({ devices: 2 });
    service.answers.set(devices[0]?.path ?? "", { status });

    await send(deliveryId);

    expect((await readDelivery(deliveryId)).status).toBe("SENT");
    expect((await getOwnDevices(actor)).devices.map(({ id }) => id)).toEqual([devices[1]?.deviceId]);
  },
);

test("when no device takes it, it is tried again as the push service wishes, and FAILED at last with its words", async () => {
  const { deliveryId, devices } = await aPush();
  service.answers.set(devices[0]?.path ?? "", {
    status: 429,
    headers: { "retry-after": "300" },
    text: "Too many",
  });

  const refused = await send(deliveryId).catch((error) => error);
  expect(refused).toMatchObject({
    message: "127.0.0.1: Too many (429)",
    retryAfterMs: 300_000,
    isFinal: false,
  });
  expect(Number(retryDelivery(refused, 0).retryAfter)).toBe(300);
  expect(await readDelivery(deliveryId)).toMatchObject({ status: "QUEUED", attempts: 1 });

  service.answers.set(devices[0]?.path ?? "", { status: 503 });
  await send(deliveryId, true);
  expect(await readDelivery(deliveryId)).toMatchObject({
    status: "FAILED",
    attempts: 2,
    error: "127.0.0.1: HTTP 503",
  });

  service.answers.clear();
  await sendAgain((await anAdministrator()).actor, { deliveryId });
  await send(deliveryId);
  expect(await readDelivery(deliveryId)).toMatchObject({ status: "SENT", rule: "resent" });
});

test("what can never be taken is not tried again, and a device that has never taken anything is forgotten", async () => {
  const { deliveryId, devices, actor } = await aPush();
  service.answers.set(devices[0]?.path ?? "", { status: 403, text: "the key does not fit" });
  await send(deliveryId);
  expect(await readDelivery(deliveryId)).toMatchObject({
    status: "FAILED",
    error: "127.0.0.1: the key does not fit (403)",
  });
  expect((await getOwnDevices(actor)).devices).toEqual([]);

  const worked = await aPush();
  const where = { id: worked.devices[0]?.deviceId ?? "" };
  const refusedAfter = async (days: number) => {
    const lastUsedAt = new Date(Date.now() - days * 86_400_000);
    await prisma.pushSubscription.update({ where, data: { lastUsedAt } });
    service.answers.set(worked.devices[0]?.path ?? "", { status: 400 });
    await prisma.notificationDelivery.update({
      where: { id: worked.deliveryId },
      data: { status: "QUEUED" },
    });
    await send(worked.deliveryId);
    return prisma.pushSubscription.count({ where });
  };
  expect([await refusedAfter(29), await refusedAfter(31)]).toEqual([1, 0]);
});

test("a device whose push service has no such name is forgotten after the last attempt, and nothing has failed", async () => {
  const { deliveryId, devices, actor } = await aPush();
  const endpoint = "https://nowhere.example.com/1";
  await prisma.pushSubscription.update({ where: { id: devices[0]?.deviceId ?? "" }, data: { endpoint } });
  vi.spyOn(dns, "lookup").mockRejectedValue(Object.assign(new Error("no"), { code: "ENOTFOUND" }));

  await expect(send(deliveryId)).rejects.toThrow("cannot be found");
  expect((await getOwnDevices(actor)).devices).toHaveLength(1);
  await send(deliveryId, true);
  expect(await readDelivery(deliveryId)).toMatchObject({ status: "FAILED", attempts: 2 });
  expect((await getOwnDevices(actor)).devices).toEqual([]);
});

test("nothing leaves for the estate's own network, whatever webhooks may reach", async () => {
  const allowed = { key: "webhooksToOwnNetwork", value: true };
  await prisma.setting.upsert({ where: { key: allowed.key }, create: allowed, update: allowed });
  const { actor, deliveryId: inside, devices } = await aPush();
  const endpoint = devices[0]?.endpoint.replace("127.0.0.1", "localhost") ?? "";
  await prisma.pushSubscription.update({ where: { id: devices[0]?.deviceId ?? "" }, data: { endpoint } });
  await send(inside);
  expect(service.got).toEqual([]);
  expect((await readDelivery(inside)).status).toBe("FAILED");
  for (const endpoint of [
    "https://127.0.0.1/push",
    "https://10.0.0.7/push",
    "http://push.example.com/1",
    "https://169.254.169.254/",
  ])
    await expect(registerDevice(actor, { ...service.browser(), endpoint })).rejects.toMatchObject({
      kind: "validation",
    });
  await expect(
    registerDevice(actor, {
      ...service.browser(),
      endpoint: "https://push.example.com/1",
      p256dh: "A".repeat(87),
    }),
  ).rejects.toMatchObject({ kind: "validation" });
});

test("a long text in any alphabet fits, cut between characters", async () => {
  const { deliveryId } = await aPush({ title: "पानी नहीं आ रहा है 👩‍👩‍👧‍👦 ".repeat(60) });
  await send(deliveryId);

  const [got] = service.got;
  if (!got) throw new Error("nothing came");
  expect(got.body.length).toBeLessThan(3_000);
  const { title } = service.read(got);
  expect(Buffer.byteLength(title)).toBeLessThanOrEqual(360);
  expect(title).toMatch(/^(पानी नहीं आ रहा है 👩‍👩‍👧‍👦 )+.*…$/u);
});

test("a browser shows one person's notifications, has one place among ten, and goes when told", async () => {
  const [asha, vikram] = [await aResident(), await aResident()];
  const browser = service.browser();
  const first = await registerDevice(asha.actor, browser);
  expect(await registerDevice(asha.actor, browser)).toEqual(first);

  expect(await registerDevice(vikram.actor, browser)).toEqual(first);
  expect((await getOwnDevices(asha.actor)).devices).toEqual([]);
  await expect(removeDevice(asha.actor, first)).rejects.toMatchObject({ kind: "not_found" });

  const others = Array.from({ length: 12 }, () => registerDevice(vikram.actor, service.browser()));
  const settled = await Promise.allSettled(others);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(9);
  expect(await prisma.pushSubscription.count({ where: { userId: vikram.id } })).toBe(10);
  await removeDevice(vikram.actor, first);
  expect(await prisma.pushSubscription.count({ where: { userId: vikram.id } })).toBe(9);
  await expect(registerDevice(anonymous(), browser)).rejects.toMatchObject({ kind: "not_signed_in" });
});

test("signing out, somebody else's signing in, ending all sessions and deactivation end a device", async () => {
  const [asha, vikram] = [await aResident(), await aResident()];
  const count = () => prisma.pushSubscription.count({ where: { userId: asha.id } });
  const { deviceId } = await service.aDevice(asha.actor);
  await releaseDevice(anonymous(), { deviceId, keepFor: asha.id });
  expect(await count()).toBe(1);
  await releaseDevice(anonymous(), { deviceId, keepFor: vikram.id });
  expect(await count()).toBe(0);

  const again = await service.aDevice(asha.actor);
  await releaseDevice(asha.actor, { deviceId: again.deviceId, keepFor: null });
  expect(await count()).toBe(0);

  await service.aDevice(asha.actor);
  await endSessions(asha.actor);
  expect(await count()).toBe(0);
  await service.aDevice(asha.actor);
  await deactivateAccount((await anAdministrator()).actor, { userId: asha.id });
  expect(await count()).toBe(0);
});

test("servers that start at once make one pair of keys; its private half is readable nowhere", async () => {
  await prisma.pushKey.deleteMany();
  const made = await Promise.all([1, 2, 3, 4].map(() => ensurePushKeys(job)));
  expect(made.filter(({ made: isNew }) => isNew)).toHaveLength(1);
  const [row, ...others] = await prisma.pushKey.findMany();
  expect(others).toEqual([]);
  // 12 bytes of nonce, 16 of the tag, and the 43 letters of the key: encrypted.
  expect(Buffer.from(row?.sealed ?? "", "base64")).toHaveLength(71);
  const { rows } = await pool.query(
    "select 1 from audit_entries where entity in ('push_keys', 'push_subscriptions')",
  );
  expect(rows).toEqual([]);

  const { deliveryId, actor } = await aPush();
  // As after a change of NEXTAUTH_SECRET: it cannot be opened any more.
  await prisma.pushKey.updateMany({ data: { sealed: Buffer.alloc(71).toString("base64") } });
  expect((await getOwnDevices(actor)).publicKey).toBeNull();
  expect(await ensurePushKeys(job)).toEqual({ made: true });
  await send(deliveryId);
  expect(await readDelivery(deliveryId)).toMatchObject({ status: "SKIPPED", rule: "no_device" });
  expect((await getOwnDevices(actor)).devices).toEqual([]);
});

test("a crowd with devices is one fan-out and batches of a hundred; one failure does not hold the others back", async () => {
  await prisma.pushKey.deleteMany();
  await ensurePushKeys(job);
  await aCrowd(250);
  await pool.query(
    `insert into push_subscriptions (id, user_id, name, endpoint, p256dh, auth, public_key)
     select uuid_v7(), u.id, 'Chrome on Android', $1 || '/crowd/' || u.name, $2, $3, (select public_key from push_keys)
     from users u where u.email::text like 'crowd.%'`,
    [new URL(service.browser().endpoint).origin, service.browser().p256dh, service.browser().auth],
  );
  const resident = await aResident();
  const request = await aRequest({ from: resident });
  await tell(published(requestSubmitted({ requestId: request.id, priority: 2 }), resident));

  const sizes = await prisma.notificationDelivery.groupBy({
    by: ["batch"],
    where: { channel: "PUSH", batch: { not: null } },
    _count: true,
    orderBy: { batch: "asc" },
  });
  expect(sizes.map(({ _count }) => _count)).toEqual([100, 100, 50]);

  const batch = sizes[0]?.batch ?? "";
  const [unlucky] = await prisma.notificationDelivery.findMany({
    where: { batch },
    orderBy: { id: "asc" },
    take: 1,
    select: { id: true, notification: { select: { recipient: { select: { name: true } } } } },
  });
  service.answers.set(`/crowd/${encodeURI(unlucky?.notification.recipient.name ?? "")}`, { status: 500 });
  const run = { batch, isLastAttempt: false };
  await expect(deliverBatch(job, run)).rejects.toThrow("HTTP 500");
  expect(await prisma.notificationDelivery.count({ where: { batch, status: "SENT" } })).toBe(99);
  service.answers.clear();
  expect(await deliverBatch(job, run)).toEqual({ sent: 1 });
  expect(await deliverBatch(job, { batch: randomUUID(), isLastAttempt: false })).toEqual({ sent: 0 });
  expect(service.got).toHaveLength(101);
});
