import ICAL from "ical.js";
import { beforeEach, expect, test, vi } from "vitest";
import { GET as getBookingFile } from "@/app/api/calendar/booking/[number]/route";
import { GET as getFeed } from "@/app/api/calendar/feed/[token]/route";
import { listBookingEntries } from "@/lib/bookings/calendar-entries";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { issueFeed } from "@/lib/bookings/feed/issue-feed";
import { revokeFeed } from "@/lib/bookings/feed/revoke-feed";
import { icsOf } from "@/lib/platform/ics";
import { prisma } from "@/lib/platform/prisma";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { aResident } from "@/tests/support/factories";
import { newRequest } from "@/tests/support/request";
import { aBooking, anArea, at, book, NOW } from "./an-area";

vi.mock("next/headers", async () => (await import("../../support/request")).nextHeaders);

const asha = await aResident();
const hall = await anArea({ name: "Clubhouse, north; hall" });

beforeEach(() => newRequest());

const eventsIn = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent").map((each) => {
    const event = new ICAL.Event(each);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate(),
      end: event.endDate.toJSDate(),
      summary: event.summary,
      status: each.getFirstPropertyValue("status"),
    };
  });

const feedAt = async (token: string) => {
  const request = new Request(`http://localhost:3000/api/calendar/feed/${token}`);
  return getFeed(request, { params: Promise.resolve({ token }) });
};

test("a person's calendar opens twice with the same entries; a change counts up, a cancelled one stays and says so", async () => {
  const kept = await aBooking(asha, hall, { days: 3 });
  const dropped = await aBooking(asha, hall, { days: 5, status: "PENDING" });
  const read = async () => eventsIn(icsOf("The Khaki Estate", await listBookingEntries(asha.id, NOW)));
  const [first, second] = [await read(), await read()];
  expect(second).toEqual(first);
  expect(first).toEqual([
    expect.objectContaining({ uid: `booking-${dropped.id}@khaki-estate`, sequence: 0, status: "TENTATIVE" }),
    {
      uid: `booking-${kept.id}@khaki-estate`,
      sequence: 0,
      start: at(3, 18),
      end: at(3, 20),
      summary: "Clubhouse, north; hall: Birthday",
      status: "CONFIRMED",
    },
  ]);

  const { bookingNumber } = dropped;
  await cancelBooking(asha.actor, { bookingNumber, reason: null, scope: "one" }, NOW);
  expect((await read())[0]).toMatchObject({
    uid: `booking-${dropped.id}@khaki-estate`,
    sequence: 1,
    status: "CANCELLED",
  });
});

test("the secret address opens without a session, a new one ends the old, and taken back it opens nothing", async () => {
  await book(asha.actor, hall, { days: 2 });
  const { token } = await issueFeed(asha.actor, {}, NOW);
  const stored = await prisma.calendarFeed.findUniqueOrThrow({ where: { userId: asha.id } });
  expect(stored.tokenHash).not.toContain(token);
  const open = await feedAt(`${token}.ics`);
  expect(open.status).toBe(200);
  expect(open.headers.get("content-type")).toContain("text/calendar");
  expect(eventsIn(await open.text()).length).toBeGreaterThan(0);

  const { token: another } = await issueFeed(asha.actor, {}, NOW);
  expect((await feedAt(token)).status).toBe(404);
  expect((await feedAt(another)).status).toBe(200);
  await prisma.user.update({ where: { id: asha.id }, data: { status: "DEACTIVATED" } });
  expect((await feedAt(another)).status).toBe(404);
  await prisma.user.update({ where: { id: asha.id }, data: { status: "ACTIVE" } });
  await revokeFeed(asha.actor, {});
  expect((await feedAt(another)).status).toBe(404);
  expect((await feedAt("short")).status).toBe(422);
});

test("secrets cannot be tried out: after sixty in a minute the door stays shut", async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 70; n++) statuses.push((await feedAt(`${"x".repeat(30)}${n}`)).status);
  expect(statuses.at(-1)).toBe(429);
});

test("one booking's file is for whoever may see it", async () => {
  const { bookingNumber, id } = await aBooking(asha, hall, { days: 9 });
  const open = () =>
    getBookingFile(new Request(`http://localhost:3000/api/calendar/booking/${bookingNumber}`), {
      params: Promise.resolve({ number: bookingNumber }),
    });
  expect((await open()).status).toBe(401);
  await writeSessionCookie({ userId: (await aResident()).id, version: 0 });
  expect((await open()).status).toBe(404);
  await writeSessionCookie({ userId: asha.id, version: 0 });
  const file = await open();
  expect(file.headers.get("content-disposition")).toContain(`${bookingNumber}.ics`);
  expect(eventsIn(await file.text())).toMatchObject([{ uid: `booking-${id}@khaki-estate` }]);
});
