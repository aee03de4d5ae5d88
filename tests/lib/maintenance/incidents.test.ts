import { expect, test } from "vitest";
import { detectOutbreak } from "@/lib/maintenance/incidents/detect-outbreak";
import { endIncident } from "@/lib/maintenance/incidents/end-incident";
import { linkRequest } from "@/lib/maintenance/incidents/link-request";
import { getIncident } from "@/lib/maintenance/incidents/queries";
import { resolveTogether } from "@/lib/maintenance/incidents/resolve-together";
import { unlinkRequest } from "@/lib/maintenance/incidents/unlink-request";
import { notify } from "@/lib/notifications/notify";
import { prisma } from "@/lib/platform/prisma";
import { systemActor } from "@/tests/support/actors";
import { aCategory, aRequest, aResident, aStaff } from "@/tests/support/factories";

const system = systemActor("test");
const [asha, vikram] = [await aResident({ flatNumber: "B-101" }), await aResident({ flatNumber: "B-102" })];
const meera = await aStaff();
const supervisor = await aStaff({ role: "MAINTENANCE_SUPERVISOR" });
const plumber = await aStaff({ role: "PLUMBER" });
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** So many requests of a new category, so many minutes old. */
async function some(...ages: number[]) {
  const category = await aCategory();
  const requests = [];
  for (const age of ages) requests.push(await aRequest({ from: asha, category, createdAt: minutesAgo(age) }));
  return { category, requests };
}
const detectAll = (requests: { id: string }[]) =>
  Promise.all(requests.map(({ id }) => detectOutbreak(system, { requestId: id })));

async function anIncident() {
  const made = await some(30, 20, 10);
  await detectAll(made.requests);
  const { id } = await prisma.incident.findFirstOrThrow({ where: { categoryId: made.category.id } });
  return { ...made, id };
}

test("three alike within the hour raise one incident, however many notice it at once", async () => {
  const { category, requests } = await some(50, 30, 10);
  const answers = await detectAll([...requests, ...requests]);
  expect(answers.filter(({ raised }) => raised)).toHaveLength(1);
  const [incident, ...others] = await prisma.incident.findMany({
    where: { categoryId: category.id },
    include: { links: true },
  });
  expect(others).toEqual([]);
  expect(incident?.links.map(({ requestId }) => requestId).sort()).toEqual(
    requests.map(({ id }) => id).sort(),
  );

  const next = await aRequest({ from: vikram, category });
  expect(await detectOutbreak(system, { requestId: next.id })).toEqual({
    incidentId: incident?.id,
    raised: false,
  });
});

test("too few, too far apart, elsewhere or done already is no outbreak", async () => {
  for (const ages of [
    [20, 10],
    [130, 70, 5],
  ])
    expect((await detectAll((await some(...ages)).requests)).every(({ incidentId }) => !incidentId)).toBe(
      true,
    );

  const { category, requests } = await some(20, 10);
  const elsewhere = await aRequest({ from: await aResident({ flatNumber: "C-101" }), category });
  const done = await aRequest({ from: asha, category, status: "CANCELLED" });
  expect((await detectAll([...requests, elsewhere, done])).every(({ incidentId }) => !incidentId)).toBe(true);
});

test("whoever dispatches hears of it once, and nobody else", async () => {
  const { id } = await anIncident();
  const raised = {
    id: crypto.randomUUID(),
    name: "maintenance/incident.raised",
    data: { incidentId: id, actorId: null },
  };
  await notify(system, raised as never);
  await notify(system, raised as never);
  const heard = await prisma.notification.findMany({ where: { subject: `incident:${id}` } });
  const told = heard.map(({ recipientId }) => recipientId);
  expect(told).toEqual(expect.arrayContaining([meera.id, supervisor.id]));
  expect(told).not.toContain(plumber.id);
  expect(new Set(told).size).toBe(told.length);
  expect(heard[0]).toMatchObject({ isUrgent: true, url: `/maintenance/incidents/${id}` });
  await expect(getIncident(plumber.actor, id)).rejects.toMatchObject({ kind: "not_found" });
  await expect(getIncident(asha.actor, id)).rejects.toMatchObject({ kind: "not_found" });
});

test("requests are put in and taken out by hand, each in one incident at most", async () => {
  const [one, other] = [await anIncident(), await anIncident()];
  const request = await aRequest({ from: vikram });
  const { ticketNumber } = request;
  await linkRequest(meera.actor, { incidentId: one.id, ticketNumber });
  await expect(linkRequest(meera.actor, { incidentId: other.id, ticketNumber })).rejects.toMatchObject({
    reason: "maintenance.in_other_incident",
  });
  await unlinkRequest(meera.actor, { incidentId: one.id, ticketNumber });
  await linkRequest(meera.actor, { incidentId: other.id, ticketNumber });
  expect((await getIncident(meera.actor, other.id)).requests).toHaveLength(4);
  await expect(
    linkRequest(meera.actor, { incidentId: other.id, ticketNumber: "MNT-2026-99999" }),
  ).rejects.toMatchObject({ fields: { ticketNumber: [expect.stringContaining("no request")] } });
  await expect(linkRequest(plumber.actor, { incidentId: one.id, ticketNumber })).rejects.toMatchObject({
    kind: "not_found",
  });

  await endIncident(meera.actor, { incidentId: other.id, outcome: "A planned outage." });
  await expect(unlinkRequest(meera.actor, { incidentId: other.id, ticketNumber })).rejects.toMatchObject({
    reason: "maintenance.incident_ended",
  });
});

test("resolved together, row by row; with the last one the incident ends", async () => {
  const { id, category, requests } = await anIncident();
  const full = await aStaff({ role: "ELECTRICIAN" });
  const running = await aRequest({ from: vikram, category, status: "IN_PROGRESS", assignedTo: full });
  await linkRequest(meera.actor, { incidentId: id, ticketNumber: running.ticketNumber });

  const resolution = "The feeder is replaced.";
  const result = await resolveTogether(meera.actor, { incidentId: id, resolution });
  expect(result).toEqual({
    hasEnded: true,
    rows: expect.arrayContaining(
      [...requests, running].map(({ ticketNumber }) => ({
        ticketNumber,
        isDone: true,
        message: "Resolved.",
      })),
    ),
  });
  expect(await getIncident(meera.actor, id)).toMatchObject({
    outcome: resolution,
    endedBy: { name: meera.name },
  });
  await expect(resolveTogether(asha.actor, { incidentId: id, resolution })).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("what one may not resolve is left as it was, and the incident stays open", async () => {
  const { id, requests } = await anIncident();
  const [setting, value] = ["maxConcurrentAssignments", 2];
  await prisma.setting.create({ data: { key: setting, value } });
  const busy = await aStaff();
  for (const _ of [1, 2]) await aRequest({ from: vikram, status: "ASSIGNED", assignedTo: busy });
  const { rows, hasEnded } = await resolveTogether(busy.actor, { incidentId: id, resolution: "Done." });
  expect(hasEnded).toBe(false);
  expect(rows).toHaveLength(requests.length);
  expect(rows.every(({ isDone }) => !isDone)).toBe(true);
  await prisma.setting.delete({ where: { key: setting } });
});
