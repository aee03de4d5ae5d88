import type { Tx } from "@/lib/platform/prisma";

/**
 * Joins a resident with the owner record that was imported for the same flat: only if the record's email equals the
 * verified one, or its phone equals the number with which an approver has let this person in. Called at activation,
 * when both have happened. The imported record stays, the sign-up's own row goes.
 */
export async function claimOwnerRecord(tx: Tx, userId: string): Promise<void> {
  const resident = await tx.resident.findUnique({ where: { userId }, include: { user: true } });
  if (!resident?.user) return;
  const record = await tx.resident.findFirst({
    where: {
      userId: null,
      movedOutOn: null,
      flatNumber: resident.flatNumber,
      OR: identities(resident.user.email, resident.phoneNumber),
    },
    orderBy: { id: "asc" },
  });
  if (!record) return;

  await tx.resident.delete({ where: { id: resident.id } });
  const { count } = await tx.resident.updateMany({
    where: { id: record.id, userId: null },
    data: { userId, phoneNumber: resident.phoneNumber ?? record.phoneNumber },
  });
  if (!count) await tx.resident.create({ data: { ...own(resident), userId } }); // claimed by somebody else just now
}

const identities = (email: string, phoneNumber: string | null) => [
  { contactEmail: email },
  ...(phoneNumber ? [{ phoneNumber }] : []),
];

const own = <R extends { user: unknown }>({ user: _, ...resident }: R) => resident;
