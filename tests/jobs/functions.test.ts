import { InngestTestEngine } from "@inngest/test";
import type { InngestFunction } from "inngest";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { functions } from "@/lib/jobs/functions";
import { retryDelivery } from "@/lib/jobs/retry-delivery";
import { HEARD } from "@/lib/notifications/audience";
import { ProviderError } from "@/lib/platform/provider-error";
import { OFFERED } from "@/lib/webhooks/offered";

// Jobs are shallow: which verb each calls, as whom, with what, in which step, and what becomes of its errors.
const { verbs, only } = vi.hoisted(() => {
  const names = [
    "assignEmergency",
    "detectOutbreak",
    "publishDue",
    "autoCloseResolved",
    "raiseBudgetAlerts",
    "escalateOverdue",
    "remindUnacknowledged",
    "remindOfVisits",
    "lapseVisits",
    "completeBookings",
    "listAreasToSweep",
    "sweepArea",
    "remindBookers",
    "syncAreaClosure",
    "releaseBookings",
    "remindOfEvents",
    "releasePlaces",
    "notify",
    "releaseHeld",
    "listDueReports",
    "generateReports",
    "makeRequestedReports",
    "runImport",
    "listDuePacks",
    "makeCommitteePack",
    "sendAccountMail",
    "sendReporterMail",
    "deliver",
    "deliverBatch",
    "sealAudit",
    "signMonthHeads",
    "queueWebhooks",
    "deliverWebhook",
  ] as const;
  type Name = (typeof names)[number];
  const mocks = Object.fromEntries(names.map((name) => [name, vi.fn()])) as Record<
    Name,
    ReturnType<typeof vi.fn>
  >;
  return {
    verbs: mocks,
    /** The module with its verb replaced. */
    only: (name: Name) => async (original: () => Promise<object>) => ({
      ...(await original()),
      [name]: mocks[name],
    }),
  };
});
vi.mock("@/lib/finance/raise-budget-alerts", only("raiseBudgetAlerts"));
vi.mock("@/lib/announcements/publish-due", only("publishDue"));
vi.mock("@/lib/maintenance/assign-emergency", only("assignEmergency"));
vi.mock("@/lib/maintenance/incidents/detect-outbreak", only("detectOutbreak"));
vi.mock("@/lib/maintenance/sweep/auto-close-resolved", only("autoCloseResolved"));
vi.mock("@/lib/maintenance/sweep/escalate-overdue", only("escalateOverdue"));
vi.mock("@/lib/maintenance/sweep/remind-unacknowledged", only("remindUnacknowledged"));
vi.mock("@/lib/maintenance/visits/remind-of-visits", only("remindOfVisits"));
vi.mock("@/lib/maintenance/visits/lapse-visits", only("lapseVisits"));
vi.mock("@/lib/bookings/sweep/complete-bookings", only("completeBookings"));
vi.mock("@/lib/bookings/sweep/areas-to-sweep", only("listAreasToSweep"));
vi.mock("@/lib/bookings/sweep/sweep-area", only("sweepArea"));
vi.mock("@/lib/bookings/sweep/remind-bookers", only("remindBookers"));
vi.mock("@/lib/bookings/closures/sync-area-closure", only("syncAreaClosure"));
vi.mock("@/lib/bookings/release-bookings", only("releaseBookings"));
vi.mock("@/lib/events/remind-of-events", only("remindOfEvents"));
vi.mock("@/lib/events/release-places", only("releasePlaces"));
vi.mock("@/lib/notifications/notify", only("notify"));
vi.mock("@/lib/notifications/release-held", only("releaseHeld"));
vi.mock("@/lib/analytics/due-reports", only("listDueReports"));
vi.mock("@/lib/analytics/generate-reports", only("generateReports"));
vi.mock("@/lib/analytics/make-requested-reports", only("makeRequestedReports"));
vi.mock("@/lib/analytics/due-packs", only("listDuePacks"));
vi.mock("@/lib/analytics/make-committee-pack", only("makeCommitteePack"));
vi.mock("@/lib/notifications/send-account-mail", only("sendAccountMail"));
vi.mock("@/lib/notifications/send-reporter-mail", only("sendReporterMail"));
vi.mock("@/lib/notifications/deliver", only("deliver"));
vi.mock("@/lib/notifications/deliver-batch", only("deliverBatch"));
vi.mock("@/lib/audit/seal-audit", only("sealAudit"));
vi.mock("@/lib/people/import/run-import", only("runImport"));
vi.mock("@/lib/audit/sign-month-heads", only("signMonthHeads"));
vi.mock("@/lib/webhooks/queue-webhooks", only("queueWebhooks"));
vi.mock("@/lib/webhooks/deliver-webhook", only("deliverWebhook"));

const NOW = new Date("2026-11-22T10:15:42.123Z");
const THE_MINUTE = new Date("2026-11-22T10:15:00Z");
const tested = new Set<string>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
  for (const verb of Object.values(verbs)) verb.mockReset();
});

function jobOf(id: string): InngestFunction.Any {
  tested.add(id);
  const found = functions.find((each) => each.id() === id);
  if (!found) throw new Error(`There is no function ${id}`);
  return found;
}

const run = (id: string, event?: { name: string; data: object }) =>
  new InngestTestEngine({
    function: jobOf(id) as never,
    ...(event && { events: [{ id: "activity-1", ts: NOW.getTime(), ...event }] as [never] }),
  }).execute();

const acting = (job: string) => expect.objectContaining({ kind: "system", job });

test.each(["maintenance/request.submitted", "maintenance/request.raised"])(
  "a new emergency is assigned (%s)",
  async (name) => {
    verbs.assignEmergency.mockResolvedValue({ assigneeId: "ravi" });
    const submitted = (priority: number) => ({ name, data: { requestId: "r1", priority } });

    expect((await run("maintenance-assign-emergency", submitted(4))).result).toEqual({ assigneeId: "ravi" });
    expect(verbs.assignEmergency).toHaveBeenCalledExactlyOnceWith(acting("maintenance-assign-emergency"), {
      requestId: "r1",
    });
    expect((await run("maintenance-assign-emergency", submitted(3))).result).toEqual({ assigneeId: null });
    expect(verbs.assignEmergency).toHaveBeenCalledTimes(1);
  },
);

test("a new request is looked at together with those like it", async () => {
  verbs.detectOutbreak.mockResolvedValue({ incidentId: null, raised: false });
  await run("maintenance-detect-outbreaks", {
    name: "maintenance/request.submitted",
    data: { requestId: "r1", priority: 2 },
  });
  expect(verbs.detectOutbreak).toHaveBeenCalledExactlyOnceWith(acting("maintenance-detect-outbreaks"), {
    requestId: "r1",
  });
});

test.each([
  ["announcements-publish-due", verbs.publishDue],
  ["maintenance-auto-close", verbs.autoCloseResolved],
  ["maintenance-escalate-overdue", verbs.escalateOverdue],
  ["maintenance-remind-unacknowledged", verbs.remindUnacknowledged],
  ["events-remind", verbs.remindOfEvents],
  ["bookings-remind", verbs.remindBookers],
] as const)("%s sweeps as of the minute of its tick", async (id, verb) => {
  verb.mockResolvedValue({ changed: 2 });

  expect((await run(id)).result).toEqual({ changed: 2 });
  expect(verb).toHaveBeenCalledExactlyOnceWith(acting(id), THE_MINUTE);
});

test("whoever meets soon is reminded, and what nobody agreed on ends", async () => {
  verbs.remindOfVisits.mockResolvedValue({ reminded: 2 });
  verbs.lapseVisits.mockResolvedValue({ offers: 1, silent: 0 });

  expect((await run("maintenance-visits")).result).toEqual({ reminded: 2, offers: 1, silent: 0 });
  for (const verb of [verbs.remindOfVisits, verbs.lapseVisits])
    expect(verb).toHaveBeenCalledExactlyOnceWith(acting("maintenance-visits"), THE_MINUTE);
});

test.each(HEARD)("people hear of %s", async (name) => {
  verbs.notify.mockResolvedValue({ notified: 1 });

  const { result } = await run(`notifications-notify-${name.replace(/[/.]/g, "-")}`, {
    name,
    data: { requestId: "r1" },
  });

  expect(result).toEqual({ notified: 1 });
  expect(verbs.notify).toHaveBeenCalledWith(
    acting("notify-people"),
    expect.objectContaining({ id: "activity-1", name, data: { requestId: "r1" } }),
  );
});

test("what was held is let go when its moment has come, never earlier", async () => {
  verbs.releaseHeld.mockResolvedValue({ released: 3 });
  const until = "2026-11-22T10:30:00.000Z";
  const held = { name: "notifications/deliveries.held", data: { until } };

  const { result } = await new InngestTestEngine({
    function: jobOf("notifications-release-held") as never,
    events: [held] as [never],
    steps: [{ id: "until-due", handler: () => null }],
  }).execute();

  expect(result).toEqual({ released: 3 });
  expect(verbs.releaseHeld).toHaveBeenCalledExactlyOnceWith(acting("release-held"), new Date(until));
});

test("every report that is due is made in a step of its own", async () => {
  const due = [
    { period: "DAILY", on: "2026-11-21" },
    { period: "WEEKLY", on: "2026-11-16" },
  ];
  verbs.listDueReports.mockResolvedValue(due);
  verbs.generateReports.mockResolvedValue({ stored: 7 });

  expect((await run("analytics-scheduled-reports")).result).toEqual({
    "daily-2026-11-21": 7,
    "weekly-2026-11-16": 7,
  });
  for (const each of due)
    expect(verbs.generateReports).toHaveBeenCalledWith(acting("analytics-scheduled-reports"), each);
});

test("budgets are looked at when costs or budgets change, and every hour", async () => {
  verbs.raiseBudgetAlerts.mockResolvedValue({ raised: 1 });

  const changed = { name: "maintenance/request.resolved", data: { requestId: "r1" } };
  expect((await run("finance-watch-budgets", changed)).result).toEqual({ raised: 1 });
  expect(verbs.raiseBudgetAlerts).toHaveBeenCalledExactlyOnceWith(acting("budget-alerts"), {
    requestId: "r1",
  });

  verbs.raiseBudgetAlerts.mockClear();
  await run("finance-watch-budgets", { name: "finance/budget.set", data: { budgetId: "b1" } });
  expect(verbs.raiseBudgetAlerts).toHaveBeenCalledExactlyOnceWith(acting("budget-alerts"), {
    budgetId: "b1",
  });

  verbs.raiseBudgetAlerts.mockClear();
  await run("finance-sweep-budgets");
  expect(verbs.raiseBudgetAlerts).toHaveBeenCalledExactlyOnceWith(acting("budget-alerts"), {}, THE_MINUTE);
});

test("the audit is sealed batch by batch, then a month that has ended is signed", async () => {
  verbs.sealAudit
    .mockResolvedValueOnce({ sealed: 20_000, more: true, waiting: false })
    .mockResolvedValueOnce({ sealed: 5, more: false, waiting: false });
  verbs.signMonthHeads.mockResolvedValue({ signed: ["2026-10"] });

  expect((await run("audit-seal")).result).toEqual({ sealed: 20_005, signed: ["2026-10"] });
  expect(verbs.sealAudit).toHaveBeenCalledWith(acting("audit-seal"));
});

test.each(["people/account.deactivated", "people/resident.moved-out"])(
  "whoever has left keeps no place at an event (%s)",
  async (name) => {
    verbs.releasePlaces.mockResolvedValue({ released: 1 });
    expect((await run("events-release-places", { name, data: { userId: "asha" } })).result).toEqual({
      released: 1,
    });
    expect(verbs.releasePlaces).toHaveBeenCalledExactlyOnceWith(acting("events-release-places"), {
      userId: "asha",
    });
  },
);

test("bookings end, and each area where somebody waits or something is broken is swept by itself", async () => {
  verbs.completeBookings.mockResolvedValue({ completed: 2, undecided: 0 });
  verbs.listAreasToSweep.mockResolvedValue(["hall", "court"]);
  verbs.sweepArea.mockResolvedValue({ lapsed: 1, displaced: 0, offered: 1 });

  expect((await run("bookings-sweep")).result).toEqual({ completed: 2, undecided: 0, areas: 2 });
  for (const areaId of ["hall", "court"])
    expect(verbs.sweepArea).toHaveBeenCalledWith(acting("bookings-sweep"), { areaId }, THE_MINUTE);
});

test.each([
  "maintenance/request.area-marked",
  "maintenance/request.resolved",
  "maintenance/request.reopened",
])("a common area follows what is broken in it (%s)", async (name) => {
  verbs.syncAreaClosure.mockResolvedValue({ isClosed: true });
  await run("bookings-close-faulty-areas", { name, data: { requestId: "r1" } });
  expect(verbs.syncAreaClosure).toHaveBeenCalledExactlyOnceWith(acting("bookings-close-faulty-areas"), {
    requestId: "r1",
  });
});

test("whoever has left keeps no booking", async () => {
  verbs.releaseBookings.mockResolvedValue({ released: 1 });
  await run("bookings-release", { name: "people/resident.moved-out", data: { userId: "asha" } });
  expect(verbs.releaseBookings).toHaveBeenCalledExactlyOnceWith(acting("bookings-release"), {
    userId: "asha",
  });
});

test("asked for reports are made, and the last attempt is known to be the last", async () => {
  verbs.makeRequestedReports.mockResolvedValue({ stored: 7 });
  const asked = { name: "analytics/reports.requested", data: { runId: "run-1" } };

  expect((await run("analytics-make-reports", asked)).result).toEqual({ stored: 7 });
  expect(verbs.makeRequestedReports).toHaveBeenCalledExactlyOnceWith(acting("analytics-make-reports"), {
    runId: "run-1",
    isLastAttempt: false,
  });
});

test("asked for imports of owners are carried out", async () => {
  verbs.runImport.mockResolvedValue({ created: 2 });
  const asked = { name: "people/owner-import.requested", data: { importId: "i1" } };

  expect((await run("people-import-owners", asked)).result).toEqual({ created: 2 });
  expect(verbs.runImport).toHaveBeenCalledExactlyOnceWith(acting("people-import-owners"), {
    importId: "i1",
    isLastAttempt: false,
  });
});

test("the committee's pack is made of the month that has none", async () => {
  verbs.listDuePacks.mockResolvedValue([{ month: "2026-10" }]);
  verbs.makeCommitteePack.mockResolvedValue({ month: "2026-10", isNew: true });

  expect((await run("analytics-committee-packs")).result).toEqual({ "2026-10": true });
  expect(verbs.makeCommitteePack).toHaveBeenCalledExactlyOnceWith(acting("analytics-committee-packs"), {
    month: "2026-10",
  });
});

test("whoever reported without an account is told what became of it", async () => {
  verbs.sendReporterMail.mockResolvedValue({ mailed: true });
  const resolved = { name: "maintenance/request.resolved", data: { requestId: "r1" } };
  expect((await run("maintenance-send-reporter-mails", resolved)).result).toEqual({ mailed: true });
  expect(verbs.sendReporterMail).toHaveBeenCalledExactlyOnceWith(
    acting("maintenance-send-reporter-mails"),
    expect.objectContaining({ id: "activity-1", name: "maintenance/request.resolved" }),
  );
});

test("mails about one's own account are written with the activity itself", async () => {
  await run("people-send-account-mails", { name: "people/password.changed", data: { userId: "asha" } });

  expect(verbs.sendAccountMail).toHaveBeenCalledExactlyOnceWith(
    acting("send-account-mails"),
    expect.objectContaining({ id: "activity-1", data: { userId: "asha" } }),
  );
});

test.each([
  [
    "notifications-send-delivery",
    "notifications/delivery.queued",
    { deliveryId: "d1" },
    verbs.deliver,
    "send-deliveries",
  ],
  [
    "notifications-send-batch",
    "notifications/batch.queued",
    { batch: "b1" },
    verbs.deliverBatch,
    "send-batches",
  ],
] as const)("%s sends, and is tried again when the provider fails", async (id, name, data, verb, job) => {
  await run(id, { name, data });
  expect(verb).toHaveBeenCalledExactlyOnceWith(acting(job), { ...data, isLastAttempt: false });

  verb.mockRejectedValue(new Error("Resend: 500"));
  const { error } = await run(id, { name, data });
  expect(error).toMatchObject({ name: "RetryAfterError", message: "Resend: 500" });
});

test("tries again after 60, 120 and 240 seconds, or later when the provider asks for it", () => {
  const failed = new Error("Resend: 500");
  expect([0, 1, 2].map((attempt) => retryDelivery(failed, attempt).retryAfter)).toEqual(["60", "120", "240"]);

  const slower = new ProviderError("slow down", { outcome: "refused", retryAfterMs: 600_000 });
  expect(retryDelivery(slower, 0)).toMatchObject({ retryAfter: "600", message: "slow down" });
});

test("programs outside hear of everything that can be chosen, each of it once", async () => {
  const queues = functions.filter((each) => each.id().startsWith("webhooks-queue-"));
  const triggers = queues.map(({ opts }) => opts.triggers ?? []);
  expect(triggers.every((each) => each.length <= 10)).toBe(true);
  expect(triggers.flat()).toEqual(OFFERED.map((event) => ({ event })));

  for (const [index, queue] of queues.entries()) {
    const name = OFFERED[index * 10] as string;
    await run(queue.id(), { name, data: { requestId: "r1" } });
    expect(verbs.queueWebhooks).toHaveBeenLastCalledWith(
      acting("webhooks-queue"),
      expect.objectContaining({ id: "activity-1", name, data: { requestId: "r1" } }),
    );
  }
});

test("a message that was not taken is sent again later, as late as the other side asks for", async () => {
  const queued = { name: "webhooks/delivery.queued", data: { deliveryId: "d1" } };
  verbs.deliverWebhook.mockResolvedValue({ outcome: "sent" });
  expect((await run("webhooks-send", queued)).result).toEqual({ outcome: "sent" });
  expect(verbs.deliverWebhook).toHaveBeenCalledExactlyOnceWith(acting("webhooks-send"), {
    deliveryId: "d1",
    isLastAttempt: false,
  });

  verbs.deliverWebhook.mockResolvedValue({
    outcome: "again",
    problem: "It answered 500.",
    waitAtLeastMs: 90_000,
  });
  expect((await run("webhooks-send", queued)).error).toMatchObject({
    name: "RetryAfterError",
    message: "It answered 500.",
  });
});

test("no function is left untested here, but the nightly retention (retention.test.ts)", () => {
  const untested = functions.map((each) => each.id()).filter((id) => !tested.has(id));
  expect(untested).toEqual(["jobs-retention"]);
});
