import { weekdayOf } from "@/lib/bookings/wall-clock";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/prisma";
import { type Calendar, hoursAfter } from "./calendar";
import type { People } from "./people";
import { type Random, seededRandom } from "./random";
import { AREAS, type AreaText, HABITS, PURPOSES } from "./texts/areas";

/** Its own chances, so that everything else in the demo stays as it is. */
const SEED = 20_261_226;

type Area = Prisma.CommonAreaCreateManyInput & { id: string };
type Booking = Prisma.BookingCreateManyInput & { id: string; startsAt: Date; endsAt: Date };
type Waiting = Prisma.WaitingEntryCreateManyInput;
type Made = ReturnType<typeof makeBookings>;
type Town = { random: Random; calendar: Calendar; people: People };

/** Five places, two months of bookings and two weeks ahead, one to decide, a line for a popular evening. */
export function makeBookings(calendar: Calendar, people: People) {
  const town: Town = { random: seededRandom(SEED), calendar, people };
  const areas = AREAS.map((text) => ({ text, area: areaOf(town, text) }));
  const bookings: Booking[] = [];
  for (const { text, area } of areas) fill(town, text, area, bookings);
  const numbered = bookings
    .sort((a, b) => (a.createdAt as Date).getTime() - (b.createdAt as Date).getTime())
    .map((booking, index) => ({ ...booking, bookingNumber: numberOf(booking.createdAt as Date, index + 1) }));
  return {
    areas: areas.map(({ area }) => area),
    scenes: areas.map(({ text, area }) => ({
      id: area.id,
      scene: text.habit,
      createdAt: area.createdAt as Date,
    })),
    hours: areas.flatMap(({ text, area }) => text.hours.map((each) => ({ areaId: area.id, ...each }))),
    exceptions: exceptionsOf(town, areas[0]?.area as Area),
    bookings: numbered,
    waiting: lineOf(town, areas[0]?.area as Area),
  };
}

/** One statement per table; the next booking of the day has the next number. */
export async function moveInBookings(tx: Tx, made: Made): Promise<void> {
  await tx.commonArea.createMany({ data: made.areas });
  await tx.areaHours.createMany({ data: made.hours });
  await tx.areaException.createMany({ data: made.exceptions });
  await tx.booking.createMany({ data: made.bookings });
  await tx.waitingEntry.createMany({ data: made.waiting });
  await tx.$queryRaw`select setval('booking_number_seq', greatest(${made.bookings.length}::bigint, last_value))
    from booking_number_seq`;
}

const numberOf = (at: Date, n: number) => `BKG-${at.getUTCFullYear()}-${String(n).padStart(5, "0")}`;

function areaOf({ random, calendar, people }: Town, { hours: _, habit: __, ...text }: AreaText): Area {
  const createdAt = calendar.daysAgo(200, 11);
  const approverId = text.requiresApproval ? (people.team.get("meera.iyer")?.id ?? null) : null;
  return { id: random.uuid(createdAt), ...text, approverId, createdAt, updatedAt: createdAt };
}

/** Evening by evening, morning by morning, as people use the place. */
function fill(town: Town, text: AreaText, area: Area, bookings: Booking[]) {
  const { random, people } = town;
  const asha = people.residents.find(({ name }) => name === "Asha Menon");
  for (let day = -60; day <= 14; day++) {
    const weekday = weekdayOf(dateIn(town.calendar, day));
    if (!text.hours.some((each) => each.weekday === weekday)) continue;
    if (text.requiresApproval && CLOSED_DAYS.includes(day)) continue;
    for (const [index, [from, to, chance]] of HABITS[text.habit].entries()) {
      const isOurs = day === DEMO_DAY[text.habit] && index === HABITS[text.habit].length - 1;
      if (!isOurs && !random.chance(day > 0 ? chance * 0.6 : chance)) continue;
      const booker = isOurs && asha ? asha : random.pick(people.residents);
      bookings.push(bookingOf(town, { text, area, booker, day, from, to }));
    }
  }
}

/** On which day ahead the demo's resident has what. */
const DEMO_DAY: Partial<Record<AreaText["habit"], number>> = { court: 2, hall: 9, room: -12 };
const CLOSED_DAYS = [5];
/** The evening for which others wait. */
const POPULAR = { day: 9, from: 18, to: 22 };

type Wish = {
  text: AreaText;
  area: Area;
  booker: People["residents"][number];
  day: number;
  from: number;
  to: number;
};

function bookingOf({ random, calendar }: Town, { text, area, booker, day, from, to }: Wish): Booking {
  const startsAt = calendar.daysAgo(-day, from);
  const endsAt = calendar.daysAgo(-day, to);
  const createdAt = calendar.daysAgo(Math.max(1, -day + random.whole(1, 9)), random.between(8, 21));
  const fee = (Number(text.feePerBooking ?? 0) + Number(text.feePerHour ?? 0) * (to - from)).toFixed(2);
  const isPast = day < 0;
  const isUndecided = text.requiresApproval && day > 9;
  const decided = text.requiresApproval && !isUndecided;
  const isCancelled = day !== DEMO_DAY[text.habit] && random.chance(isPast ? 0.06 : 0.04);
  const status = isCancelled ? "CANCELLED" : isPast ? "COMPLETED" : isUndecided ? "PENDING" : "CONFIRMED";
  const isPaid = isPast && !isCancelled && Number(fee) > 0 && random.chance(0.9);
  const updatedAt = isPast ? endsAt : createdAt;
  return {
    id: random.uuid(createdAt),
    bookingNumber: "",
    areaId: area.id,
    userId: booker.id,
    status,
    startsAt,
    endsAt,
    purpose: random.pick(PURPOSES[text.habit]),
    guests: Math.min(text.capacity, random.whole(1, Math.max(2, Math.floor(text.capacity / 2)))),
    fee,
    freeCancelUntil: hoursAfter(startsAt, -(text.cancellationHours ?? 24)),
    lateCancelFee: text.cancellationFee ?? 0,
    decidedAt: decided ? hoursAfter(createdAt, 2) : null,
    decidedById: decided ? (area.approverId ?? null) : null,
    cancelledAt: isCancelled ? hoursAfter(createdAt, 3) : null,
    cancelledById: isCancelled ? booker.id : null,
    cancellationFee: isCancelled ? 0 : null,
    reason: isCancelled ? random.pick(["Plans have changed.", "We are travelling.", ""]) : "",
    completedAt: status === "COMPLETED" ? endsAt : null,
    noShowAt: status === "COMPLETED" && random.chance(0.04) ? hoursAfter(endsAt, 1) : null,
    paidAt: isPaid ? hoursAfter(startsAt, -1) : null,
    remindedAt: isPast && !isCancelled ? hoursAfter(startsAt, -24) : null,
    sequence: isPast || isCancelled ? 1 : 0,
    createdAt,
    updatedAt,
  };
}

function exceptionsOf({ random, calendar }: Town, hall: Area): Prisma.AreaExceptionCreateManyInput[] {
  const id = () => random.uuid(calendar.daysAgo(3, 12));
  return [
    { id: id(), areaId: hall.id, date: new Date(dateIn(calendar, 5)), reason: "The floor is polished" },
    {
      id: id(),
      areaId: hall.id,
      date: new Date(dateIn(calendar, 12)),
      opens: 960,
      closes: 1560,
      reason: "Open late for the concert",
    },
  ];
}

/** The estate's date so many days ahead: "2026-11-28". */
const dateIn = (calendar: Calendar, days: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: calendar.timeZone }).format(calendar.daysAgo(-days, 12));

/** Two neighbours would like the evening that the demo's resident has. */
function lineOf({ random, calendar, people }: Town, hall: Area): Waiting[] {
  const neighbours = people.residents.filter(({ name }) => name !== "Asha Menon").slice(5, 7);
  return neighbours.map(({ id }, index) => {
    const createdAt = calendar.daysAgo(1, 9 + index * 2);
    return {
      id: random.uuid(createdAt),
      areaId: hall.id,
      userId: id,
      startsAt: calendar.daysAgo(-POPULAR.day, POPULAR.from),
      endsAt: calendar.daysAgo(-POPULAR.day, POPULAR.to),
      purpose: index ? "Housewarming" : "Silver wedding",
      guests: 60,
      createdAt,
    };
  });
}
