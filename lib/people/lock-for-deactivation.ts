import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import {
  countActiveAdministrators,
  lastAdministrator,
  lockAdministrators,
  requireStillAdministrator,
} from "./administrators";
import { lockDesks } from "./desk";
import { lockPerson } from "./lock-person";

/**
 * An active person whom this actor may switch off, with their desk locked, and the desks of those
 * who take over: nothing is assigned to any of them meanwhile.
 */
export async function lockForDeactivation(tx: Tx, actor: Actor, userId: string, successors: string[] = []) {
  await lockAdministrators(tx);
  const person = await lockPerson(tx, actor, userId);
  if (person.status !== "ACTIVE") throw conflict("people.not_active", `${person.name} is not active.`);
  if (person.isAdmin) {
    await requireStillAdministrator(tx, actor);
    if ((await countActiveAdministrators(tx)) === 1) throw lastAdministrator();
  }
  await lockDesks(tx, [userId, ...successors]);
  return person;
}
