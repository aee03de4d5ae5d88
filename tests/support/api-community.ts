import type { Estate, Who } from "./api-estate";
import type { Fields } from "./api-program";
import { inDays, type Make, unique, userIdOf } from "./api-world";

const HOUR = 3_600_000;
const [COURT, HALL] = ["Tennis court", "Clubhouse hall"];

/** Hours that nobody has: of the court, or of the hall, about which the manager decides. */
export async function slot(estate: Estate, area = COURT): Promise<Fields> {
  const found = (await estate.resident.items("/areas")).find(({ name }) => name === area) as Fields;
  const span = { from: midnight(1), to: midnight(13) };
  const free = (await estate.resident.items(`/areas/${found.id}/availability`, span)) as Record<
    "from" | "to",
    string
  >[];
  const length = Number(found.minMinutes) * 60_000;
  const start = free
    .map(({ from, to }) => [Date.parse(from), Date.parse(to)] as const)
    .find(([from, to]) => to - from >= length);
  const at = (start as readonly [number, number])[0];
  const times = { startsAt: new Date(at).toISOString(), endsAt: new Date(at + length).toISOString() };
  return { areaId: found.id, ...times, guests: 2, purpose: "A quiet afternoon" };
}

/** Of the estate's calendar, so many days ahead. */
const midnight = (days: number) => `${inDays(days).slice(0, 10)}T18:30:00.000Z`;

export async function book(estate: Estate, who: Who, wish: Fields): Promise<string> {
  return (await estate[who].made("POST", "/bookings", { body: wish })).bookingNumber as string;
}
export const booked: Make = async (estate) => book(estate, "resident", await slot(estate));
/** The hall: somebody decides, and it costs something. */
export const asked: Make = async (estate) => book(estate, "resident", await slot(estate, HALL));

export async function taken(estate: Estate): Promise<Fields> {
  const wish = await slot(estate);
  await book(estate, "neighbour", wish);
  return wish;
}

export const waitingEntry: Make = async (estate) => {
  const { areaId, ...wish } = await taken(estate);
  return (await estate.resident.made("POST", `/areas/${areaId}/waiting`, { body: wish })).id as string;
};

/** What the resident waited for and now may have. */
export const offered: Make = async (estate) => {
  const wish = await slot(estate);
  const number = await book(estate, "neighbour", wish);
  const { areaId, ...rest } = wish;
  await estate.resident.made("POST", `/areas/${areaId}/waiting`, { body: rest });
  await estate.neighbour.made("POST", `/bookings/${number}/cancellation`, { body: {} });
  const own = await estate.resident.items("/bookings");
  const offer = own.find(({ startsAt, offeredUntil }) => offeredUntil && startsAt === wish.startsAt);
  return offer?.bookingNumber as string;
};

/** Over since long. */
export const past: Make = async (estate) => {
  const earlier = await estate.resident.items("/bookings", { show: "earlier" });
  return earlier.find(({ status }) => status === "COMPLETED")?.bookingNumber as string;
};

export const notice = (): Fields => ({
  title: unique("Black box notice"),
  body: "The lift of block B rests on Tuesday.",
  category: "GENERAL",
  audience: "RESIDENTS",
  blocks: ["A", "B"],
  needsAcknowledgement: true,
});
export const drafted: Make = async (estate) =>
  (await estate.manager.made("POST", "/announcements", { body: notice() })).announcementId as string;
export const published: Make = async (estate) => {
  const announcement = await drafted(estate);
  await estate.manager.made("POST", `/announcements/${announcement}/publication`);
  return announcement;
};

/** It begins in an hour: the doors are open. */
export const gathering = (): Fields => ({
  kind: "SOCIAL",
  title: unique("Black box evening"),
  location: "Clubhouse",
  startsAt: new Date(Date.now() + HOUR).toISOString(),
  endsAt: new Date(Date.now() + 3 * HOUR).toISOString(),
});
export const arranged: Make = async (estate) =>
  (await estate.manager.made("POST", "/events", { body: gathering() })).eventId as string;

export const atTheDoor = async (estate: Estate) => {
  const event = await arranged(estate);
  await estate.resident.made("PUT", `/events/${event}/reply`, { body: { answer: "YES", guests: 0 } });
  return { at: event, body: { userId: await userIdOf(estate, "resident") } };
};
