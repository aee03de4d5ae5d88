import { beforeEach, expect, test } from "vitest";
import { deliver } from "@/lib/notifications/deliver";
import { setSmsBudget } from "@/lib/notifications/set-sms-budget";
import { prisma } from "@/lib/platform/prisma";
import { systemActor } from "../../support/actors";
import { anAdministrator, aResident } from "../../support/factories";
import { settle } from "../../support/jobs";
import { aDelivery, readDelivery } from "./a-delivery";

const admin = await anAdministrator();
const NOVEMBER = new Date("2026-11-15T06:00:00Z");

beforeEach(async () => {
  await settle();
  await prisma.notificationDelivery.deleteMany();
  await prisma.notification.deleteMany();
  await prisma.smsBudgetAlert.deleteMany();
});

async function sms(rule: string, now = NOVEMBER) {
  const { deliveryId } = await aDelivery("SMS", { rule });
  await deliver(systemActor("send-deliveries"), { deliveryId, isLastAttempt: false }, now);
  return readDelivery(deliveryId);
}

const alerts = async () => {
  await settle();
  const rows = await prisma.notification.findMany({
    where: { recipientId: admin.id, type: "budget_alert" },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ title }) => title);
};

test("over the month's budget nothing goes but emergencies, and why is kept", async () => {
  await setSmsBudget(admin.actor, { budget: 2 });

  expect((await sms("urgent")).status).toBe("SENT");
  expect((await sms("normal")).status).toBe("SENT");
  expect(await sms("urgent")).toMatchObject({
    status: "SKIPPED",
    rule: "over_budget",
    error: "This month's budget for SMS is used up.",
  });
  expect((await sms("emergency")).status).toBe("SENT");
});

test("the month is the estate's: in Kolkata December begins at half past six in the evening, UTC", async () => {
  await setSmsBudget(admin.actor, { budget: 1 });
  await sms("urgent", new Date("2026-11-30T18:00:00Z"));

  expect((await sms("urgent", new Date("2026-11-30T18:29:00Z"))).status).toBe("SKIPPED");
  expect((await sms("urgent", new Date("2026-11-30T18:31:00Z"))).status).toBe("SENT");
});

test("administrators hear of 80 % and of 100 % once each", async () => {
  await setSmsBudget(admin.actor, { budget: 5 });
  for (let n = 0; n < 3; n++) await sms("urgent");
  expect(await alerts()).toEqual([]);

  await sms("urgent");
  expect(await alerts()).toEqual(["80 % of the SMS budget for November 2026 is used"]);

  await sms("urgent");
  await sms("urgent");
  await sms("emergency");
  expect(await alerts()).toEqual([
    "80 % of the SMS budget for November 2026 is used",
    "100 % of the SMS budget for November 2026 is used",
  ]);
});

test("ten at once never go beyond the budget", async () => {
  await setSmsBudget(admin.actor, { budget: 3 });

  const sent = await Promise.all(Array.from({ length: 10 }, () => sms("urgent")));

  expect(sent.filter(({ status }) => status === "SENT")).toHaveLength(3);
  // The third passes both thresholds: one alert says the higher one.
  expect(await alerts()).toEqual(["100 % of the SMS budget for November 2026 is used"]);
});

test("without a budget there is no limit; only administrators set one, and it is audited", async () => {
  await setSmsBudget(admin.actor, { budget: null });
  expect((await sms("urgent")).status).toBe("SENT");

  const resident = await aResident();
  await expect(setSmsBudget(resident.actor, { budget: 1 })).rejects.toMatchObject({ kind: "not_found" });
  expect(await prisma.auditEntry.count({ where: { entity: "settings", actorId: admin.id } })).toBeGreaterThan(
    0,
  );
});
