import type { Actor } from "@/lib/platform/actor";
import { forbidden, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { lockDesks } from "../desk";
import { canManagePeople } from "../permissions";
import { visiblePeople } from "../visibility";

/** A member of staff whom an administrator changes, oneself too; their desk waits until it is done. */
export async function lockStaff(tx: Tx, actor: Actor, userId: string) {
  await tx.$queryRaw`select 1 from users where id = ${userId}::uuid for no key update`;
  await lockDesks(tx, [userId]);
  const user = await tx.user.findFirst({
    where: { AND: [{ id: userId, userType: "STAFF" }, visiblePeople(actor)] },
    include: { staff: true },
  });
  if (!user) throw notFound("person");
  if (!canManagePeople(actor))
    throw forbidden("people.not_administrator", "Only an administrator changes staff records.");
  return user;
}
