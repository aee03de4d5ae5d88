import { hasPermission } from "@/lib/people/permissions";
import type { Actor, UserActor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";

/** Writes, publishes, corrects, withdraws; sees every announcement and who has read it; hides comments. */
export const canSend = (actor: Actor): actor is UserActor => hasPermission(actor, "canSendAnnouncements");

/** To everybody else what is not for them does not exist. */
export function assertMaySend(actor: Actor): asserts actor is UserActor {
  if (!canSend(actor)) throw notFound("announcement");
}

type Comment = { authorId: string; createdAt: Date; deletedAt: Date | null; hiddenAt: Date | null };

/** What was answered must not become something else afterwards. */
export const EDIT_MINUTES = 30;

const isOwn = (actor: Actor, { authorId }: Pick<Comment, "authorId">) =>
  actor.kind === "user" && actor.userId === authorId;

export const canEditComment = (actor: Actor, comment: Comment, now: Date): boolean =>
  isOwn(actor, comment) &&
  !comment.deletedAt &&
  !comment.hiddenAt &&
  now.getTime() - comment.createdAt.getTime() <= EDIT_MINUTES * 60_000;

export const canDeleteComment = (actor: Actor, comment: Comment): boolean =>
  isOwn(actor, comment) && !comment.deletedAt;

export const canHideComment = (actor: Actor, comment: Comment): boolean =>
  canSend(actor) && !comment.deletedAt && !comment.hiddenAt;

export const canShowComment = (actor: Actor, comment: Comment): boolean =>
  canSend(actor) && comment.hiddenAt !== null;
