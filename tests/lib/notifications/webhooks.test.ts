import { createHmac, randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { deliver } from "@/lib/notifications/deliver";
import { resumeEmail } from "@/lib/notifications/resume-email";
import { sendAgain } from "@/lib/notifications/send-again";
import { log } from "@/lib/platform/log";
import { prisma } from "@/lib/platform/prisma";
import { systemActor } from "../../support/actors";
import { anAdministrator } from "../../support/factories";
import { settle } from "../../support/jobs";
import { startProviders } from "../../support/providers";
import { newRequest } from "../../support/request";
import { aDelivery, readDelivery } from "./a-delivery";

vi.mock("next/headers", async () => (await import("../../support/request")).nextHeaders);

const providers = await startProviders();
const resend = await import("@/app/api/webhooks/resend/route");
const twilio = await import("@/app/api/webhooks/twilio/route");
const admin = await anAdministrator();
const warned = vi.spyOn(log(), "warn");

beforeEach(() => {
  newRequest();
  warned.mockClear();
});

const SECRET = Buffer.from("c2VjcmV0LXNlY3JldC1zZWNyZXQ=", "base64");

function fromResend(body: string, { id = randomUUID(), at = Date.now(), key = SECRET } = {}) {
  const time = String(Math.floor(at / 1000));
  const signature = createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64");
  return new Request("http://localhost:3000/api/webhooks/resend", {
    method: "POST",
    body,
    headers: { "svix-id": id, "svix-timestamp": time, "svix-signature": `v1,AAAA v1,${signature}` },
  });
}

const event = (type: string, data: object) =>
  JSON.stringify({ type, created_at: "2026-11-22T10:00:00.000Z", data });

function fromTwilio(fields: Record<string, string>, delivery: string, token = "twilio-secret") {
  const query = `?delivery=${delivery}`;
  const signed = Object.keys(fields)
    .sort()
    .map((name) => name + fields[name])
    .join("");
  const address = `https://estate.example.com/api/webhooks/twilio${query}`;
  // Behind a reverse proxy the address is another one than Twilio was given.
  return new Request(`http://10.0.0.5:3000/api/webhooks/twilio${query}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: {
      "x-twilio-signature": createHmac("sha1", token)
        .update(address + signed)
        .digest("base64"),
    },
  });
}

async function sentMail() {
  const made = await aDelivery("EMAIL");
  await deliver(systemActor("test"), { deliveryId: made.deliveryId, isLastAttempt: false });
  const { providerId } = await readDelivery(made.deliveryId);
  return { ...made, data: { email_id: providerId, to: [made.recipient.email] } };
}

async function sentText() {
  const { deliveryId } = await aDelivery("SMS");
  await deliver(systemActor("test"), { deliveryId, isLastAttempt: false });
  return { deliveryId, MessageSid: (await readDelivery(deliveryId)).providerId ?? "" };
}

const user = (id: string) => prisma.user.findUniqueOrThrow({ where: { id } });

test("a delivered mail is DELIVERED, however often that is said and whatever comes late", async () => {
  const { deliveryId, data } = await sentMail();
  const delivered = fromResend(event("email.delivered", data));
  const replay = delivered.clone();

  expect((await resend.POST(delivered)).status).toBe(200);
  const once = await readDelivery(deliveryId);
  expect(once).toMatchObject({ status: "DELIVERED", deliveredAt: new Date("2026-11-22T10:00:00.000Z") });

  expect((await resend.POST(replay)).status).toBe(200);
  await resend.POST(fromResend(event("email.sent", data)));
  await resend.POST(fromResend(event("email.bounced", { ...data, bounce: { type: "Transient" } })));
  await resend.POST(fromResend(event("email.opened", data)));
  expect(await readDelivery(deliveryId)).toMatchObject({ status: "DELIVERED", error: null });
});

test("a webhook that is faster than the answer finds the mail by its tag", async () => {
  const { deliveryId, recipient } = await aDelivery("EMAIL");
  const tags = [{ name: "delivery", value: deliveryId }];

  await resend.POST(fromResend(event("email.sent", { email_id: "re_early", to: [recipient.email], tags })));

  expect(await readDelivery(deliveryId)).toMatchObject({ status: "SENT", providerId: "re_early" });
});

test("a mail that comes back is FAILED; no more are sent there, and administrators hear of it once", async () => {
  const { deliveryId, recipient, data } = await sentMail();
  const bounce = { type: "Permanent", subType: "General", message: "550 no such mailbox" };
  const bounced = event("email.bounced", { ...data, bounce });

  await resend.POST(fromResend(bounced));
  await resend.POST(fromResend(bounced));
  await settle();

  expect(await readDelivery(deliveryId)).toMatchObject({ status: "FAILED", error: "550 no such mailbox" });
  expect(await user(recipient.id)).toMatchObject({
    emailBouncedAt: expect.any(Date),
    emailBounceReason: "550 no such mailbox",
  });
  const told = await prisma.notification.findMany({
    where: { recipientId: admin.id, type: "email_bounced" },
  });
  expect(told).toMatchObject([{ title: "Mails to Asha Menon come back" }]);
  expect(told[0]?.message).toContain(`${recipient.email} cannot be reached: 550 no such mailbox`);

  const next = await aDelivery("EMAIL");
  await prisma.notification.update({
    where: { id: next.notification.id },
    data: { recipientId: recipient.id },
  });
  await deliver(systemActor("test"), { deliveryId: next.deliveryId, isLastAttempt: false });
  expect(await readDelivery(next.deliveryId)).toMatchObject({ status: "SKIPPED", rule: "bounced" });

  await resumeEmail(recipient.actor);
  expect((await user(recipient.id)).emailBouncedAt).toBeNull();
});

test("a full mailbox switches nothing off, and neither does a bounce of an address that was corrected since", async () => {
  const full = await sentMail();
  await resend.POST(fromResend(event("email.bounced", { ...full.data, bounce: { type: "Transient" } })));
  const corrected = await sentMail();
  await prisma.user.update({
    where: { id: corrected.recipient.id },
    data: { email: `new.${randomUUID()}@khaki.example` },
  });
  await resend.POST(fromResend(event("email.bounced", { ...corrected.data, bounce: { type: "Permanent" } })));

  expect((await user(full.recipient.id)).emailBouncedAt).toBeNull();
  expect((await user(corrected.recipient.id)).emailBouncedAt).toBeNull();
  expect((await readDelivery(corrected.deliveryId)).status).toBe("FAILED");
});

test("sent again after it came back it is another message, and old reports do not touch it", async () => {
  const { deliveryId, recipient, data } = await sentMail();
  const bounced = event("email.bounced", {
    ...data,
    tags: { delivery: deliveryId },
    bounce: { type: "Transient", message: "Mailbox full" },
  });
  await resend.POST(fromResend(bounced));

  await sendAgain(admin.actor, { deliveryId });
  await resend.POST(fromResend(bounced));
  expect((await readDelivery(deliveryId)).status).toBe("QUEUED");
  await settle();

  const [, again] = providers.mails.filter(({ to }) => to === recipient.email);
  expect(again?.key).toBe(`${deliveryId}_1`);
  expect(await readDelivery(deliveryId)).toMatchObject({
    status: "SENT",
    providerId: again?.id,
    error: null,
  });
  await expect(sendAgain(admin.actor, { deliveryId })).rejects.toMatchObject({ kind: "conflict" });
});

test("what we do not know is answered kindly and changes nothing", async () => {
  const before = await prisma.notificationDelivery.findMany();

  const answers = [
    await resend.POST(fromResend(event("email.delivered", { email_id: "re_unknown", to: [] }))),
    await resend.POST(
      fromResend(event("email.flew_away", { email_id: "re_unknown", to: "x@khaki.example" })),
    ),
    await twilio.POST(fromTwilio({ MessageSid: `SM${"0".repeat(31)}f`, MessageStatus: "delivered" }, "x")),
  ];

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await prisma.notificationDelivery.findMany()).toEqual(before);
});

test.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["nothing", ""],
  ["no data", JSON.stringify({ type: "email.sent", created_at: "2026-11-22T10:00:00Z" })],
  ["no instant", JSON.stringify({ type: "email.sent", created_at: "soon", data: { email_id: "re_1" } })],
  [
    "tags of another kind",
    event("email.sent", { email_id: "re_1", tags: [null, { name: "delivery", value: 7 }] }),
  ],
  [
    "another event",
    JSON.stringify({ type: "contact.created", created_at: "2026-11-22T10:00:00Z", data: {} }),
  ],
])("Resend, signed but malformed (%s): 400 and a line in the log", async (_, body) => {
  expect((await resend.POST(fromResend(body))).status).toBe(400);
  expect(warned).toHaveBeenCalledWith(
    expect.objectContaining({ webhook: "resend-webhook", why: "The event cannot be understood." }),
    "a webhook was refused",
  );
});

test("a webhook that is not signed, wrongly signed, too old or changed is refused and changes nothing", async () => {
  const { deliveryId, data } = await sentMail();
  const body = event("email.delivered", data);
  const changed = fromResend(body);
  const requests = [
    new Request("http://localhost:3000/api/webhooks/resend", { method: "POST", body }),
    fromResend(body, { key: Buffer.from("another secret") }),
    fromResend(body, { at: Date.now() - 6 * 60_000 }),
    fromResend(body, { at: Number.NaN }),
    new Request(changed.url, { method: "POST", body: `${body} `, headers: changed.headers }),
  ];

  for (const request of requests) expect((await resend.POST(request)).status).toBe(401);

  expect((await readDelivery(deliveryId)).status).toBe("SENT");
  expect(warned).toHaveBeenCalledTimes(requests.length);
});

test("Twilio's reports move a text message on, never back", async () => {
  const { deliveryId, MessageSid } = await sentText();

  for (const MessageStatus of ["sent", "delivered", "queued", "failed"])
    expect((await twilio.POST(fromTwilio({ MessageSid, MessageStatus }, deliveryId))).status).toBe(200);

  expect((await readDelivery(deliveryId)).status).toBe("DELIVERED");
});

test("a text message that did not arrive is FAILED with the provider's words", async () => {
  const { deliveryId, MessageSid } = await sentText();
  const fields = {
    MessageSid,
    MessageStatus: "undelivered",
    ErrorCode: "30005",
    ErrorMessage: "Unknown handset",
  };

  await twilio.POST(fromTwilio(fields, deliveryId));

  expect(await readDelivery(deliveryId)).toMatchObject({
    status: "FAILED",
    error: "Twilio: Unknown handset (30005)",
  });
});

test("Twilio, wrongly signed: 401; signed but malformed: 400", async () => {
  const { deliveryId, MessageSid } = await sentText();
  const fields = { MessageSid, MessageStatus: "delivered" };

  expect((await twilio.POST(fromTwilio(fields, deliveryId, "another"))).status).toBe(401);
  expect((await twilio.POST(fromTwilio({ MessageSid: "7" }, deliveryId))).status).toBe(400);
  expect((await twilio.POST(fromTwilio({}, deliveryId))).status).toBe(400);
  expect((await readDelivery(deliveryId)).status).toBe("SENT");
});
