import { beforeEach, expect, test, vi } from "vitest";
import * as maintenance from "@/lib/maintenance/activity";
import { commentOnRequest } from "@/lib/maintenance/comment-on-request";
import { startRequest } from "@/lib/maintenance/start-request";
import * as email from "@/lib/platform/email";
import { prisma } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { aRequest, aResident, aStaff } from "../support/factories";
import { settle } from "../support/jobs";

beforeEach(async () => {
  await prisma.mailboxMessage.deleteMany();
  await prisma.notificationDelivery.deleteMany();
  await prisma.notification.deleteMany();
});

async function work() {
  const resident = await aResident();
  const electrician = await aStaff({ role: "ELECTRICIAN", name: "Ravi Kumar" });
  const request = await aRequest({ from: resident, status: "ASSIGNED", assignedTo: electrician });
  return { resident, electrician, request };
}

test("a verb's activity becomes a notification and a mail", async () => {
  const { resident, electrician, request } = await work();
  await startRequest(electrician.actor, { ticketNumber: request.ticketNumber });

  await settle();

  expect(await prisma.notification.findMany({ include: { deliveries: true } })).toMatchObject([
    {
      recipientId: resident.id,
      type: "maintenance_in_progress",
      title: `Ravi Kumar started work on ${request.ticketNumber}`,
      url: `/maintenance/${request.ticketNumber}`,
      subject: `request:${request.id}`,
      readAt: null,
      deliveries: expect.arrayContaining([
        expect.objectContaining({ channel: "IN_APP", status: "DELIVERED" }),
        expect.objectContaining({ channel: "EMAIL", status: "SENT" }),
      ]),
    },
  ]);
  expect(await prisma.mailboxMessage.findMany()).toMatchObject([{ to: resident.email }]);
});

test("an internal note never reaches the resident, neither in the app nor by mail", async () => {
  const { resident, electrician, request } = await work();
  const manager = await aStaff({ role: "FACILITY_MANAGER" });
  await commentOnRequest(electrician.actor, {
    ticketNumber: request.ticketNumber,
    content: "The wiring is the owner's own work.",
    isInternal: true,
    photos: [],
  });

  await settle();

  const told = await prisma.notification.findMany();
  expect(told.map(({ recipientId }) => recipientId)).toContain(manager.id);
  expect(told.map(({ recipientId }) => recipientId)).not.toContain(resident.id);
  const mails = await prisma.mailboxMessage.findMany();
  expect(mails.map(({ to }) => to)).not.toContain(resident.email);
  expect(JSON.stringify([told, mails])).not.toContain("wiring");
});

test("a verb that was rolled back tells nobody", async () => {
  const { electrician, request } = await work();
  await expect(
    transact(electrician.actor, async (_, record) => {
      record(maintenance.requestStarted({ requestId: request.id }));
      throw new Error("no");
    }),
  ).rejects.toThrow("no");

  await settle();

  expect(await prisma.notification.count()).toBe(0);
});

test("a provider that fails once gets the mail at the next attempt, and once only", async () => {
  const { electrician, request } = await work();
  const failing = vi.spyOn(email, "sendEmail").mockRejectedValueOnce(new Error("Resend: try later"));
  await startRequest(electrician.actor, { ticketNumber: request.ticketNumber });

  await settle({ hurry: true });

  expect(failing).toHaveBeenCalledTimes(2);
  expect(await prisma.mailboxMessage.count()).toBe(1);
  expect(await prisma.notificationDelivery.findFirst({ where: { channel: "EMAIL" } })).toMatchObject({
    status: "SENT",
    attempts: 2,
    error: null,
  });
  failing.mockRestore();
});

test("it waits a minute before the second attempt", async () => {
  const { electrician, request } = await work();
  const failing = vi.spyOn(email, "sendEmail").mockRejectedValueOnce(new Error("Resend: try later"));
  await startRequest(electrician.actor, { ticketNumber: request.ticketNumber });

  await settle();

  const [{ wait } = { wait: 0 }] = await prisma.$queryRaw<{ wait: number }[]>`
    select extract(epoch from run_at - now())::float as wait from jobs.task where kind <> 'cron_tick'`;
  expect(wait).toBeGreaterThan(50);
  expect(wait).toBeLessThanOrEqual(61);
  failing.mockRestore();
  await settle({ hurry: true });
});

test("after four refusals the delivery is FAILED with the provider's words", async () => {
  const { electrician, request } = await work();
  const failing = vi
    .spyOn(email, "sendEmail")
    .mockRejectedValue(new Error("Resend: validation_error: no such address"));
  await startRequest(electrician.actor, { ticketNumber: request.ticketNumber });

  await settle({ hurry: true });

  expect(failing).toHaveBeenCalledTimes(4);
  expect(await prisma.notificationDelivery.findFirst({ where: { channel: "EMAIL" } })).toMatchObject({
    status: "FAILED",
    attempts: 4,
    error: "Resend: validation_error: no such address",
  });
  failing.mockRestore();
});
