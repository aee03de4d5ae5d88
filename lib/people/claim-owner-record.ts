import type { Tx } from "@/lib/platform/prisma";

/**
 * Joins a resident with the record that was imported for the same flat and type: only if the record's email equals the
 * verified one, or its phone equals the number with which an approver has let this person in. Called at activation,
 * when both have happened. The imported record stays, the sign-up's own row goes.
 */
export async function claimOwnerRecord(tx: Tx, userId: string): Promise<void> {
  const resident = await tx.resident.findUnique({ where: { userId }, include: { user: true } });
  if (!resident?.user) return;
  // Locked: of two people with equal claims the second waits here, and then finds no record.
  const [record] = await tx.$queryRaw<{ id: string; phoneNumber: string | null }[]>`
    select id, phone_number as "phoneNumber" from residents
    where user_id is null and moved_out_on is null and block = ${resident.block}
      and flat_number = ${resident.flatNumber} and resident_type = ${resident.residentType}::resident_type
      and (contact_email = ${resident.user.email}::citext or phone_number = ${resident.phoneNumber})
    order by coalesce(contact_email = ${resident.user.email}::citext, false) desc, id limit 1 for update`;
  if (!record) return;

  await tx.resident.delete({ where: { id: resident.id } });
  await tx.resident.update({
    where: { id: record.id },
    data: { userId, phoneNumber: resident.phoneNumber ?? record.phoneNumber },
  });
}
