import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { mayDispatch } from "../permissions";

/** Whoever decides what happens to requests also decides what strangers report, and where they can. */
export const canManagePlaces = (actor: Actor): boolean => mayDispatch(actor);

/** To everybody else the console's pages do not exist. */
export function assertMayManagePlaces(actor: Actor): void {
  if (!canManagePlaces(actor)) throw notFound("page");
}
