import { expect, test } from "vitest";
import { requestStarted } from "@/lib/maintenance/activity";
import { countFailed, listDeliveries } from "@/lib/notifications/delivery-queries";
import { restoreNotificationType } from "@/lib/notifications/restore-notification-type";
import { restoreTemplate } from "@/lib/notifications/restore-template";
import { deliveryListInput } from "@/lib/notifications/schema";
import { sendAgain } from "@/lib/notifications/send-again";
import { getType, listTypes } from "@/lib/notifications/type-queries";
import { updateNotificationType } from "@/lib/notifications/update-notification-type";
import { updateTemplate } from "@/lib/notifications/update-template";
import { prisma } from "@/lib/platform/prisma";
import { anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";
import { settle } from "../../support/jobs";
import { aDelivery, readDelivery } from "./a-delivery";
import { published, tell, toldOf } from "./told";

const admin = await anAdministrator();
const key = "maintenance_in_progress" as const;

async function startWork() {
  const assignee = await aStaff({ role: "ELECTRICIAN", name: "Ravi <b>Kumar</b>" });
  const request = await aRequest({ from: await aResident(), status: "IN_PROGRESS", assignedTo: assignee });
  const activity = published(requestStarted({ requestId: request.id }), assignee);
  await tell(activity);
  const [told] = await toldOf(activity);
  return { request, told };
}

test("a text of the console's own is used from then on, escaped in mails, until the default is restored", async () => {
  const own = { title: "{{actor}} is at it", message: "See {{ticket}}.", sms: "{{headline}}" };
  await updateTemplate(admin.actor, { key, ...own });

  const { request, told } = await startWork();
  expect(told).toMatchObject({
    title: "Ravi <b>Kumar</b> is at it",
    message: `See ${request.ticketNumber}.`,
  });
  await settle();
  const mail = await prisma.mailboxMessage.findFirstOrThrow({ where: { subject: told?.title ?? "" } });
  expect(mail.html).toContain("Ravi &lt;b&gt;Kumar&lt;/b&gt;");
  expect(mail.html).not.toContain("<b>Kumar");

  await restoreTemplate(admin.actor, { key });
  expect((await startWork()).told?.title).toMatch(/started work on MNT-/);
});

test("changes of texts and of ways are audited with who made them", async () => {
  await updateTemplate(admin.actor, { key, title: "A", message: "B", sms: "C" });
  await updateNotificationType(admin.actor, {
    type: key,
    email: false,
    sms: "never",
    cascadeMinutes: 5,
    isEssential: false,
    push: true,
  });
  await restoreTemplate(admin.actor, { key });
  await restoreNotificationType(admin.actor, { type: key });

  const entries = await prisma.auditEntry.findMany({
    where: {
      entityId: key,
      actorId: admin.id,
      entity: { in: ["notification_templates", "notification_types"] },
    },
    orderBy: { id: "desc" },
    take: 4,
  });
  expect(entries.map(({ entity, action }) => `${entity} ${action}`).reverse()).toEqual([
    "notification_templates INSERT",
    "notification_types INSERT",
    "notification_templates DELETE",
    "notification_types DELETE",
  ]);
});

test("the list of kinds says what was changed", async () => {
  const type = "maintenance_comment" as const;
  const changed = async () =>
    (await listTypes(admin.actor)).filter((each) => each.isChanged).map((each) => each.type);
  expect(await changed()).toEqual([]);

  await updateNotificationType(admin.actor, {
    type,
    email: true,
    sms: "always",
    cascadeMinutes: 10,
    isEssential: false,
    push: true,
  });
  expect(await changed()).toEqual([type]);
  expect((await getType(admin.actor, type)).settings.sms).toBe("always");

  await restoreNotificationType(admin.actor, { type });
  expect(await changed()).toEqual([]);
});

test("deliveries by state, way and kind, page by page", async () => {
  await prisma.notificationDelivery.deleteMany();
  for (let n = 0; n < 27; n++) await aDelivery("EMAIL", { delivery: { status: "SENT" } });
  const failed = await aDelivery("SMS", { type: "maintenance_overdue", delivery: { status: "FAILED" } });
  const list = (query: object) => listDeliveries(admin.actor, deliveryListInput.parse(query));

  const first = await list({ channel: "EMAIL" });
  const second = await list({ channel: "EMAIL", after: first.nextCursor });
  expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([25, 2, null]);
  for (const query of [{ status: "FAILED" }, { channel: "SMS" }, { type: "maintenance_overdue" }])
    expect((await list(query)).rows.map(({ id }) => id)).toEqual([failed.deliveryId]);
  expect((await list({ status: "nonsense", after: "nonsense" })).rows).toHaveLength(25);
  expect(await countFailed(admin.actor)).toBe(1);
});

test("what failed is sent again with all its attempts; what has not failed is not", async () => {
  const { deliveryId } = await aDelivery("EMAIL", {
    delivery: { status: "FAILED", error: "Resend: try later", attempts: 4 },
  });

  const pressed = await Promise.allSettled([1, 2, 3].map(() => sendAgain(admin.actor, { deliveryId })));
  expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await settle();

  expect(await readDelivery(deliveryId)).toMatchObject({ status: "SENT", rule: "resent", error: null });
  await expect(sendAgain(admin.actor, { deliveryId })).rejects.toMatchObject({ kind: "conflict" });
});

test("to anybody but administrators none of it exists", async () => {
  const manager = (await aStaff({ role: "FACILITY_MANAGER" })).actor;
  const { deliveryId } = await aDelivery("EMAIL", { delivery: { status: "FAILED" } });
  const template = { key, title: "A", message: "B", sms: "C" };

  for (const refused of [
    () => listDeliveries(manager, deliveryListInput.parse({})),
    () => sendAgain(manager, { deliveryId }),
    () => updateTemplate(manager, template),
    () => restoreTemplate(manager, { key }),
    () => listTypes(manager),
  ])
    await expect(refused()).rejects.toMatchObject({ kind: "not_found" });
});
