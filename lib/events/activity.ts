import type { Activity } from "@/lib/platform/activity";

type OfEvent = { eventId: string };

/** What a change may be about that those who come must know. */
export type EventChange = "time" | "place";

/** The facts of events. Who hears of which: lib/notifications/audience.ts. */
export type EventActivity =
  | Activity<"events/event.published", OfEvent>
  | Activity<"events/event.edited", OfEvent & { changed: EventChange[] }>
  | Activity<"events/event.cancelled", OfEvent>
  /** It is tomorrow. */
  | Activity<"events/event.approached", OfEvent>
  | Activity<"events/reply.given", OfEvent & { userId: string }>
  /** These waited and have a place now. */
  | Activity<"events/place.freed", OfEvent & { userIds: string[] }>
  | Activity<"events/person.checked-in", OfEvent & { userId: string }>
  | Activity<"events/check-in.undone", OfEvent & { userId: string }>
  | Activity<"events/comment.added", OfEvent & { commentId: string }>
  | Activity<"events/comment.edited", OfEvent & { commentId: string }>
  | Activity<"events/comment.removed", OfEvent & { commentId: string }>
  | Activity<"events/photos.added", OfEvent>
  | Activity<"events/photo.removed", OfEvent>;

type DataOf<Name extends EventActivity["name"]> = Extract<EventActivity, { name: Name }>["data"];

const fact =
  <Name extends EventActivity["name"]>(name: Name) =>
  (data: DataOf<Name>) => ({ name, data });

export const eventPublished = fact("events/event.published");
export const eventEdited = fact("events/event.edited");
export const eventCancelled = fact("events/event.cancelled");
export const eventApproached = fact("events/event.approached");
export const replyGiven = fact("events/reply.given");
export const placeFreed = fact("events/place.freed");
export const personCheckedIn = fact("events/person.checked-in");
export const checkInUndone = fact("events/check-in.undone");
export const commentAdded = fact("events/comment.added");
export const commentEdited = fact("events/comment.edited");
export const commentRemoved = fact("events/comment.removed");
export const photosAdded = fact("events/photos.added");
export const photoRemoved = fact("events/photo.removed");
