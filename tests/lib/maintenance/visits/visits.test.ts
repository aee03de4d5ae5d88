import { describe, expect, test } from "vitest";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { cancelRequest } from "@/lib/maintenance/cancel-request";
import { getRequest } from "@/lib/maintenance/queries";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import { assignRequestInput } from "@/lib/maintenance/schema";
import { startRequest } from "@/lib/maintenance/start-request";
import { listTimeline } from "@/lib/maintenance/timeline-queries";
import { unassignRequest } from "@/lib/maintenance/unassign-request";
import * as facts from "@/lib/maintenance/visits/activity";
import { cancelVisit } from "@/lib/maintenance/visits/cancel-visit";
import { visitCode } from "@/lib/maintenance/visits/code";
import { confirmArrival } from "@/lib/maintenance/visits/confirm-arrival";
import { enterHome } from "@/lib/maintenance/visits/enter-home";
import { giveConsent } from "@/lib/maintenance/visits/give-consent";
import { lapseVisits } from "@/lib/maintenance/visits/lapse-visits";
import { offerVisit } from "@/lib/maintenance/visits/offer-visit";
import { pickWindow } from "@/lib/maintenance/visits/pick-window";
import { findVisit, listDeskVisits } from "@/lib/maintenance/visits/queries";
import { remindOfVisits } from "@/lib/maintenance/visits/remind-of-visits";
import { reportMissed } from "@/lib/maintenance/visits/report-missed";
import { canMove, VISIT_STATUSES } from "@/lib/maintenance/visits/status";
import type { UserActor } from "@/lib/platform/actor";
import { pool, prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "@/tests/support/activities";
import { systemActor } from "@/tests/support/actors";
import { aCategory, aRequest, aResident, aStaff } from "@/tests/support/factories";
import { published, tell, toldOf } from "../../notifications/told";

const HOUR = 3_600_000;
const NOW = new Date("2026-11-23T04:30:00Z"); // 10:00 in the estate
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const system = systemActor("maintenance-visits");

const electrical = await aCategory({ roles: ["ELECTRICIAN"] });
const [asha, vikram] = [await aResident(), await aResident()];
const meera = await aStaff({ role: "FACILITY_MANAGER" });
const ravi = await aStaff({ role: "ELECTRICIAN" });

/** Its own electrician unless told otherwise: nobody has two visits at once. */
async function aDesk(
  assignee = aStaff({ role: "ELECTRICIAN" }),
  status: "ASSIGNED" | "SUBMITTED" = "ASSIGNED",
) {
  const staff = await assignee;
  const request = await aRequest({
    from: asha,
    category: electrical,
    status,
    createdAt: at(-48),
    ...(status === "ASSIGNED" && { assignedTo: staff }),
  });
  return { ...request, staff };
}

type Desk = Awaited<ReturnType<typeof aDesk>>;

/** Windows of two hours, so many hours from now. */
const offer = (
  actor: UserActor,
  { ticketNumber }: Desk,
  hours: number[],
  more: { mayEnter?: "yes" | "no"; seenVisitId?: string; now?: Date } = {},
) =>
  offerVisit(
    actor,
    {
      ticketNumber,
      seenVisitId: more.seenVisitId,
      mayEnter: more.mayEnter ?? "no",
      consentNote: "The key is under the pot.",
      slots: hours.map((each, n) => ({
        field: `start${n + 1}`,
        start: at(each).toISOString(),
        minutes: 120,
      })),
    },
    more.now ?? NOW,
  );

const pick = (actor: UserActor, { ticketNumber }: Desk, visitId: string, position = 1, now = NOW) =>
  pickWindow(actor, { ticketNumber, visitId, position, mayEnter: "no", consentNote: "" }, now);

async function agreed(hours: number, more: { mayEnter?: "yes" | "no"; desk?: Desk } = {}) {
  const desk = more.desk ?? (await aDesk());
  const { visitId } = await offer(asha.actor, desk, [hours], more);
  await pick(desk.staff.actor, desk, visitId);
  const { ticketNumber } = desk;
  return { desk, visitId, ticketNumber, target: { ticketNumber, visitId } };
}

const visitOf = (id: string) => prisma.visit.findUniqueOrThrow({ where: { id } });
const waitsOf = (requestId: string) => prisma.requestWait.findMany({ where: { requestId } });
const seenBy = async (actor: UserActor, ticketNumber: string, now = NOW) =>
  findVisit(actor, await getRequest(actor, ticketNumber), now);
const outcomes = async (work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map((each) =>
    each.status === "fulfilled" ? "done" : (each.reason.reason as string),
  );
/** `Intl` writes thin and narrow spaces. */
const plain = (text: string) => text.replace(/\s/g, " ");
const refused = (reason: string) => expect.objectContaining({ reason });

test("the resident offers, the assignee picks, both meet: timeline, facts and audit", async () => {
  const desk = await aDesk();
  const { visitId } = await offer(asha.actor, desk, [24, 30], { mayEnter: "yes" });
  expect(await seenBy(desk.staff.actor, desk.ticketNumber)).toMatchObject({
    status: "OFFERED",
    isProposal: false,
    windows: [{ position: 1 }, { position: 2 }],
    consent: { mayEnter: true, note: "The key is under the pot." },
    can: { pick: true, consent: false },
  });
  await pick(desk.staff.actor, desk, visitId, 2);
  expect(await visitOf(visitId)).toMatchObject({
    status: "AGREED",
    staffId: desk.staff.id,
    startsAt: at(30),
    endsAt: at(32),
    agreedAt: NOW,
  });

  const target = { ticketNumber: desk.ticketNumber, visitId };
  await confirmArrival(desk.staff.actor, { ...target, code: visitCode(visitId) }, at(29.5));
  expect(await visitOf(visitId)).toMatchObject({ status: "ARRIVED", arrivedAt: at(29.5) });
  expect((await listTimeline(asha.actor, desk.id)).map(({ content }) => plain(content))).toEqual([
    "Times offered for a visit: Tue, 24 Nov, 10:00 am – 12:00 pm; Tue, 24 Nov, 4:00 – 6:00 pm. Somebody may come in when nobody is at home.",
    "A visit is agreed: Tue, 24 Nov, 4:00 – 6:00 pm.",
    "The visit has begun.",
  ]);
  expect(await activitiesOf(visitId, "visitId")).toEqual([
    "maintenance/visit.offered",
    "maintenance/visit.picked",
    "maintenance/visit.arrived",
  ]);
  const audited = await prisma.auditEntry.findMany({ where: { entityId: visitId } });
  expect(audited.map(({ action }) => action)).toEqual(["INSERT", "UPDATE", "UPDATE"]);
  expect(JSON.stringify(audited.map(({ changes }) => changes))).not.toMatch(`pot|${visitCode(visitId)}`);
});

test("staff propose, the resident picks and says whether somebody may come in", async () => {
  const desk = await aDesk();
  const { visitId } = await offer(meera.actor, desk, [24]);
  expect(await prisma.visitConsent.count({ where: { visitId } })).toBe(0);
  await expect(pick(desk.staff.actor, desk, visitId)).rejects.toEqual(refused("visits.not_picker"));
  const target = { ticketNumber: desk.ticketNumber, visitId, position: 1 };
  await expect(
    pickWindow(asha.actor, { ...target, mayEnter: undefined, consentNote: "" }, NOW),
  ).rejects.toMatchObject({ fields: { mayEnter: [expect.any(String)] } });
  await pick(asha.actor, desk, visitId);
  expect(await visitOf(visitId)).toMatchObject({ status: "AGREED", staffId: desk.staff.id });
  expect(await prisma.visitConsent.findMany({ where: { visitId } })).toMatchObject([
    { mayEnter: false, note: "", givenById: asha.id, givenAt: NOW },
  ]);
});

test("the table of the code is the table of the database, on all 36 pairs", async () => {
  for (const from of VISIT_STATUSES)
    for (const to of VISIT_STATUSES) {
      const { rows } = await pool.query("select visit_transition_allowed($1, $2) as may", [from, to]);
      expect([from, to, rows[0].may]).toEqual([from, to, canMove(from, to)]);
    }
  const { visitId } = await agreed(24);
  await expect(pool.query("update visits set status = 'OFFERED' where id = $1", [visitId])).rejects.toThrow(
    "a visit cannot go from AGREED to OFFERED",
  );
});

describe("who may", () => {
  test("strangers find nothing, and nobody does the other side's part", async () => {
    const { desk, visitId, target } = await agreed(24);
    const stranger = await aStaff({ role: "PLUMBER" });
    for (const actor of [vikram.actor, stranger.actor]) {
      await expect(offer(actor, desk, [24])).rejects.toMatchObject({ kind: "not_found" });
      await expect(cancelVisit(actor, { ...target, reason: "No." }, NOW)).rejects.toMatchObject({
        kind: "not_found",
      });
    }
    const consent = { ...target, mayEnter: "yes" as const, consentNote: "" };
    for (const actor of [desk.staff.actor, meera.actor])
      await expect(giveConsent(actor, consent, NOW)).rejects.toEqual(refused("visits.not_resident"));
    const code = { ...target, code: visitCode(visitId) };
    for (const actor of [asha.actor, meera.actor])
      await expect(confirmArrival(actor, code, at(24))).rejects.toEqual(refused("visits.not_visitor"));
    await expect(enterHome(desk.staff.actor, target, at(24))).rejects.toEqual(refused("visits.no_consent"));
    expect((await visitOf(visitId)).status).toBe("AGREED");
  });

  test("a request that is over needs no visit; another's visit is not this request's", async () => {
    const over = await aRequest({ from: asha, category: electrical, status: "CLOSED", createdAt: at(-48) });
    await expect(offer(asha.actor, { ...over, staff: ravi }, [24])).rejects.toEqual(
      refused("visits.not_open"),
    );
    const [one, other] = [await agreed(24), await agreed(24)];
    const mixed = { ticketNumber: one.ticketNumber, visitId: other.visitId, reason: "No." };
    await expect(cancelVisit(asha.actor, mixed, NOW)).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("the code", () => {
  test("is seen by the two who meet, from an hour before, and by nobody else", async () => {
    const { desk, visitId, ticketNumber, target } = await agreed(24);
    const codes = async (now: Date) =>
      Promise.all(
        [asha, desk.staff, meera].map(async ({ actor }) => (await seenBy(actor, ticketNumber, now))?.code),
      );
    expect(await codes(at(22.9))).toEqual([null, null, null]);
    const code = visitCode(visitId);
    expect(code).toMatch(/^\d{6}$/);
    expect(await codes(at(23))).toEqual([code, code, null]);
    await cancelVisit(asha.actor, { ...target, reason: "We are away." }, at(23));
    expect(await codes(at(23))).toEqual([null, null, null]);
  });

  test("five wrong ones, and even the right one waits", async () => {
    const { desk, visitId, target } = await agreed(24);
    const right = visitCode(visitId);
    const wrong = right === "000000" ? "000001" : "000000";
    const type = (code: string, now = at(24)) => confirmArrival(desk.staff.actor, { ...target, code }, now);
    await expect(type(right, at(22))).rejects.toEqual(refused("visits.too_early"));
    for (let n = 0; n < 5; n++)
      await expect(type(wrong)).rejects.toMatchObject({ fields: { code: [expect.any(String)] } });
    await expect(type(right)).rejects.toMatchObject({ kind: "rate_limited" });
    expect((await visitOf(visitId)).status).toBe("AGREED");
  });
});

describe("an empty flat", () => {
  test("is entered with consent, from the agreed time on, and the resident hears of it", async () => {
    const { desk, visitId, target } = await agreed(24, { mayEnter: "yes" });
    await expect(enterHome(desk.staff.actor, target, at(23.9))).rejects.toEqual(refused("visits.too_early"));
    await enterHome(desk.staff.actor, target, at(24));
    expect(await visitOf(visitId)).toMatchObject({ status: "ARRIVED", enteredAlone: true });
    expect(await activitiesOf(visitId, "visitId")).toContain("maintenance/visit.entered");
  });

  test("taken back while somebody goes in: one of the two comes first, never both", async () => {
    const all = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const { desk, visitId, target } = await agreed(24, { mayEnter: "yes" });
        const back = { ...target, mayEnter: "no" as const, consentNote: "" };
        const answers = await outcomes([
          enterHome(desk.staff.actor, target, at(24)),
          giveConsent(asha.actor, back, at(24)),
        ]);
        return [...answers, (await visitOf(visitId)).status];
      }),
    );
    for (const [entered, taken, status] of all)
      expect(
        entered === "done"
          ? [taken, status].join() === "visits.changed_meanwhile,ARRIVED"
          : [entered, taken, status].join() === "visits.no_consent,done,AGREED",
      ).toBe(true);
  });
});

describe("nobody there", () => {
  test("nobody opened: the work waits for the resident from the agreed time on, until they offer again", async () => {
    const { desk, visitId, target } = await agreed(24);
    const report = (now: Date) => reportMissed(desk.staff.actor, target, now);
    await expect(report(at(24.4))).rejects.toEqual(refused("visits.too_early"));
    await report(at(24.5));
    expect(await visitOf(visitId)).toMatchObject({ status: "MISSED", missedBy: "RESIDENT" });
    expect(await waitsOf(desk.id)).toMatchObject([{ reason: "RESIDENT", startedAt: at(24), endedAt: null }]);

    await offer(asha.actor, desk, [48], { now: at(26) });
    expect(await waitsOf(desk.id)).toMatchObject([{ startedAt: at(24), endedAt: at(26) }]);
  });

  test("nobody came: nothing is taken off the estate's own time", async () => {
    const { desk, visitId, target } = await agreed(24);
    await reportMissed(asha.actor, target, at(24.5));
    expect(await visitOf(visitId)).toMatchObject({ status: "MISSED", missedBy: "STAFF" });
    expect(await waitsOf(desk.id)).toEqual([]);
    await expect(reportMissed(desk.staff.actor, target, at(25))).rejects.toEqual(
      refused("visits.changed_meanwhile"),
    );
  });
});

describe("a visit ends", () => {
  test("with another desk: whoever waits at home is told", async () => {
    const dinesh = await aStaff({ role: "ELECTRICIAN" });
    const [one, two] = [await agreed(24), await agreed(24)];
    await assignRequest(
      meera.actor,
      assignRequestInput.parse({ ticketNumber: one.ticketNumber, assigneeId: dinesh.id }),
    );
    await unassignRequest(two.desk.staff.actor, { ticketNumber: two.ticketNumber, reason: "On leave." });
    for (const { visitId, desk } of [one, two]) {
      expect((await visitOf(visitId)).status).toBe("CANCELLED");
      expect(await activitiesOf(visitId, "visitId")).toContain("maintenance/visit.cancelled");
      expect((await listTimeline(asha.actor, desk.id)).map(({ content }) => content)).toContain(
        "The agreed visit is off: somebody else will take care of the request.",
      );
    }
  });

  test("with the request; but starting the work ends nothing", async () => {
    const [done, gone] = [await agreed(24), await agreed(24)];
    await startRequest(done.desk.staff.actor, { ticketNumber: done.ticketNumber });
    expect((await visitOf(done.visitId)).status).toBe("AGREED");
    const resolved = { ticketNumber: done.ticketNumber, resolution: "Done.", photos: [] };
    await resolveRequest(done.desk.staff.actor, resolved as never);
    await cancelRequest(meera.actor, { ticketNumber: gone.ticketNumber, reason: "Moved out." });
    expect((await visitOf(gone.visitId)).status).toBe("CANCELLED");
    expect((await visitOf(done.visitId)).status).not.toBe("AGREED");
    expect(await activitiesOf(done.visitId, "visitId")).not.toContain("maintenance/visit.cancelled");
  });

  test("what the resident offered to nobody in particular stays for whoever gets the request", async () => {
    const desk = await aDesk(undefined, "SUBMITTED");
    const { visitId } = await offer(asha.actor, desk, [24]);
    const { ticketNumber } = desk;
    await assignRequest(meera.actor, assignRequestInput.parse({ ticketNumber, assigneeId: desk.staff.id }));
    expect((await listDeskVisits(desk.staff.actor, "Asia/Kolkata", NOW)).offered).toMatchObject([
      { id: visitId, request: { ticketNumber } },
    ]);
    await pick(desk.staff.actor, desk, visitId);
    expect((await listDeskVisits(desk.staff.actor, "Asia/Kolkata", at(10))).today).toEqual([]);
    expect((await listDeskVisits(desk.staff.actor, "Asia/Kolkata", at(20))).today).toHaveLength(1);
  });

  test("when its times pass", async () => {
    const desk = await aDesk();
    const { visitId } = await offer(asha.actor, desk, [1, 3]);
    const silent = await agreed(1);
    await lapseVisits(system, at(2));
    expect((await visitOf(visitId)).status).toBe("OFFERED");
    await expect(pick(desk.staff.actor, desk, visitId, 1, at(2))).rejects.toEqual(
      refused("visits.in_the_past"),
    );
    await lapseVisits(system, at(3));
    expect([(await visitOf(visitId)).status, (await visitOf(silent.visitId)).status]).toEqual([
      "LAPSED",
      "AGREED",
    ]);
    await lapseVisits(system, at(27));
    expect((await visitOf(silent.visitId)).status).toBe("LAPSED");
  });

  test("when it is moved: what is on the screen is replaced, nothing else", async () => {
    const { desk, visitId } = await agreed(24);
    await expect(offer(asha.actor, desk, [48])).rejects.toEqual(refused("visits.changed_meanwhile"));
    const moved = await offer(asha.actor, desk, [48], { seenVisitId: visitId });
    expect((await visitOf(visitId)).status).toBe("CANCELLED");
    expect((await visitOf(moved.visitId)).status).toBe("OFFERED");
    await expect(offer(asha.actor, desk, [50], { seenVisitId: visitId })).rejects.toEqual(
      refused("visits.changed_meanwhile"),
    );
  });
});

describe("races", () => {
  test("two pick at once: one visit, one fact", async () => {
    const desk = await aDesk();
    const { visitId } = await offer(asha.actor, desk, [24, 30]);
    const all = await outcomes([1, 2, 1, 2].map((n) => pick(desk.staff.actor, desk, visitId, n)));
    expect(all.sort()).toEqual(["done", ...Array(3).fill("visits.changed_meanwhile")]);
    const facts = await activitiesOf(visitId, "visitId");
    expect(facts.filter((name) => name === "maintenance/visit.picked")).toHaveLength(1);
  });

  test("two flats want the same person at times that overlap: one has them", async () => {
    const kumar = aStaff({ role: "ELECTRICIAN" });
    const [one, two] = [await aDesk(kumar), await aDesk(kumar)];
    const [first, second] = [await offer(asha.actor, one, [24]), await offer(asha.actor, two, [25])];
    const all = await outcomes([
      pick(one.staff.actor, one, first.visitId),
      pick(two.staff.actor, two, second.visitId),
    ]);
    expect(all.sort()).toEqual(["done", "visits.busy_then"]);
    const touching = await aDesk(kumar);
    const { visitId } = await offer(asha.actor, touching, [27]);
    await pick(touching.staff.actor, touching, visitId);
  });

  test("two offer at once: one visit is active", async () => {
    const desk = await aDesk();
    const all = await outcomes([asha, meera].map(({ actor }) => offer(actor, desk, [24])));
    expect(all.sort()).toEqual(["done", "visits.changed_meanwhile"]);
    const active = { requestId: desk.id, status: { in: ["OFFERED", "AGREED"] as const } };
    expect(await prisma.visit.count({ where: active as never })).toBe(1);
  });

  test("somebody reassigns while the assignee agrees: nobody who has left the desk is expected", async () => {
    const desks = await Promise.all(Array.from({ length: 4 }, () => aDesk()));
    await Promise.all(
      desks.map(async (desk) => {
        const { visitId } = await offer(asha.actor, desk, [24]);
        await Promise.allSettled([
          pick(desk.staff.actor, desk, visitId),
          unassignRequest(meera.actor, { ticketNumber: desk.ticketNumber, reason: "On leave." }),
        ]);
      }),
    );
    const where = { requestId: { in: desks.map(({ id }) => id) }, status: "AGREED" as const };
    expect(await prisma.visit.count({ where })).toBe(0);
  });
});

test("reminders go out a day and an hour before, each once, however many processes ask", async () => {
  const { visitId } = await agreed(48);
  const late = await agreed(49.5);
  const sent = async (hours: number) => {
    await Promise.all([1, 2, 3].map(() => remindOfVisits(system, at(hours))));
    const facts = await activitiesOf(visitId, "visitId");
    return facts.filter((name) => name === "maintenance/visit.approaching").length;
  };
  expect([await sent(23.9), await sent(24), await sent(24.1)]).toEqual([0, 1, 1]);
  expect([await sent(46.9), await sent(47), await sent(47.5)]).toEqual([1, 2, 2]);
  expect(
    await prisma.visitReminder.findMany({ where: { visitId }, orderBy: { hours: "asc" } }),
  ).toMatchObject([
    { hours: 1, sentAt: at(47) },
    { hours: 24, sentAt: at(24) },
  ]);
  // After a standstill the nearer one is enough; whoever agreed later than a day before knows.
  const soon = await agreed(5);
  await remindOfVisits(system, at(4.5));
  await remindOfVisits(system, at(48.9));
  const hoursOf = async (id: string) =>
    (await prisma.visitReminder.findMany({ where: { visitId: id } })).map(({ hours }) => hours);
  expect([await hoursOf(soon.visitId), await hoursOf(late.visitId)]).toEqual([[1], [24, 1]]);
});

test("the other side hears of it, and no message bears the code or says where the key is", async () => {
  const { desk, visitId, target } = await agreed(24, { mayEnter: "yes" });
  const of = { requestId: desk.id, visitId };
  const hear = async (fact: { name: string; data: object }, by: { id: string } | null) => {
    const activity = published(fact as never, by);
    await Promise.all([tell(activity), tell(activity)]);
    const told = await toldOf(activity);
    for (const { title, message } of told)
      expect(`${title} ${message}`).not.toMatch(`${visitCode(visitId)}|pot`);
    return Object.fromEntries(told.map((each) => [each.recipientId, plain(`${each.title} ${each.message}`)]));
  };
  const ticket = desk.ticketNumber;
  expect(await hear(facts.visitPicked(of), desk.staff)).toEqual({
    [asha.id]: `${desk.staff.name} comes for ${ticket} Tue, 24 Nov, 10:00 am – 12:00 pm. From an hour before, the request shows a code: please tell it at the door. Somebody may come in when nobody is at home.`,
  });
  expect(Object.keys(await hear(facts.visitApproaching({ ...of, hours: 1 }), null)).sort()).toEqual(
    [asha.id, desk.staff.id].sort(),
  );
  expect(Object.keys(await hear(facts.visitConsented(of), asha))).toEqual([]);
  const cancelled = facts.visitCancelled({ ...of, isDeskChange: true });
  expect(Object.keys(await hear(cancelled, meera))).toEqual([asha.id]);

  await reportMissed(asha.actor, target, at(25));
  expect(await hear(facts.visitMissed(of), asha)).toEqual({
    [desk.staff.id]: expect.stringContaining(`${asha.name} waited in vain: ${ticket}`),
  });
  // What is not so any more is not told.
  expect(await hear(facts.visitApproaching({ ...of, hours: 1 }), null)).toEqual({});
});
