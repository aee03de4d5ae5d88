import { expect, test } from "vitest";
import { deliver } from "@/lib/notifications/deliver";

import { pool, prisma } from "@/lib/platform/prisma";
import { systemActor } from "../../support/actors";
import { startProviders } from "../../support/providers";
import { aDelivery, readDelivery } from "./a-delivery";

const providers = await startProviders();
const actor = systemActor("send-deliveries");
const send = (deliveryId: string, { now = new Date(), isLastAttempt = false } = {}) =>
  deliver(actor, { deliveryId, isLastAttempt }, now);
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

test("that it is about to go out is written down before it goes out", async () => {
  const { deliveryId } = await aDelivery("SMS", { rule: "urgent" });

  await send(deliveryId);

  expect(await readDelivery(deliveryId)).toMatchObject({
    status: "SENT",
    providerId: providers.texts[0]?.sid,
    attemptedAt: expect.any(Date),
    sentAt: expect.any(Date),
  });
});

test("one whose answer was lost is not sent twice: it is found at the provider", async () => {
  const { deliveryId } = await aDelivery("SMS", { title: "Lost answer" });
  providers.fail({ status: 500, taken: true });
  await expect(send(deliveryId)).rejects.toThrow("Twilio: HTTP 500");
  expect(await readDelivery(deliveryId)).toMatchObject({ status: "QUEUED", attemptedAt: expect.any(Date) });

  await send(deliveryId, { now: later(60) });

  expect(providers.texts).toHaveLength(1);
  expect(await readDelivery(deliveryId)).toMatchObject({
    status: "SENT",
    providerId: providers.texts[0]?.sid,
    error: null,
  });
});

test("one that the provider does not know is sent again", async () => {
  const { deliveryId } = await aDelivery("SMS", { title: "Never arrived" });
  providers.fail({ status: 500 });
  await expect(send(deliveryId)).rejects.toThrow();

  await send(deliveryId, { now: later(60) });

  expect(providers.texts).toHaveLength(1);
  expect((await readDelivery(deliveryId)).status).toBe("SENT");
});

test("the same words to the same number for another delivery are not taken for it", async () => {
  const to = { phoneNumber: "+919800000001" };
  const first = await aDelivery("SMS", { to, title: "Same words" });
  await send(first.deliveryId);
  const second = await aDelivery("SMS", { to, title: "Same words" });
  providers.fail({ status: 500 });
  await expect(send(second.deliveryId)).rejects.toThrow();

  await send(second.deliveryId, { now: later(60) });

  expect(providers.texts).toHaveLength(2);
  expect((await readDelivery(second.deliveryId)).providerId).toBe(providers.texts[1]?.sid);
});

test("while an attempt may still be under way nobody else begins one", async () => {
  const { deliveryId } = await aDelivery("SMS", { delivery: { attemptedAt: new Date() } });

  await expect(send(deliveryId)).rejects.toThrow("may still be under way");

  expect(providers.calls).toHaveLength(0);
});

test("when even the look fails to the last, it is FAILED and says that it may have been sent", async () => {
  const { deliveryId } = await aDelivery("SMS", { delivery: { attemptedAt: later(-120) } });
  providers.fail({ status: 500 });

  await expect(send(deliveryId, { isLastAttempt: true })).rejects.toThrow();

  expect(await readDelivery(deliveryId)).toMatchObject({
    status: "FAILED",
    error: "Twilio: HTTP 500. It may have been sent all the same.",
  });
});

test("a refusal needs no look before the next attempt", async () => {
  const { deliveryId } = await aDelivery("SMS");
  providers.fail({ status: 429, body: { message: "Too many requests" } });
  await expect(send(deliveryId)).rejects.toMatchObject({ outcome: "refused" });
  expect(await readDelivery(deliveryId)).toMatchObject({ status: "QUEUED", attemptedAt: null });

  await send(deliveryId);

  expect(providers.calls.map(({ method }) => method)).toEqual(["POST", "POST"]);
});

test("a number that the provider refuses ends at once, in its words", async () => {
  const { deliveryId } = await aDelivery("SMS");
  providers.fail({ status: 400, body: { code: 21211, message: "Invalid 'To' Phone Number" } });

  await send(deliveryId);

  expect(await readDelivery(deliveryId)).toMatchObject({
    status: "FAILED",
    attempts: 1,
    error: "Twilio: Invalid 'To' Phone Number (21211)",
  });
});

test("a number that is not E.164 is left out with the reason, and the provider is not asked", async () => {
  const { recipient, deliveryId } = await aDelivery("SMS");
  // The database refuses such numbers; this one comes from before.
  await pool.query("alter table residents drop constraint resident_phones");
  await prisma.resident.update({ where: { userId: recipient.id }, data: { phoneNumber: "098450 12345" } });

  await send(deliveryId);

  expect(providers.calls).toHaveLength(0);
  expect(await readDelivery(deliveryId)).toMatchObject({
    status: "SKIPPED",
    rule: "phone_invalid",
    error: expect.stringContaining("The phone number is not one"),
  });
});
