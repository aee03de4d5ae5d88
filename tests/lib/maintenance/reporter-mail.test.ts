import { beforeEach, expect, test } from "vitest";
import { closeRequest } from "@/lib/maintenance/close-request";
import { acceptReport } from "@/lib/maintenance/places/accept-report";
import { newChallenge } from "@/lib/maintenance/places/challenge";
import { dismissReport } from "@/lib/maintenance/places/dismiss-report";
import { reportProblem } from "@/lib/maintenance/places/report-problem";
import { reportProblemInput } from "@/lib/maintenance/places/schema";
import { rateRequest } from "@/lib/maintenance/rate-request";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import { startRequest } from "@/lib/maintenance/start-request";
import { prisma } from "@/lib/platform/prisma";
import { anonymous } from "@/tests/support/actors";
import { aCategory, aPlace, aResident, aStaff } from "@/tests/support/factories";
import { settle } from "@/tests/support/jobs";

const category = await aCategory({ roles: ["ELECTRICIAN"] });
const [meera, omar, ravi] = [await aStaff(), await aStaff(), await aStaff({ role: "ELECTRICIAN" })];
const asha = await aResident();

beforeEach(() => prisma.mailboxMessage.deleteMany());

async function aReport(email: string | undefined) {
  const place = await aPlace();
  const challenge = JSON.stringify(await newChallenge(place.code));
  const input = reportProblemInput.parse({
    code: place.code,
    description: "The door of the lift stays open.",
    challenge,
    photos: [],
    email,
  });
  const { reference } = await reportProblem(
    anonymous(),
    { ...input, address: crypto.randomUUID() },
    new Date(Date.now() + 10_000),
  );
  return prisma.unverifiedReport.findUniqueOrThrow({ where: { reference } });
}
const accept = (reportId: string) =>
  acceptReport(meera.actor, { reportId, title: "Lift door", categoryId: category.id, priority: 2 });
const mailsTo = async (to: string) =>
  (
    await prisma.mailboxMessage.findMany({ where: { to, channel: "EMAIL" }, orderBy: { createdAt: "asc" } })
  ).map(({ subject }) => subject);

test("whoever decides what is done first hears of a report at once, and nothing is mailed to its sender yet", async () => {
  const report = await aReport("visitor@example.com");
  await settle();
  const heard = await prisma.notification.findMany({ where: { subject: `place-report:${report.id}` } });
  const people = heard.map(({ recipientId }) => recipientId);
  expect(people).toEqual(expect.arrayContaining([meera.id, omar.id]));
  for (const nobody of [ravi.id, asha.id]) expect(people).not.toContain(nobody);
  expect(heard[0]).toMatchObject({
    type: "place_report_received",
    url: `/admin-panel/places/reports/${report.id}`,
    message: expect.stringContaining("The door of the lift stays open."),
  });
  expect(JSON.stringify(heard)).not.toContain("visitor@example.com");
  expect(await mailsTo("visitor@example.com")).toEqual([]);

  await dismissReport(meera.actor, { reportId: report.id, reason: "A joke." });
  await settle();
  expect(await mailsTo("visitor@example.com")).toEqual([]);
});

test("its sender gets the ticket number by mail, and one mail when it is resolved", async () => {
  const report = await aReport("visitor@example.com");
  const { ticketNumber } = await accept(report.id);
  await settle();
  expect(await mailsTo("visitor@example.com")).toEqual([
    `What you reported will be looked after (${ticketNumber})`,
  ]);

  await prisma.maintenanceRequest.update({
    where: { ticketNumber },
    data: { status: "ACKNOWLEDGED", acknowledgedAt: new Date() },
  });
  await startRequest(ravi.actor, { ticketNumber } as never);
  await resolveRequest(ravi.actor, { ticketNumber, resolution: "New cable.", photos: [] } as never);
  await closeRequest(omar.actor, { ticketNumber } as never);
  await settle();
  expect(await mailsTo("visitor@example.com")).toEqual([
    `What you reported will be looked after (${ticketNumber})`,
    `What you reported is done (${ticketNumber})`,
  ]);
  const told = await prisma.notification.findFirst({
    where: { recipientId: meera.id, type: "maintenance_closed" },
  });
  expect(told?.message).not.toMatch(/rat/);

  const rating = { ticketNumber, rating: 5, feedback: undefined } as never;
  for (const each of [meera, omar, ravi])
    await expect(rateRequest(each.actor, rating)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(
    prisma.maintenanceRequest.update({ where: { ticketNumber }, data: { residentRating: 5 } }),
  ).rejects.toThrow(/request_from_report_unrated/);
});

test("without an address nothing is mailed; the manager who accepted it cannot rate it while closing either", async () => {
  const report = await aReport(undefined);
  const { ticketNumber } = await accept(report.id);
  await settle();
  expect(
    await prisma.mailboxMessage.findMany({ where: { subject: { startsWith: "What you reported" } } }),
  ).toEqual([]);
  await expect(closeRequest(meera.actor, { ticketNumber, rating: 5 } as never)).rejects.toMatchObject({
    reason: "maintenance.not_resident",
  });
});
