import { randomUUID } from "node:crypto";
import { publishEvent } from "@/lib/events/publish-event";
import { publishEventInput } from "@/lib/events/schema";
import type { Actor } from "@/lib/platform/actor";

/** The moment at which these tests are looked at: a Sunday evening in the estate (20:30 in Asia/Kolkata). */
export const NOW = new Date("2026-11-22T15:00:00Z");

export const aForm = (changed: object = {}) => ({
  kind: "SOCIAL",
  title: "Chess evening",
  startsAt: "2026-12-05T18:00",
  endsAt: "2026-12-05T21:00",
  location: "Clubhouse",
  description: "Eight boards.",
  ...changed,
});

/** A published event, by its id. */
export async function anEvent(by: { actor: Actor }, changed: object = {}, now = NOW): Promise<string> {
  const input = publishEventInput.parse(aForm({ idempotencyKey: randomUUID(), ...changed }));
  return (await publishEvent(by.actor, input, now)).eventId;
}
