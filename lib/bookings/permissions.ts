import type { Prisma } from "@/lib/generated/prisma/client";
import type { BookingStatus } from "@/lib/generated/prisma/enums";
import { hasPermission, isAdministrator } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { canMove } from "./status";

/** What the sentences below need to know of a booking. */
export type Permitted = {
  userId: string;
  status: BookingStatus;
  startsAt: Date;
  endsAt: Date;
  offeredUntil: Date | null;
  area: { approverId: string | null };
};

const is = (actor: Actor, userId: string | null) => actor.kind === "user" && actor.userId === userId;

/** Areas, everybody's bookings, no-shows: facility managers and administrators. */
export const canManageBookings = (actor: Actor): boolean =>
  actor.kind === "system" ||
  isAdministrator(actor) ||
  (actor.kind === "user" && actor.staff?.role === "FACILITY_MANAGER");

/** To everybody else the console's pages do not exist. */
export function assertMayManageAreas(actor: Actor): void {
  if (!canManageBookings(actor)) throw notFound("page");
}

export const isBooker = (actor: Actor, booking: Pick<Permitted, "userId">): boolean =>
  is(actor, booking.userId);

/** One's own, those of the areas one decides about; managers and whoever takes the money: all. */
export function visibleBookings(actor: Actor): Prisma.BookingWhereInput {
  if (canManageBookings(actor) || hasPermission(actor, "canManageFinances")) return {};
  if (actor.kind !== "user") return { id: { in: [] } };
  return { OR: [{ userId: actor.userId }, { area: { approverId: actor.userId } }] };
}

/** Waiting for a decision, as far as this person makes it. An offer waits for whoever it was made to. */
export const toDecide = (actor: Actor): Prisma.BookingWhereInput => {
  const open = { status: "PENDING", offeredUntil: null } as const;
  if (canManageBookings(actor)) return open;
  if (actor.kind !== "user") return { id: { in: [] } };
  return { ...open, area: { approverId: actor.userId } };
};

export const mayDecide = (actor: Actor, { area }: Pick<Permitted, "area">): boolean =>
  canManageBookings(actor) || is(actor, area.approverId);

export const canDecide = (actor: Actor, booking: Permitted): boolean =>
  canMove(booking.status, "REJECTED") && booking.offeredUntil === null && mayDecide(actor, booking);

/** Whoever booked it, and whoever decides about the area. */
export const mayCancel = (actor: Actor, booking: Permitted): boolean =>
  isBooker(actor, booking) || mayDecide(actor, booking);

export const canCancel = (actor: Actor, booking: Permitted, now: Date): boolean =>
  canMove(booking.status, "CANCELLED") && booking.startsAt > now && mayCancel(actor, booking);

export const canAnswerOffer = (actor: Actor, booking: Permitted, now: Date): boolean =>
  booking.status === "PENDING" &&
  booking.offeredUntil !== null &&
  booking.offeredUntil > now &&
  isBooker(actor, booking);

export const canMarkNoShow = (actor: Actor, booking: Permitted): boolean =>
  booking.status === "COMPLETED" && mayDecide(actor, booking);

/** Money is taken by managers and by whoever manages the finances. */
export const mayTakeMoney = (actor: Actor): boolean =>
  canManageBookings(actor) || hasPermission(actor, "canManageFinances");
