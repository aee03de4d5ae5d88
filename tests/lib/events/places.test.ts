import { expect, test } from "vitest";
import { editEvent } from "@/lib/events/edit-event";
import { releasePlaces } from "@/lib/events/release-places";
import { replyToEvent } from "@/lib/events/reply-to-event";
import { editEventInput } from "@/lib/events/schema";
import type { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "@/tests/support/activities";
import { systemActor } from "@/tests/support/actors";
import { aResident, aStaff } from "@/tests/support/factories";
import { aForm, anEvent, NOW } from "./an-event";

const meera = await aStaff({ role: "FACILITY_MANAGER" });
const people = await Promise.all(Array.from({ length: 8 }, () => aResident()));
type Who = (typeof people)[number];
const [asha, vikram, nandini, ravi] = people as [Who, Who, Who, Who];

const reply = (who: Who, eventId: string, answer: "YES" | "NO" | "MAYBE", guests = 0, now = NOW) =>
  replyToEvent(who.actor, { eventId, answer, guests }, now);
const taken = async (eventId: string) => {
  const rows = await prisma.eventReply.findMany({ where: { eventId, answer: "YES", waitingSince: null } });
  return rows.reduce((sum, { guests }) => sum + 1 + guests, 0);
};
const stateOf = async (who: { id: string }, eventId: string) => {
  const row = await prisma.eventReply.findFirst({ where: { eventId, userId: who.id } });
  return row?.waitingSince ? "waiting" : (row?.answer ?? null);
};
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const edit = (eventId: string, changed: object, seenSequence = 0) =>
  editEvent(meera.actor, editEventInput.parse({ ...aForm(changed), eventId, seenSequence }), NOW);

test("two hundred answers at once for fifty places: fifty places are taken, everybody else waits in line", {
  timeout: 90_000,
}, async () => {
  const eventId = await anEvent(meera, { capacity: 50 });
  // Two hundred people need two hundred accounts: copies of one, without the audit of making them.
  const crowd = await prisma.$queryRaw<{ id: string }[]>`
    insert into users (id, email, name, user_type, status, email_verified_at)
    select uuid_v7(), 'racer.' || n || '@khaki.example', 'Racer ' || n, 'RESIDENT', 'ACTIVE', now()
    from generate_series(1, 200) n returning id`;

  const answers = await Promise.all(
    crowd.map(({ id }, index) =>
      replyToEvent(
        { ...asha.actor, userId: id },
        { eventId, answer: "YES", guests: index % 4 === 0 ? 1 : 0 },
        later(index),
      ),
    ),
  );

  expect(await taken(eventId)).toBe(50);
  expect(await prisma.eventReply.count({ where: { eventId } })).toBe(200);
  const waiting = await prisma.eventReply.count({ where: { eventId, waitingSince: { not: null } } });
  expect(waiting).toBe(answers.filter(({ isWaiting }) => isWaiting).length);
});

test("seated people leave and people join at once: no place is lost, none is given twice", {
  timeout: 60_000,
}, async () => {
  const eventId = await anEvent(meera, { capacity: 4 });
  for (const [index, who] of people.entries()) await reply(who, eventId, "YES", 0, later(index));
  await Promise.all([
    ...people.slice(0, 4).map((who) => reply(who, eventId, "NO", 0, later(20))),
    ...people.slice(4).map((who) => reply(who, eventId, "YES", 0, later(20))),
  ]);

  expect(await taken(eventId)).toBe(4);
  expect(await Promise.all(people.slice(4).map((who) => stateOf(who, eventId)))).toEqual(
    Array(4).fill("YES"),
  );
});

test("a freed place goes to the first in line whose party fits, who is told", async () => {
  const eventId = await anEvent(meera, { capacity: 4 });
  await reply(asha, eventId, "YES", 3);
  await reply(vikram, eventId, "YES", 2, later(1));
  await reply(nandini, eventId, "YES", 0, later(2));
  await reply(ravi, eventId, "YES", 1, later(3));
  expect(await stateOf(vikram, eventId)).toBe("waiting");

  await reply(asha, eventId, "YES", 1, later(4)); // two places: too few for Vikram's three
  expect(await stateOf(vikram, eventId)).toBe("waiting");
  expect(await stateOf(nandini, eventId)).toBe("YES");
  expect(await stateOf(ravi, eventId)).toBe("waiting");

  await reply(asha, eventId, "MAYBE", 0, later(5));
  expect(await stateOf(vikram, eventId)).toBe("YES");
  expect(await stateOf(ravi, eventId)).toBe("waiting");
  expect(await taken(eventId)).toBe(4);
  expect(
    (await activitiesOf(eventId, "eventId")).filter((name) => name === "events/place.freed"),
  ).toHaveLength(2);
});

test("whoever has a place keeps it when they ask for more guests than fit", async () => {
  const eventId = await anEvent(meera, { capacity: 3 });
  await reply(asha, eventId, "YES");
  await reply(vikram, eventId, "YES");

  const error = await reply(asha, eventId, "YES", 2, later(1)).catch((refused: AppError) => refused);
  expect(error).toMatchObject({
    reason: "events.no_room_for_guests",
    fields: { guests: [expect.stringContaining("1 guests")] },
  });
  expect(await prisma.eventReply.findFirst({ where: { eventId, userId: asha.id } })).toMatchObject({
    guests: 0,
    waitingSince: null,
  });
  await expect(reply(nandini, eventId, "YES", 3)).rejects.toMatchObject({ reason: "events.party_too_large" });
  expect(await stateOf(nandini, eventId)).toBeNull();
});

test("the database refuses what the code forgot", async () => {
  const eventId = await anEvent(meera, { capacity: 1 });
  await reply(asha, eventId, "YES");
  const second = { eventId, userId: vikram.id, answer: "YES" } as const;
  await expect(prisma.eventReply.create({ data: second })).rejects.toThrow(/only 1 places/);
  const waiting = await prisma.eventReply.create({ data: { ...second, waitingSince: NOW } });
  await expect(
    prisma.eventReply.update({ where: { id: waiting.id }, data: { waitingSince: null } }),
  ).rejects.toThrow(/only 1 places/);
  await reply(asha, eventId, "NO");
  await prisma.event.update({ where: { id: eventId }, data: { capacity: 5 } });
  await reply(asha, eventId, "YES", 2);
  await expect(prisma.event.update({ where: { id: eventId }, data: { capacity: 3 } })).rejects.toThrow(
    /more than 3 people/,
  );
});

test("more room lets people move up; less room than people is refused", async () => {
  const eventId = await anEvent(meera, { capacity: 2 });
  await reply(asha, eventId, "YES", 1);
  await reply(vikram, eventId, "YES");

  await expect(edit(eventId, { capacity: "1" })).rejects.toMatchObject({
    reason: "events.more_are_coming",
    fields: { capacity: [expect.stringContaining("2 people")] },
  });
  await edit(eventId, { capacity: "" });
  expect(await stateOf(vikram, eventId)).toBe("YES");
});

test("whoever leaves the estate gives their place in what is to come to the next", async () => {
  const leaver = await aResident();
  const eventId = await anEvent(meera, { capacity: 1 });
  await reply(leaver, eventId, "YES");
  await reply(asha, eventId, "YES", 0, later(1));

  const system = systemActor("events-release-places");
  expect(await releasePlaces(system, { userId: leaver.id }, later(2))).toEqual({ released: 1 });
  expect([await stateOf(leaver, eventId), await stateOf(asha, eventId)]).toEqual(["NO", "YES"]);
  expect(await releasePlaces(system, { userId: leaver.id }, later(3))).toEqual({ released: 0 });
  await expect(releasePlaces(meera.actor, { userId: asha.id })).rejects.toMatchObject({ kind: "forbidden" });
});
