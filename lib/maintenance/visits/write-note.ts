import { type Actor, userIdOf } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";

/** A line on the request's timeline; everybody who sees the request reads it. */
export const writeNote = (
  tx: Tx,
  requestId: string,
  { actor, at, content }: { actor: Actor; at: Date; content: string },
) =>
  tx.maintenanceUpdate.create({
    data: { requestId, authorId: userIdOf(actor), kind: "SYSTEM", content, createdAt: at },
    select: { id: true },
  });
