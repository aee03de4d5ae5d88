import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { deliver } from "@/lib/notifications/deliver";
import * as email from "@/lib/platform/email";
import { prisma } from "@/lib/platform/prisma";
import { systemActor } from "../../support/actors";
import { aDelivery as queued, readDelivery as read } from "./a-delivery";

beforeEach(() => prisma.mailboxMessage.deleteMany());

const send = (deliveryId: string, isLastAttempt = false) =>
  deliver(systemActor("send-deliveries"), { deliveryId, isLastAttempt });

test("a mail goes to the recipient with the way to the request, as HTML and as text", async () => {
  const { recipient, deliveryId } = await queued("EMAIL");

  await send(deliveryId);

  const [mail] = await prisma.mailboxMessage.findMany();
  expect(mail).toMatchObject({ channel: "EMAIL", to: recipient.email, subject: "Done" });
  expect(mail?.html).toContain("http://localhost:3000/maintenance/MNT-2026-00042");
  expect(mail?.text).toContain("Open it: http://localhost:3000/maintenance/MNT-2026-00042");
  expect(mail?.text).toContain("Dear Asha Menon,");
  expect(await read(deliveryId)).toMatchObject({
    status: "SENT",
    attempts: 1,
    providerId: mail?.id,
    error: null,
  });
});

test("an SMS goes to the phone with title and address", async () => {
  const { deliveryId } = await queued("SMS", { to: { phoneNumber: "+919800000001" } });

  await send(deliveryId);

  expect(await prisma.mailboxMessage.findMany()).toMatchObject([
    {
      channel: "SMS",
      to: "+919800000001",
      text: "The Khaki Estate: Done http://localhost:3000/maintenance/MNT-2026-00042",
    },
  ]);
});

test("markup in a title is text in the mail", async () => {
  const { deliveryId } = await queued("EMAIL", {
    title: `<script>alert("x")</script>\r\nBcc: all@khaki.example`,
  });

  await send(deliveryId);

  const [mail] = await prisma.mailboxMessage.findMany();
  expect(mail?.html).not.toContain("<script");
  expect(mail?.html).toContain("&lt;script&gt;");
  expect(mail?.subject).toBe(`<script>alert("x")</script> Bcc: all@khaki.example`);
});

test("a delivery is one mail, however often and however simultaneously it is sent", async () => {
  const { deliveryId } = await queued("EMAIL");

  await Promise.all([send(deliveryId), send(deliveryId), send(deliveryId)]);
  await send(deliveryId);
  // Killed after the provider had it and before we had written that down:
  await prisma.notificationDelivery.update({ where: { id: deliveryId }, data: { status: "QUEUED" } });
  await send(deliveryId);

  expect(await prisma.mailboxMessage.count()).toBe(1);
  expect((await read(deliveryId)).status).toBe("SENT");
});

test("a failure is written down and can be tried again; the last one is FAILED", async () => {
  const { deliveryId } = await queued("EMAIL");
  const refused = vi
    .spyOn(email, "sendEmail")
    .mockRejectedValue(new Error("Resend: application_error: try later"));

  await expect(send(deliveryId)).rejects.toThrow("try later");
  expect(await read(deliveryId)).toMatchObject({
    status: "QUEUED",
    attempts: 1,
    error: "Resend: application_error: try later",
  });

  await expect(send(deliveryId, true)).rejects.toThrow("try later");
  expect(await read(deliveryId)).toMatchObject({ status: "FAILED", attempts: 2 });

  refused.mockRestore();
  await send(deliveryId);
  expect(await prisma.mailboxMessage.count()).toBe(0);
});

test("whoever was deactivated meanwhile gets nothing more", async () => {
  const { recipient, deliveryId } = await queued("EMAIL");
  await prisma.user.update({ where: { id: recipient.id }, data: { status: "DEACTIVATED" } });

  await send(deliveryId);

  expect(await prisma.mailboxMessage.count()).toBe(0);
  expect(await read(deliveryId)).toMatchObject({ status: "SKIPPED", error: "This account is not open." });
});

test("an approved person is welcomed with the way to sign in", async () => {
  const { deliveryId } = await queued("EMAIL", {
    type: "account_approved",
    rule: "essential",
    title: "Your account at The Khaki Estate is open",
  });

  await send(deliveryId);

  expect(await prisma.mailboxMessage.findMany()).toMatchObject([
    {
      subject: "Your account at The Khaki Estate is open",
      text: expect.stringContaining("http://localhost:3000/sign-in"),
    },
  ]);
});

test("a delivery that does not exist is nothing to do", async () => {
  await expect(send(randomUUID())).resolves.toBeUndefined();
});
