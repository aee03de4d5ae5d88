import { expect, vi } from "vitest";
import { sealAudit } from "@/lib/audit/seal-audit";
import { prisma } from "@/lib/platform/prisma";
import { failedRun } from "../../lib/background/a-run";
import { aDelivery } from "../../lib/notifications/a-delivery";
import { systemActor } from "../../support/actors";
import type { Expectations } from "../expectations";
import { administrators, type Kind, overseers } from "../kinds";
import type { World } from "../world";

/** Whoever has any place in the console. */
const consoleUsers: Kind[] = [...overseers, "accountant"];

const type = { type: "maintenance_acknowledged" };
const key = { key: "maintenance_acknowledged.resident" };
const run = async (world: World) => ({ params: { id: await world.once("run", () => failedRun()) } });
const failed = async (world: World) => world.once("delivery", () => aDelivery("EMAIL"));
const letter = (world: World) =>
  world.once("letter", () =>
    prisma.mailboxMessage.create({
      data: {
        channel: "EMAIL",
        idempotencyKey: "letter",
        to: "asha@khaki.example",
        subject: "Hello",
        text: "Hello",
      },
    }),
  );
const sealed = async (world: World, month: string) => {
  // It waits for what other databases of this server have open.
  await world.once("seal", () =>
    vi.waitFor(async () => expect((await sealAudit(systemActor("test"))).sealed).toBeGreaterThan(0), 15_000),
  );
  return { params: { month } };
};

/** The estate's rules, its audit, what it sends and what it does in the background: its administrators. */
export default {
  pages: {
    "/admin-panel": consoleUsers,
    "/admin-panel/settings": administrators,
    "/admin-panel/audit": administrators,
    "/admin-panel/audit/verify": administrators,
    "/admin-panel/notifications": administrators,
    "/admin-panel/notifications/types": administrators,
    "/admin-panel/notifications/types/[type]": { may: administrators, given: () => ({ params: type }) },
    "/admin-panel/notifications/why": administrators,
    "/admin-panel/notifications/told/[id]": {
      may: administrators,
      given: async (world) => ({ params: { id: (await failed(world)).notification.id } }),
    },
    "/admin-panel/mailbox": administrators,
    "/admin-panel/mailbox/[id]": {
      may: administrators,
      given: async (world) => ({ params: { id: (await letter(world)).id } }),
    },
    "/admin-panel/jobs": administrators,
    "/admin-panel/jobs/runs": administrators,
    "/admin-panel/jobs/runs/[id]": { may: administrators, given: run },
  },
  actions: {
    "admin-panel/settings/actions#changeSettingsAction": {
      may: administrators,
      given: () => ({ form: { "seen.reopenDays": "14", reopenDays: "21" } }),
    },
    "admin-panel/settings/actions#restoreSettingAction": {
      may: administrators,
      given: () => ({ form: { key: "reopenDays" } }),
    },
    "admin-panel/audit/actions#verifyAuditAction": administrators,
    "admin-panel/notifications/actions#sendAgainAction": {
      may: administrators,
      given: async () => ({
        form: { deliveryId: (await aDelivery("EMAIL", { delivery: { status: "FAILED" } })).deliveryId },
      }),
    },
    "admin-panel/notifications/actions#setSmsBudgetAction": {
      may: administrators,
      given: () => ({ form: { budget: "500" } }),
    },
    "admin-panel/notifications/actions#updateTypeAction": {
      may: administrators,
      given: () => ({ form: { ...type, email: "on", sms: "never", cascadeMinutes: "0" } }),
    },
    "admin-panel/notifications/actions#restoreTypeAction": {
      may: administrators,
      given: () => ({ form: type }),
    },
    "admin-panel/notifications/actions#updateTemplateAction": {
      may: administrators,
      given: () => ({
        form: { ...key, title: "Seen", message: "We have seen it.", sms: "We have seen it." },
      }),
    },
    "admin-panel/notifications/actions#restoreTemplateAction": {
      may: administrators,
      given: () => ({ form: key }),
    },
    "admin-panel/jobs/actions#runAgainAction": {
      may: administrators,
      given: async () => ({ form: { runId: await failedRun({ functionId: await served() }) } }),
    },
    "admin-panel/jobs/actions#dismissRunAction": {
      may: administrators,
      given: async () => ({ form: { runId: await failedRun() } }),
    },
  },
  routes: {
    "GET /admin-panel/audit/export": administrators,
    "GET /admin-panel/audit/public-key": administrators,
    "GET /admin-panel/audit/heads/[month]": { may: administrators, given: (world) => sealed(world, "today") },
  },
} satisfies Expectations;

async function served(): Promise<string> {
  await prisma.$executeRaw`
    insert into jobs.function (id, events, crons, attempts, engine, registered_at)
    values ('khaki-estate-some-job', '{}', '{}', 1, 'embedded', now()) on conflict do nothing`;
  return "khaki-estate-some-job";
}
