import type { Prisma } from "@/lib/generated/prisma/client";
import type { EventAnswer } from "@/lib/generated/prisma/enums";
import { hasPermission } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { hasBegun, isOver } from "./when";

/** What the sentences below need to know of an event. */
export type Permitted = { createdById: string; startsAt: Date; endsAt: Date; cancelledAt: Date | null };

/** What somebody answered, as far as it decides what they may do. */
export type OwnReply = { answer: EventAnswer; waitingSince: Date | null; checkedInAt: Date | null };

/** Everybody who lives or works here sees every event. */
export const visibleEvents = (actor: Actor): Prisma.EventWhereInput =>
  actor.kind === "anonymous" ? { id: { in: [] } } : {};

/** Whoever sends announcements, administrators, and the residents' committee. */
export const canOrganise = (actor: Actor): boolean => speaksForTheEstate(actor) || isCommittee(actor);

/** Of this event: its time, its people, its comments. Committee members have their own events only. */
export const mayManage = (actor: Actor, event: Pick<Permitted, "createdById">): boolean =>
  speaksForTheEstate(actor) ||
  (isCommittee(actor) && actor.kind === "user" && actor.userId === event.createdById);

export const isOpen = (event: Permitted, now: Date): boolean => !event.cancelledAt && !isOver(event, now);

/** Change it, or call it off. */
export const canEdit = (actor: Actor, event: Permitted, now: Date): boolean =>
  isOpen(event, now) && mayManage(actor, event);

export const canReply = (actor: Actor, event: Permitted, now: Date): boolean =>
  actor.kind === "user" && isOpen(event, now);

const DOORS_OPEN_HOURS = 6;
const DOORS_CLOSE_HOURS = 48;

/** From some hours before it begins until two days after it: lists are often completed the next day. */
export const canCheckIn = (actor: Actor, event: Permitted, now: Date): boolean =>
  mayManage(actor, event) &&
  !event.cancelledAt &&
  now >= hoursAfter(event.startsAt, -DOORS_OPEN_HOURS) &&
  now < hoursAfter(event.endsAt, DOORS_CLOSE_HOURS);

/** Afterwards (or while it lasts): whoever organises it, and whoever was there or said that they would be. */
export const canAddPhotos = (actor: Actor, event: Permitted, reply: OwnReply | null, now: Date): boolean => {
  if (event.cancelledAt || !hasBegun(event, now)) return false;
  if (mayManage(actor, event)) return true;
  return Boolean(reply && (reply.checkedInAt || (reply.answer === "YES" && !reply.waitingSince)));
};

export const canRemovePhoto = (
  actor: Actor,
  event: Pick<Permitted, "createdById">,
  photo: { uploadedById: string },
): boolean => is(actor, photo.uploadedById) || mayManage(actor, event);

/** Also of a cancelled or past event: people still have something to say. */
export const canComment = (actor: Actor): boolean => actor.kind === "user";

export const canEditComment = (
  actor: Actor,
  comment: { authorId: string; removedAt: Date | null },
): boolean => is(actor, comment.authorId) && !comment.removedAt;

/** One's own; organisers take away anybody's, and say why. */
export const canRemoveComment = (
  actor: Actor,
  event: Pick<Permitted, "createdById">,
  comment: { authorId: string; removedAt: Date | null },
): boolean => !comment.removedAt && (is(actor, comment.authorId) || mayManage(actor, event));

const speaksForTheEstate = (actor: Actor) => hasPermission(actor, "canSendAnnouncements");
const isCommittee = (actor: Actor) => actor.kind === "user" && actor.resident?.isCommitteeMember === true;
const is = (actor: Actor, userId: string) => actor.kind === "user" && actor.userId === userId;
const hoursAfter = (at: Date, hours: number) => new Date(at.getTime() + hours * 3_600_000);
