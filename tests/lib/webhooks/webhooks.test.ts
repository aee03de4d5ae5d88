import dns from "node:dns/promises";
import type { IncomingHttpHeaders, RequestListener } from "node:http";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { requestResolved } from "@/lib/maintenance/activity";
import type { Actor } from "@/lib/platform/actor";
import { pool, prisma } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { addEndpoint } from "@/lib/webhooks/add-endpoint";
import { deliverWebhook } from "@/lib/webhooks/deliver-webhook";
import { editEndpoint } from "@/lib/webhooks/edit-endpoint";
import { post } from "@/lib/webhooks/post";
import { getEndpoint, listEndpoints, listLog } from "@/lib/webhooks/queries";
import { queueWebhooks } from "@/lib/webhooks/queue-webhooks";
import { removeEndpoint } from "@/lib/webhooks/remove-endpoint";
import { removeOldDeliveries } from "@/lib/webhooks/remove-old-deliveries";
import { renewSecret } from "@/lib/webhooks/renew-secret";
import { sendAgain } from "@/lib/webhooks/send-again";
import { sendTest } from "@/lib/webhooks/send-test";
import { switchEndpoint } from "@/lib/webhooks/switch-endpoint";
import { anonymous, as, systemActor } from "../../support/actors";
import { anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";
import { settle } from "../../support/jobs";
import { loopback, readAll } from "../../support/loopback";

const RESOLVED = "maintenance/request.resolved";
const DAY_MS = 86_400_000;
const job = systemActor("test");
const admin = await anAdministrator();

type Got = { path: string | undefined; headers: IncomingHttpHeaders; body: string };
let got: Got[] = [];
/** What the other side answers next; the last answer repeats. */
let answers: ((...to: Parameters<RequestListener>) => void)[] = [];
const say =
  (status: number, text = "", headers = {}): (typeof answers)[number] =>
  (_, response) =>
    void response.writeHead(status, headers).end(text);

const other = await loopback(async (request, response) => {
  got.push({ path: request.url, headers: request.headers, body: await readAll(request) });
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  answer?.(request, response);
});
const port = new URL(other.address).port;
afterAll(other.close);

let count = 0;
const anEndpoint = (given: { url?: string; activities?: string[] } = {}) =>
  addEndpoint(admin.actor, {
    name: "Accounts software",
    url: `${other.address}/${++count}`,
    activities: [RESOLVED],
    ...given,
  });
const allow = (value: boolean) =>
  prisma.setting.upsert({
    where: { key: "webhooksToOwnNetwork" },
    create: { key: "webhooksToOwnNetwork", value },
    update: { value },
  });
const happen = async () => {
  const request = await aRequest({ from: await aResident() });
  await transact(admin.actor, async (_, record) => record(requestResolved({ requestId: request.id })));
  return request;
};
const logOf = async (endpointId: string) => (await listLog(admin.actor, endpointId, {})).rows;
const deliver = (deliveryId: string, isLastAttempt = true) =>
  deliverWebhook(job, { deliveryId, isLastAttempt });

beforeEach(async () => {
  [got, answers] = [[], [say(200, "thanks")]];
  await pool.query("update webhook_endpoints set is_enabled = false");
  await allow(true);
});

test("what was chosen is told once, signed, with ids only", async () => {
  const { endpointId, secret } = await anEndpoint();
  const deaf = await anEndpoint({ activities: ["finance/budget.set"] });
  const { id, ticketNumber } = await happen();
  await settle();

  expect(got).toHaveLength(1);
  const [{ headers, body }] = got as [Got];
  expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
    type: RESOLVED,
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: { requestId: id, ticketNumber },
  });
  expect(headers["content-type"]).toBe("application/json");
  const [line] = await logOf(endpointId);
  expect(line).toMatchObject({
    status: "SENT",
    attempts: 1,
    answerStatus: 200,
    answer: "thanks",
    error: null,
  });
  expect(headers["webhook-id"]).toBe(line?.activityId);
  expect(await logOf(deaf.endpointId)).toEqual([]);

  const again = {
    id: line?.activityId as string,
    name: RESOLVED,
    ts: 0,
    data: { requestId: id, actorId: null },
  };
  expect(await Promise.all([queueWebhooks(job, again), queueWebhooks(job, again)])).toEqual([
    { queued: 0 },
    { queued: 0 },
  ]);
});

test("500 and then 200: the same message with the same id, and the endpoint is well again", async () => {
  answers = [say(500, "busy"), say(204)];
  const { endpointId } = await anEndpoint();
  await happen();
  await settle();
  expect(await logOf(endpointId)).toMatchObject([
    { status: "QUEUED", error: "It answered 500.", answer: "busy" },
  ]);
  expect((await getEndpoint(admin.actor, endpointId)).failingSince).not.toBeNull();

  await settle({ hurry: true });
  expect(await logOf(endpointId)).toMatchObject([
    { status: "SENT", attempts: 2, error: null, answerStatus: 204 },
  ]);
  expect((await getEndpoint(admin.actor, endpointId)).failingSince).toBeNull();
  expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
});

test("after five attempts it has failed, without a failed run; it can be sent again", async () => {
  answers = [say(503)];
  const { endpointId } = await anEndpoint();
  await happen();
  await settle({ hurry: true });
  const [line] = await logOf(endpointId);
  expect(line).toMatchObject({ status: "FAILED", attempts: 5, answerStatus: 503 });
  expect((await pool.query("select 1 from jobs.run where status = 'failed'")).rowCount).toBe(0);

  answers = [say(200)];
  const replay = () => sendAgain(admin.actor, { deliveryId: line?.id as string });
  const both = await Promise.allSettled([replay(), replay()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await settle();
  expect(await logOf(endpointId)).toMatchObject([{ status: "SENT", attempts: 6 }]);
  expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
});

test("a redirect is an answer, not a way", async () => {
  answers = [say(302, "", { location: "http://169.254.169.254/latest" }), say(200)];
  const { endpointId } = await anEndpoint();
  await sendTest(admin.actor, { endpointId });
  await settle();
  expect(got).toHaveLength(1);
  expect(await logOf(endpointId)).toMatchObject([
    { activity: "webhooks/test", status: "FAILED", error: expect.stringContaining("redirect (302)") },
  ]);
});

test("silence, an endless answer and a closed door", async () => {
  const message = { body: "{}", headers: {} };
  answers = [() => undefined];
  await expect(post(other.address, message, { mayReachPrivate: true, timeoutMs: 100 })).rejects.toThrow(
    "no complete answer within 0.1 seconds",
  );
  answers = [
    (_, response) => {
      const more = () => response.destroyed || response.write("x".repeat(9000), () => setImmediate(more));
      more();
    },
  ];
  const { status, text } = await post(other.address, message, { mayReachPrivate: true });
  expect([status, text.length]).toEqual([200, 16_384]);
  await expect(post("http://127.0.0.1:1/", message, { mayReachPrivate: true })).rejects.toThrow(
    "Nothing listens",
  );
});

test("a name that leads inside is refused; a name is looked up once and cannot change its mind", async () => {
  const lookup = vi.spyOn(dns, "lookup") as unknown as ReturnType<typeof vi.fn>;
  const message = { body: "{}", headers: {} };
  const inside = { address: "127.0.0.1", family: 4 };
  lookup.mockResolvedValue([{ address: "93.184.215.14", family: 4 }, inside]);
  await expect(
    post(`https://hooks.example.org:${port}/`, message, { mayReachPrivate: false }),
  ).rejects.toMatchObject({
    message: expect.stringContaining("127.0.0.1"),
    isFinal: true,
  });
  expect(got).toEqual([]);

  lookup.mockReset();
  lookup.mockResolvedValueOnce([inside]).mockRejectedValue(new Error("asked twice"));
  await post(`http://hooks.example.org:${port}/`, message, { mayReachPrivate: true });
  expect(got[0]?.headers.host).toBe(`hooks.example.org:${port}`);
  lookup.mockRestore();
});

test("the setting decides when an endpoint is made, and again whenever something is sent", async () => {
  const { endpointId } = await anEndpoint();
  await allow(false);
  await expect(anEndpoint()).rejects.toMatchObject({
    kind: "validation",
    fields: { url: [expect.any(String)] },
  });
  await sendTest(admin.actor, { endpointId });
  await settle();
  expect(got).toEqual([]);
  expect(await logOf(endpointId)).toMatchObject([
    { status: "FAILED", error: expect.stringContaining("https://") },
  ]);
});

test("three days of failures switch it off and tell whoever answers for it; switched on it begins anew", async () => {
  answers = [say(500)];
  const { endpointId } = await anEndpoint();
  const failing = (ms: number) =>
    prisma.webhookEndpoint.update({
      where: { id: endpointId },
      data: { failingSince: new Date(Date.now() - ms) },
    });
  const { deliveryId } = await sendTest(admin.actor, { endpointId });
  await failing(3 * DAY_MS - 60_000);
  await deliver(deliveryId);
  expect((await getEndpoint(admin.actor, endpointId)).isEnabled).toBe(true);

  await failing(3 * DAY_MS);
  await sendAgain(admin.actor, { deliveryId });
  await settle();
  expect(await getEndpoint(admin.actor, endpointId)).toMatchObject({
    isEnabled: false,
    switchedOffAt: expect.any(Date),
  });
  expect(await prisma.notification.findMany({ where: { type: "webhook_switched_off" } })).toMatchObject([
    {
      recipientId: admin.id,
      title: "The webhook “Accounts software” is switched off",
      message: expect.stringContaining("It answered 500."),
      url: `/admin-panel/webhooks/${endpointId}`,
    },
  ]);
  await happen();
  await settle();
  expect(await logOf(endpointId)).toHaveLength(1);

  await switchEndpoint(admin.actor, { endpointId, isEnabled: true });
  expect(await getEndpoint(admin.actor, endpointId)).toMatchObject({
    isEnabled: true,
    failingSince: null,
    switchedOffAt: null,
  });
});

test("the secret is shown once: not in the audit, in no list, in no run; the old one signs for a day more", async () => {
  const { endpointId, secret } = await anEndpoint();
  const renewed = await renewSecret(admin.actor, { endpointId });
  const { deliveryId } = await sendTest(admin.actor, { endpointId });
  await deliver(deliveryId);
  const [{ headers, body }] = got as [Got];
  for (const each of [secret, renewed.secret])
    expect(new Webhook(each).verify(body, headers as Record<string, string>)).toBeTruthy();

  const { sealed } = await prisma.webhookSecret.findUniqueOrThrow({ where: { endpointId } });
  const { rows } = await pool.query<{ text: string }>(`
    select coalesce(string_agg(t, ' '), '') as text from (
      select audit_entries::text from audit_entries union all select run::text from jobs.run run
      union all select idempotency_keys::text from idempotency_keys
      union all select d::text from webhook_deliveries d) all_text(t)`);
  const shown = `${rows[0]?.text} ${JSON.stringify([await listEndpoints(admin.actor), await logOf(endpointId)])}`;
  for (const each of [secret, renewed.secret, sealed]) expect(shown).not.toContain(each.slice(6));
  expect(shown).toContain("secret_renewed_at");

  await prisma.webhookSecret.update({
    where: { endpointId },
    data: { previousUntil: new Date(Date.now() - 1000) },
  });
  await sendAgain(admin.actor, { deliveryId });
  await deliver(deliveryId);
  expect(got[1]?.headers["webhook-signature"]).not.toContain(" ");
});

test("a removed endpoint is gone from sight, and what waited for it is left out", async () => {
  const { endpointId } = await anEndpoint();
  const { deliveryId } = await sendTest(admin.actor, { endpointId });
  await removeEndpoint(admin.actor, { endpointId });
  expect(await deliver(deliveryId)).toEqual({ outcome: "left out" });
  expect(got).toEqual([]);
  await expect(getEndpoint(admin.actor, endpointId)).rejects.toMatchObject({ kind: "not_found" });
  await expect(sendAgain(admin.actor, { deliveryId })).rejects.toMatchObject({ kind: "not_found" });
  expect(await prisma.webhookSecret.count({ where: { endpointId } })).toBe(0);
});

test("an address is one endpoint, and a screen that is behind is told so", async () => {
  const url = "https://hooks.example.org/once";
  const facts = { name: "Gate display", url, activities: [RESOLVED] };
  const both = await Promise.allSettled([addEndpoint(admin.actor, facts), addEndpoint(admin.actor, facts)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { kind: "validation", fields: { url: [expect.stringContaining("already")] } },
  });
  const { endpointId } = await anEndpoint();
  const edit = (name: string) =>
    editEndpoint(admin.actor, { ...facts, url: "https://hooks.example.org/two", endpointId, seen: 1, name });
  await edit("One");
  await expect(edit("Other")).rejects.toMatchObject({ kind: "conflict" });
  await expect(editEndpoint(admin.actor, { ...facts, endpointId, seen: 2 })).rejects.toMatchObject({
    fields: { url: [expect.any(String)] },
  });
});

test("once its owner is no administrator nothing is sent, until another saves it", async () => {
  const leaver = await anAdministrator();
  const { endpointId } = await anEndpoint();
  const { name, url, activities } = await getEndpoint(admin.actor, endpointId);
  const save = async (actor: Actor, seen: number) =>
    editEndpoint(actor, { endpointId, seen, name, url, activities });
  await save(leaver.actor, 1);
  await prisma.user.update({ where: { id: leaver.id }, data: { isAdmin: false } });
  await happen();
  await settle();
  expect(got).toEqual([]);
  await save(admin.actor, 2);
  await happen();
  await settle();
  expect(got).toHaveLength(1);
});

test("to everybody but administrators there are no webhooks", async () => {
  const { endpointId } = await anEndpoint();
  const { deliveryId } = await sendTest(admin.actor, { endpointId });
  const facts = { name: "Mine", url: "https://hooks.example.org/mine", activities: [RESOLVED] };
  const others = [
    await as(await aStaff({ role: "FACILITY_MANAGER" })),
    await as(await aResident()),
    anonymous(),
  ];
  for (const actor of others)
    for (const work of [
      () => listEndpoints(actor),
      () => getEndpoint(actor, endpointId),
      () => listLog(actor, endpointId, {}),
      () => addEndpoint(actor, facts),
      () => editEndpoint(actor, { ...facts, endpointId, seen: 1 }),
      () => switchEndpoint(actor, { endpointId, isEnabled: false }),
      () => renewSecret(actor, { endpointId }),
      () => removeEndpoint(actor, { endpointId }),
      () => sendTest(actor, { endpointId }),
      () => sendAgain(actor, { deliveryId }),
    ])
      await expect(work()).rejects.toMatchObject({ kind: "not_found" });
});

test("the log reaches 30 days back", async () => {
  const { endpointId } = await anEndpoint();
  for (const days of [31, 29]) {
    const at = new Date(Date.now() - days * DAY_MS);
    await deliver((await sendTest(admin.actor, { endpointId }, at)).deliveryId);
  }
  expect(await removeOldDeliveries()).toBe(1);
  expect(await logOf(endpointId)).toHaveLength(1);
});
