import type { Actor } from "@/lib/platform/actor";
import { forbidden, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { canDecideOn, visiblePeople } from "./visibility";

/** The person to decide on, locked until the end of the transaction so that two deciders come one after the other. */
export async function lockPerson(tx: Tx, actor: Actor, userId: string) {
  await tx.$queryRaw`select 1 from users where id = ${userId}::uuid for update`;
  const person = await tx.user.findFirst({
    where: { AND: [{ id: userId }, visiblePeople(actor)] },
    include: { staff: true },
  });
  if (!person) throw notFound("person");
  if (!canDecideOn(actor, person))
    throw forbidden(
      "people.not_yours_to_decide",
      person.userType === "STAFF"
        ? "Only an administrator decides about staff, and nobody about themselves."
        : "Only an administrator or a facility manager decides about residents, and nobody about themselves.",
    );
  return person;
}
