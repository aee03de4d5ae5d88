import type { Recorder } from "@/lib/platform/activity";
import type { Actor } from "@/lib/platform/actor";
import { storeDecisions } from "@/lib/platform/decisions";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { requestRaised } from "../activity";
import { affectedDecided } from "../decisions/decided";
import { priorityLabel } from "../priority";
import { countFlats } from "./count-flats";
import { getSharedForChange } from "./find-shared";
import { canJoin } from "./permissions";
import { priorityFor } from "./priority-rule";
import type { AboutSharedInput } from "./schema";

type Shared = Awaited<ReturnType<typeof getSharedForChange>>;

/** "Affects me too". Saying it twice changes nothing; enough flats make it more urgent. */
export async function joinRequest(actor: Actor, { ticketNumber }: AboutSharedInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getSharedForChange(tx, actor, ticketNumber);
    if (actor.kind !== "user" || !actor.resident)
      throw forbidden(
        "maintenance.not_a_resident",
        "Only people who live here can say that it affects them.",
      );
    if (request.residentId === actor.userId)
      throw forbidden("maintenance.own_request", "You reported this yourself: your flat counts already.");
    if (!canJoin(actor, request))
      throw invalidTransition("maintenance.is_done", "This is done already. If it is not, please report it.");

    await tx.requestAffected.createMany({
      data: {
        requestId: request.id,
        userId: actor.userId,
        flatNumber: actor.resident.flatNumber,
        createdAt: now,
      },
      skipDuplicates: true,
    });
    const flats = await countFlats(tx, request.id);
    await raise(tx, record, { request, flats }, now);
    return { ticketNumber, flats };
  });
}

async function raise(
  tx: Tx,
  record: Recorder,
  { request, flats }: { request: Shared; flats: number },
  now: Date,
) {
  const settings = await readSettings(tx);
  const { name, maxPriority } = request.category;
  const priority = priorityFor({ priority: request.priority, maxPriority, flats }, settings);
  if (priority === request.priority) return;

  await tx.maintenanceRequest.update({ where: { id: request.id }, data: { priority } });
  await tx.maintenanceUpdate.create({
    data: {
      requestId: request.id,
      kind: "SYSTEM",
      content: `It affects ${flats} flats: the priority is “${priorityLabel(priority)}” now.`,
      createdAt: now,
    },
  });
  const inputs = { flats, fromPriority: request.priority, toPriority: priority, maxPriority, category: name };
  await storeDecisions(tx, [affectedDecided(request.id, inputs, now)]);
  record(requestRaised({ requestId: request.id, priority, flats }));
}
