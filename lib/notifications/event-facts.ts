import type { EventActivity, EventChange } from "@/lib/events/activity";
import type { EventKind } from "@/lib/generated/prisma/enums";
import type { PublishedActivity } from "@/lib/platform/activity";
import type { Db } from "@/lib/platform/prisma";
import { findPerson, type Person } from "./known-people";

/** What rules and texts about an event may know. */
export type EventFacts = {
  actor: Person | null;
  event: {
    id: string;
    title: string;
    kind: EventKind;
    location: string;
    startsAt: Date;
    endsAt: Date;
    isAllDay: boolean;
    cancellationReason: string | null;
  };
  /** What those who come must know of a change. */
  changed: readonly EventChange[];
  comment: string | null;
  /** Whom the activity itself is about; everybody is a group. */
  people: { comers: readonly string[]; movedUp: readonly string[]; thread: readonly string[] };
};

/** Null when it is gone, or when it was called off in the meantime and nobody needs to hear of anything else. */
export async function loadEventFacts(
  db: Db,
  { name, data }: PublishedActivity<EventActivity>,
): Promise<EventFacts | null> {
  const event = await db.event.findUnique({ where: { id: data.eventId }, select: eventSelect });
  if (!event || (event.cancelledAt && name !== "events/event.cancelled" && !("commentId" in data)))
    return null;
  const { cancelledAt: _, createdById, ...about } = event;
  const comment = "commentId" in data ? await readComment(db, data.commentId) : null;
  return {
    actor: await findPerson(db, data.actorId),
    event: about,
    changed: "changed" in data ? data.changed : [],
    comment: comment?.content ?? null,
    people: {
      comers: COMERS_HEAR.has(name) ? await listComers(db, event.id, name === "events/event.edited") : [],
      movedUp: "userIds" in data ? data.userIds : [],
      thread: comment ? [...new Set([createdById, ...comment.inThread])] : [],
    },
  };
}

const COMERS_HEAR: ReadonlySet<string> = new Set<EventActivity["name"]>([
  "events/event.edited",
  "events/event.approached",
]);

const eventSelect = {
  id: true,
  title: true,
  kind: true,
  location: true,
  startsAt: true,
  endsAt: true,
  isAllDay: true,
  cancelledAt: true,
  cancellationReason: true,
  createdById: true,
} as const;

/** Who said that they come or may come; of a change also who waits for a place. */
async function listComers(db: Db, eventId: string, withWaiting: boolean): Promise<string[]> {
  const rows = await db.eventReply.findMany({
    where: { eventId, answer: { not: "NO" }, ...(withWaiting ? {} : { waitingSince: null }) },
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}

/** The words, unless they were taken away, and everybody who has a word in the same thread. */
async function readComment(db: Db, id: string) {
  const comment = await db.eventComment.findFirst({
    where: { id, removedAt: null },
    select: { content: true, parentId: true },
  });
  if (!comment) return null;
  const { content, parentId } = comment;
  const thread = parentId
    ? await db.eventComment.findMany({
        where: { OR: [{ id: parentId }, { parentId }], removedAt: null },
        distinct: ["authorId"],
        select: { authorId: true },
      })
    : [];
  return { content, inThread: thread.map(({ authorId }) => authorId) };
}
