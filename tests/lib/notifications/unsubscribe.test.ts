import { beforeEach, expect, test, vi } from "vitest";
import { deliver } from "@/lib/notifications/deliver";
import { listMutedMails } from "@/lib/notifications/queries";
import { resubscribe } from "@/lib/notifications/resubscribe";
import { unsubscribe } from "@/lib/notifications/unsubscribe";
import { unsubscribeToken } from "@/lib/notifications/unsubscribe-token";
import { prisma } from "@/lib/platform/prisma";
import { anonymous, systemActor } from "../../support/actors";
import { startProviders } from "../../support/providers";
import { newRequest } from "../../support/request";
import { aDelivery, readDelivery } from "./a-delivery";

vi.mock("next/headers", async () => (await import("../../support/request")).nextHeaders);

const providers = await startProviders();
const { GET, POST } = await import("@/app/api/unsubscribe/route");
const send = (deliveryId: string) => deliver(systemActor("test"), { deliveryId, isLastAttempt: false });

beforeEach(() => newRequest());

test("a mail one can do without says how to unsubscribe, to people and to mail programs; one press of either works", async () => {
  const { recipient, deliveryId } = await aDelivery("EMAIL", { type: "maintenance_comment" });
  await send(deliveryId);
  const [mail] = providers.mails;
  const link = /<(.+)>/.exec(mail?.headers?.["List-Unsubscribe"] ?? "")?.[1] ?? "";
  expect(mail?.headers?.["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  expect(mail?.text).toContain(
    "Unsubscribe from mails of this kind: http://localhost:3000/unsubscribe?token=",
  );
  expect(mail?.html).toContain("http://localhost:3000/unsubscribe?token=");

  // RFC 8058: without cookies, without an origin, and again.
  for (let time = 0; time < 2; time++) {
    const answer = await POST(
      new Request(link, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) }),
    );
    expect(answer.status).toBe(200);
  }

  expect(await listMutedMails(recipient.actor)).toEqual(["maintenance_comment"]);
  await prisma.notificationDelivery.update({ where: { id: deliveryId }, data: { status: "QUEUED" } });
  await send(deliveryId);
  expect(await readDelivery(deliveryId)).toMatchObject({ status: "SKIPPED", rule: "muted" });

  await resubscribe(recipient.actor, { type: "maintenance_comment" });
  expect(await listMutedMails(recipient.actor)).toEqual([]);
});

test("essential mails carry no way out and come all the same", async () => {
  const { deliveryId } = await aDelivery("EMAIL", {
    type: "account_approved",
    rule: "essential",
    preferences: { emailNotifications: false, mutedMails: { create: { type: "account_approved" } } },
  });

  await send(deliveryId);

  expect(providers.mails[0]?.headers).toBeUndefined();
  expect(providers.mails[0]?.html).not.toMatch(/unsubscribe/i);
});

test("all of them at once is the person's own switch", async () => {
  const { recipient } = await aDelivery("EMAIL");
  const token = unsubscribeToken({ userId: recipient.id, type: "maintenance_comment" });

  expect(await unsubscribe(anonymous(), { token, all: true })).toMatchObject({ isAll: true });

  const user = await prisma.user.findUniqueOrThrow({ where: { id: recipient.id } });
  expect(user.emailNotifications).toBe(false);
});

test("opening the address asks first and changes nothing", async () => {
  const { recipient } = await aDelivery("EMAIL");
  const token = unsubscribeToken({ userId: recipient.id, type: "maintenance_comment" });

  expect(() => GET(new Request(`http://localhost:3000/api/unsubscribe?token=${token}`))).toThrow(
    "NEXT_REDIRECT",
  );

  expect(await listMutedMails(recipient.actor)).toEqual([]);
});

test.each([
  ["nothing", () => ""],
  ["another person's", (good: string) => good.replace(/^.{8}/, "00000000")],
  ["another kind", (good: string) => good.replace("maintenance_comment", "all")],
  ["another signature", (good: string) => `${good.slice(0, -2)}xx`],
  ["something long", () => "x".repeat(5000)],
])("a token that is not ours (%s) is refused and changes nobody", async (_, forge) => {
  const { recipient } = await aDelivery("EMAIL");
  const token = forge(unsubscribeToken({ userId: recipient.id, type: "maintenance_comment" }));

  const answer = await POST(
    new Request(`http://localhost:3000/api/unsubscribe?token=${token}`, { method: "POST" }),
  );

  expect(answer.status).toBe(422);
  expect(await listMutedMails(recipient.actor)).toEqual([]);
});
