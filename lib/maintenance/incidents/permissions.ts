import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { mayDispatch } from "../permissions";

/** Whoever decides what is done first also sees what belongs together. */
export const canHandleIncidents = (actor: Actor): boolean => mayDispatch(actor);

/** To everybody else incidents do not exist. */
export function assertMayHandleIncidents(actor: Actor): void {
  if (!canHandleIncidents(actor)) throw notFound("incident");
}
