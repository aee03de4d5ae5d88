import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import * as facts from "@/lib/events/activity";
import { getCalendarEntry, listCalendarEntries } from "@/lib/events/calendar";
import { cancelEvent } from "@/lib/events/cancel-event";
import { commentOnEvent } from "@/lib/events/comment-on-event";
import { editEvent } from "@/lib/events/edit-event";
import { getEvent, readAttendance } from "@/lib/events/event-queries";
import { listEvents } from "@/lib/events/list-queries";
import { canOrganise, mayManage } from "@/lib/events/permissions";
import { publishEvent } from "@/lib/events/publish-event";
import { remindOfEvents } from "@/lib/events/remind-of-events";
import { replyToEvent } from "@/lib/events/reply-to-event";
import { editEventInput, listEventsInput, publishEventInput } from "@/lib/events/schema";
import type { Actor } from "@/lib/platform/actor";
import { icsOf } from "@/lib/platform/ics";
import { prisma } from "@/lib/platform/prisma";
import { published, tell, toldOf } from "@/tests/lib/notifications/told";
import { activitiesOf } from "@/tests/support/activities";
import { anonymous, systemActor } from "@/tests/support/actors";
import { anAdministrator, aResident, aStaff } from "@/tests/support/factories";
import { aForm, anEvent, NOW } from "./an-event";

const meera = await aStaff({ role: "FACILITY_MANAGER" });
const committee = await aResident({ isCommitteeMember: true });
const asha = await aResident();
const vikram = await aResident();
const ravi = await aStaff({ role: "ELECTRICIAN" });
const gone = await aResident({ status: "DEACTIVATED" });

const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const edit = (actor: Actor, eventId: string, changed: object, seenSequence = 0, now = NOW) =>
  editEvent(actor, editEventInput.parse({ ...aForm(changed), eventId, seenSequence }), now);
const reply = (who: { actor: Actor }, eventId: string, answer: "YES" | "NO" | "MAYBE", now = NOW) =>
  replyToEvent(who.actor, { eventId, answer, guests: 0 }, now);
const list = (tab: string, now = NOW, more: object = {}) =>
  listEvents(asha.actor, listEventsInput.parse({ tab, ...more }), now);
const toldAbout = async (activity: { name: string; data: object }, by: { id: string } | null) => {
  const told = published(activity as never, by);
  await tell(told);
  return toldOf(told);
};

describe("who makes events", () => {
  test("the estate office, whoever sends announcements, administrators and the committee; nobody else", async () => {
    const administrator = await anAdministrator();
    const accountant = await aStaff({ role: "ACCOUNTANT" });
    for (const { actor } of [meera, committee, administrator, accountant])
      expect(canOrganise(actor)).toBe(true);
    const before = await prisma.event.count();
    const input = publishEventInput.parse(aForm());
    for (const actor of [asha.actor, ravi.actor, anonymous(), systemActor("x")]) {
      expect(canOrganise(actor)).toBe(false);
      await expect(publishEvent(actor, input, NOW)).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect(await prisma.event.count()).toBe(before);
  });

  test("a committee member manages their own, the office everybody's", async () => {
    const own = await getEvent(asha.actor, await anEvent(committee));
    const office = await getEvent(asha.actor, await anEvent(meera));
    expect([mayManage(committee.actor, own), mayManage(committee.actor, office)]).toEqual([true, false]);
    expect([mayManage(meera.actor, own), mayManage(asha.actor, own)]).toEqual([true, false]);
    await expect(edit(committee.actor, office.id, {})).rejects.toMatchObject({ reason: "events.not_yours" });
    await expect(cancelEvent(asha.actor, { eventId: own.id, reason: "Because." }, NOW)).rejects.toMatchObject(
      { kind: "forbidden" },
    );
    await edit(meera.actor, own.id, { title: "Blitz evening" });
  });

  test("a double-clicked publication is one event", async () => {
    const input = publishEventInput.parse(aForm({ idempotencyKey: randomUUID() }));
    const [first, second] = await Promise.all([
      publishEvent(meera.actor, input, NOW),
      publishEvent(meera.actor, input, NOW),
    ]);
    expect(second).toEqual(first);
  });

  test("what visitors ask for does not exist, like what never was", async () => {
    const eventId = await anEvent(meera);
    for (const [actor, id] of [
      [anonymous(), eventId],
      [asha.actor, randomUUID()],
      [asha.actor, "' or 1=1"],
    ] as const)
      await expect(getEvent(actor, id)).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("a refused change writes nothing", () => {
  test.each([
    ["in the past", { startsAt: "2026-11-20T18:00", endsAt: "2026-11-20T21:00" }, "startsAt"],
    ["that ends before it begins", { endsAt: "2026-12-05T17:00" }, "endsAt"],
  ])("an event %s", async (_, changed, field) => {
    const before = await prisma.event.count();
    await expect(anEvent(meera, changed)).rejects.toMatchObject({
      kind: "validation",
      fields: { [field]: [expect.any(String)] },
    });
    expect(await prisma.event.count()).toBe(before);
  });

  test("two people edit the same version: one succeeds, the other is told", async () => {
    const eventId = await anEvent(meera);
    const other = await aStaff({ role: "SECURITY_HEAD" });
    const outcomes = await Promise.allSettled([
      edit(meera.actor, eventId, { title: "Mine" }),
      edit(other.actor, eventId, { title: "Theirs" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ kind: "conflict", reason: "events.changed_meanwhile" });
    expect(await getEvent(asha.actor, eventId)).toMatchObject({ sequence: 1 });
  });

  test("what is cancelled or over takes no answers and no changes", async () => {
    const off = await anEvent(meera);
    await cancelEvent(meera.actor, { eventId: off, reason: "Rain." }, NOW);
    const over = await anEvent(meera);
    for (const [eventId, now] of [
      [off, NOW],
      [over, new Date("2026-12-05T15:30:00Z")],
    ] as const) {
      await expect(reply(asha, eventId, "YES", now)).rejects.toMatchObject({ kind: "invalid_transition" });
      await expect(edit(meera.actor, eventId, {}, 1, now)).rejects.toMatchObject({
        kind: "invalid_transition",
      });
      await expect(cancelEvent(meera.actor, { eventId, reason: "Again." }, now)).rejects.toMatchObject({
        kind: "invalid_transition",
      });
    }
    expect(await prisma.eventReply.count({ where: { eventId: { in: [off, over] } } })).toBe(0);
  });
});

describe("who hears of it", () => {
  test("everybody of a new event and of a cancelled one, but whoever did it", async () => {
    const eventId = await anEvent(meera);
    const invited = await toldAbout(facts.eventPublished({ eventId }), meera);
    const ids = invited.map(({ recipientId }) => recipientId);
    expect(ids).toEqual(expect.arrayContaining([asha.id, vikram.id, ravi.id, committee.id]));
    expect(ids).not.toContain(meera.id);
    expect(ids).not.toContain(gone.id);
    expect(invited[0]).toMatchObject({
      type: "event_published",
      url: `/events/${eventId}`,
      subject: `event:${eventId}`,
    });

    await cancelEvent(meera.actor, { eventId, reason: "The lawn is under water." }, NOW);
    const sorry = await toldAbout(facts.eventCancelled({ eventId }), meera);
    expect(sorry).toHaveLength(invited.length);
    expect(sorry[0]?.message).toContain("The lawn is under water.");
  });

  test("those who come or wait of a new time or place; of other words nobody", async () => {
    const eventId = await anEvent(meera, { capacity: 1 });
    await reply(asha, eventId, "YES");
    await reply(vikram, eventId, "YES");
    await reply(committee, eventId, "NO");
    await edit(meera.actor, eventId, { title: "Chess night", capacity: "1" });
    await edit(meera.actor, eventId, { location: "Lobby B", startsAt: "2026-12-05T17:00", capacity: "1" }, 1);
    expect(await changesOf(eventId)).toEqual([[], ["time", "place"]]);
    expect(await toldAbout(facts.eventEdited({ eventId, changed: [] }), meera)).toEqual([]);
    const told = await toldAbout(facts.eventEdited({ eventId, changed: ["time", "place"] }), meera);
    expect(told.map(({ recipientId }) => recipientId).sort()).toEqual([asha.id, vikram.id].sort());
    expect(told[0]?.message).toMatch(/^The time and the place have changed\. .*, Lobby B\./);
  });

  test("whoever moved up, by name of the event", async () => {
    const eventId = await anEvent(meera);
    const told = await toldAbout(facts.placeFreed({ eventId, userIds: [asha.id] }), vikram);
    expect(told.map(({ recipientId, title }) => [recipientId, title])).toEqual([
      [asha.id, "You have a place: Chess evening"],
    ]);
  });

  test("of a comment the organiser and the thread; of one taken away nobody", async () => {
    const eventId = await anEvent(meera);
    const say = (who: { actor: Actor }, content: string, parentId?: string) =>
      commentOnEvent(who.actor, { eventId, content, parentId }, NOW);
    const { commentId } = await say(asha, "Is there parking?");
    const answer = await say(vikram, "Behind block B.", commentId);
    const told = await toldAbout(facts.commentAdded({ eventId, commentId: answer.commentId }), vikram);
    expect(told.map(({ recipientId }) => recipientId).sort()).toEqual([asha.id, meera.id].sort());
    await prisma.eventComment.update({
      where: { id: answer.commentId },
      data: { removedAt: NOW, removedById: vikram.id },
    });
    expect(await toldAbout(facts.commentAdded({ eventId, commentId: answer.commentId }), vikram)).toEqual([]);
  });
});

describe("the reminder", () => {
  const system = systemActor("events-remind");

  test("goes once to those who come or may come, a day before; a new time brings a new one", async () => {
    const eventId = await anEvent(meera, { startsAt: "2026-12-08T18:00", endsAt: "2026-12-08T20:00" });
    await reply(asha, eventId, "YES");
    await reply(vikram, eventId, "MAYBE");
    await reply(committee, eventId, "NO");
    const dayBefore = new Date("2026-12-07T12:30:00Z");

    await remindOfEvents(system, new Date(dayBefore.getTime() - 60_000));
    expect(await reminders(eventId)).toBe(0);
    await Promise.all([remindOfEvents(system, dayBefore), remindOfEvents(system, dayBefore)]);
    expect(await reminders(eventId)).toBe(1);
    const told = await toldAbout(facts.eventApproached({ eventId }), null);
    expect(told.map(({ recipientId }) => recipientId).sort()).toEqual([asha.id, vikram.id].sort());

    await edit(
      meera.actor,
      eventId,
      { startsAt: "2026-12-11T18:00", endsAt: "2026-12-11T20:00" },
      0,
      dayBefore,
    );
    await remindOfEvents(system, new Date("2026-12-10T13:00:00Z"));
    expect(await reminders(eventId)).toBe(2);
  });

  test("is the invitation itself when it comes within a day, and never comes for what is cancelled", async () => {
    const soon = await anEvent(meera, { startsAt: "2026-11-23T18:00", endsAt: "2026-11-23T20:00" });
    const off = await anEvent(meera, { startsAt: "2026-11-24T18:00", endsAt: "2026-11-24T20:00" });
    await cancelEvent(meera.actor, { eventId: off, reason: "Nobody has time." }, NOW);
    await remindOfEvents(system, later(1));
    await remindOfEvents(system, later(25));
    expect([await reminders(soon), await reminders(off)]).toEqual([0, 0]);
  });
});

test("lists what is to come, what is one's own, and what has been, page by page", async () => {
  await prisma.event.deleteMany();
  const day = (n: number) => `2027-01-${String(n).padStart(2, "0")}`;
  for (let n = 1; n <= 23; n++)
    await anEvent(meera, { title: `Day ${n}`, startsAt: `${day(n)}T10:00`, endsAt: `${day(n)}T11:00` });
  const first = await list("upcoming");
  const second = await list("upcoming", NOW, { cursor: first.nextCursor });
  expect([...first.rows, ...second.rows].map(({ title }) => title)).toEqual(
    Array.from({ length: 23 }, (_, i) => `Day ${i + 1}`),
  );
  expect(second.nextCursor).toBeNull();
  await reply(asha, first.rows[4]?.id as string, "YES");
  expect((await list("mine")).rows.map(({ title, coming, own }) => [title, coming, own?.answer])).toEqual([
    ["Day 5", 1, "YES"],
  ]);
  const inTheMiddle = new Date("2027-01-03T05:00:00Z");
  expect((await list("past", inTheMiddle)).rows.map(({ title }) => title)).toEqual(["Day 2", "Day 1"]);
  expect((await list("upcoming", inTheMiddle)).rows[0]?.title).toBe("Day 3");
  expect((await list("upcoming", NOW, { kind: "FESTIVAL" })).rows).toEqual([]);
});

describe("in a calendar", () => {
  const parse = (ics: string) =>
    new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));

  test("an event keeps its identity through changes and is marked when it is called off", async () => {
    const eventId = await anEvent(meera, { startsAt: "2027-02-05T18:00", endsAt: "2027-02-05T21:00" });
    await reply(vikram, eventId, "YES");
    const feed = async () => icsOf("Events", await listCalendarEntries(vikram.id, NOW));
    const [before] = parse(await feed()).filter(({ uid }) => uid.includes(eventId));
    expect(await feed()).toBe(await feed());
    expect(before).toMatchObject({
      uid: `event-${eventId}@khaki-estate`,
      sequence: 0,
      summary: "Chess evening",
    });
    expect(before?.startDate.toJSDate()).toEqual(new Date("2027-02-05T12:30:00Z"));

    await edit(meera.actor, eventId, { startsAt: "2027-02-06T18:00", endsAt: "2027-02-06T21:00" });
    await cancelEvent(meera.actor, { eventId, reason: "No boards." }, later(1));
    const [after] = parse(await feed()).filter(({ uid }) => uid.includes(eventId));
    expect(after).toMatchObject({ uid: before?.uid, sequence: 2 });
    expect(after?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(await listCalendarEntries(ravi.id, NOW)).toEqual([]);
  });

  test("whole days are dates of the estate", async () => {
    const eventId = await anEvent(meera, { startsAt: "2027-02-05", endsAt: "2027-02-06", isAllDay: "on" });
    const [event] = parse(icsOf("Event", [await getCalendarEntry(asha.actor, eventId)]));
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(["2027-02-05", "2027-02-07"]);
  });
});

test("says where in the line one stands, and names those who come", async () => {
  const eventId = await anEvent(meera, { capacity: 1 });
  await reply(asha, eventId, "YES", later(0));
  await reply(vikram, eventId, "YES", later(1));
  await reply(committee, eventId, "YES", later(2));
  expect(await readAttendance(committee.actor, eventId)).toMatchObject({
    coming: 1,
    waiting: 2,
    names: [{ name: asha.name, guests: 0 }],
    own: { position: 2 },
  });
});

const reminders = async (eventId: string) =>
  (await activitiesOf(eventId, "eventId")).filter((name) => name === "events/event.approached").length;

async function changesOf(eventId: string): Promise<string[][]> {
  const rows = await prisma.$queryRaw<{ changed: string[] }[]>`
    select payload -> 'data' -> 'changed' as changed from jobs.task
    where kind = 'deliver_event' and payload ->> 'name' = 'events/event.edited'
      and payload -> 'data' ->> 'eventId' = ${eventId} order by id`;
  return rows.map(({ changed }) => changed);
}
