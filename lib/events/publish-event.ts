import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { eventPublished } from "./activity";
import { canOrganise } from "./permissions";
import { REMIND_HOURS } from "./remind-hours";
import type { PublishEventInput } from "./schema";
import { assertAhead, spanOf } from "./when";

/** Invites everybody. What begins within a day is announced so late that this is its reminder, too. */
export async function publishEvent(actor: Actor, input: PublishEventInput, now = new Date()) {
  const { idempotencyKey, ...fields } = input;
  return transact(
    actor,
    async (tx, record) => {
      if (actor.kind !== "user" || !canOrganise(actor))
        throw forbidden(
          "events.not_an_organiser",
          "Events are made by the estate office and the residents' committee. Please ask one of them.",
        );
      const { timeZone } = await readSettings(tx);
      const { capacity = null, ...rest } = fields;
      const span = spanOf(fields, timeZone);
      assertAhead({ ...span, isAllDay: fields.isAllDay }, now);

      const isSoon = span.startsAt.getTime() <= now.getTime() + REMIND_HOURS * 3_600_000;
      const { id: eventId } = await tx.event.create({
        data: {
          ...rest,
          ...span,
          capacity,
          createdById: actor.userId,
          createdAt: now,
          updatedAt: now,
          remindedAt: isSoon ? now : null,
        },
        select: { id: true },
      });
      record(eventPublished({ eventId }));
      return { eventId };
    },
    { key: idempotencyKey, operation: "events.publish", input: fields },
  );
}
