import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { type Calendar, hoursAfter } from "./calendar";
import { makeEventPhotos } from "./event-photos";
import type { People } from "./people";
import { type Random, seededRandom } from "./random";
import { EVENTS, type EventText, QUICK_WORDS } from "./texts/events";

/** Its own chances, so that everything else in the demo stays as it is. */
const SEED = 20_261_225;

export type SeedEvent = Prisma.EventCreateManyInput & { id: string; startsAt: Date; endsAt: Date };
type Reply = Prisma.EventReplyCreateManyInput;
type Comment = Prisma.EventCommentCreateManyInput & { id: string };
type Neighbour = People["residents"][number];

/** Events of three months, with who comes, who waits, what was said and what it looked like. */
export async function makeEvents(calendar: Calendar, people: People) {
  const random = seededRandom(SEED);
  const made = EVENTS.map((text) => {
    const event = eventOf(random, calendar, people, text);
    const guests = guestsOf(random, people, text);
    return {
      text,
      event,
      guests,
      replies: repliesOf(random, calendar, text, event, guests),
      comments: commentsOf(random, calendar, text, event, guests),
    };
  });
  const photos = await makeEventPhotos(random, made);
  return {
    events: made.map(({ event }) => event),
    replies: made.flatMap(({ replies }) => replies),
    comments: made.flatMap(({ comments }) => comments),
    photos,
  };
}

type Made = Awaited<ReturnType<typeof makeEvents>>;

/** The same keys again when the same day is seeded again: no file is left over. */
export async function storeEventPhotos({ photos }: Made): Promise<void> {
  for (const { row, picture } of photos) {
    await storage.put(row.storageKey, picture.full, row.contentType);
    await storage.put(row.thumbnailKey, picture.thumbnail, row.contentType);
  }
}

/** One statement per table. */
export async function moveInEvents(tx: Tx, { events, replies, comments, photos }: Made): Promise<void> {
  await tx.event.createMany({ data: events });
  await tx.eventReply.createMany({ data: replies });
  await tx.eventComment.createMany({ data: comments });
  await tx.eventPhoto.createMany({ data: photos.map(({ row }) => row) });
}

function eventOf(random: Random, calendar: Calendar, people: People, text: EventText): SeedEvent {
  const startsAt = calendar.daysAgo(-text.day, text.hours?.[0] ?? 0);
  const endsAt = text.hours
    ? calendar.daysAgo(-text.day, text.hours[1])
    : calendar.daysAgo(-(text.day + (text.days ?? 1)), 0);
  const createdDaysAgo = Math.max(0, -text.day) + random.whole(3, 12);
  const createdAt = calendar.inWorkingHours(calendar.daysAgo(createdDaysAgo, 11), random);
  const cancelledAt = text.cancelled ? calendar.daysAgo(1, 16) : null;
  const manager = people.team.get("meera.iyer");
  return {
    id: random.uuid(createdAt),
    kind: text.kind,
    title: text.title,
    description: text.description,
    location: text.location,
    startsAt,
    endsAt,
    isAllDay: !text.hours,
    capacity: text.capacity ?? null,
    sequence: cancelledAt ? 1 : 0,
    remindedAt: text.day <= 0 ? hoursAfter(startsAt, -24) : null,
    cancelledAt,
    cancellationReason: text.cancelled ?? null,
    createdById: manager?.id ?? people.administrator.id,
    createdAt,
    updatedAt: cancelledAt ?? createdAt,
  };
}

/** Whoever looks at the demo first is asked everywhere, and answers differently. */
function guestsOf(random: Random, { residents }: People, text: EventText): Neighbour[] {
  const [asha, ...others] = residents as [Neighbour, ...Neighbour[]];
  const some = random.shuffled(others).slice(0, text.answers);
  return text.kind === "MAINTENANCE" ? some : [...some, asha];
}

function repliesOf(
  random: Random,
  calendar: Calendar,
  text: EventText,
  event: SeedEvent,
  guests: Neighbour[],
): Reply[] {
  const over = event.endsAt <= calendar.present;
  const newest = Math.min(event.startsAt.getTime(), calendar.present.getTime());
  const span = newest - (event.createdAt as Date).getTime();
  let free = text.capacity ?? Number.POSITIVE_INFINITY;
  return guests.map(({ id: userId }, index) => {
    const at = new Date((event.createdAt as Date).getTime() + (span * (index + 1)) / (guests.length + 2));
    const isFull = text.capacity === 16;
    const answer = isFull ? "YES" : random.weighted({ YES: 7, MAYBE: 2, NO: 1 });
    const guestCount = answer === "NO" || isFull ? 0 : random.weighted({ 0: 5, 1: 3, 2: 2, 3: 1 });
    const party = 1 + Number(guestCount);
    const waits = answer === "YES" && party > free;
    if (answer === "YES" && !waits) free -= party;
    const came = over && answer !== "NO" && !waits && random.chance(answer === "YES" ? 0.9 : 0.2);
    return {
      id: random.uuid(at),
      eventId: event.id,
      userId,
      answer,
      guests: Number(guestCount),
      waitingSince: waits ? at : null,
      checkedInAt: came ? hoursAfter(event.startsAt, random.between(-0.2, 0.4)) : null,
      checkedInById: came ? event.createdById : null,
      createdAt: at,
      updatedAt: at,
    };
  });
}

function commentsOf(
  random: Random,
  calendar: Calendar,
  text: EventText,
  event: SeedEvent,
  guests: Neighbour[],
): Comment[] {
  const from = event.createdAt as Date;
  const until = Math.min(event.startsAt.getTime(), calendar.present.getTime());
  const hours = (until - from.getTime()) / 3_600_000;
  const said = [
    ...(text.answers > 50 ? [[random.pick(QUICK_WORDS)] as const] : []),
    ...(text.comments ?? []),
  ];
  return said.flatMap(([question, answer], index) => {
    // Where there are photos, the last word is a thank-you after it.
    const isAfter = text.scenes && index === said.length - 1;
    const askedAt = isAfter
      ? hoursAfter(event.endsAt, 11)
      : hoursAfter(from, (hours * (index + 1)) / (said.length + 1));
    const author = guests[(index * 7) % guests.length] as Neighbour;
    const asked = comment(random, event, { at: askedAt, by: author.id, content: question });
    if (!answer) return [asked];
    const answeredAt = hoursAfter(askedAt, Math.min(3, hours / (said.length + 2)));
    const reply = { at: answeredAt, by: event.createdById, content: answer, parentId: asked.id };
    return [asked, comment(random, event, reply)];
  });
}

const comment = (
  random: Random,
  event: SeedEvent,
  { at, by, content, parentId }: { at: Date; by: string; content: string; parentId?: string },
): Comment => ({
  id: random.uuid(at),
  eventId: event.id,
  parentId: parentId ?? null,
  authorId: by,
  content,
  createdAt: at,
});
