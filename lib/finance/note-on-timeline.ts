import { type Actor, userIdOf } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";

type Note = { requestId: string; content: string; at: Date };

/** An entry among staff: who does the work from outside, and for how much, is not the residents' business. */
export async function noteOnTimeline(tx: Tx, actor: Actor, { requestId, content, at }: Note): Promise<void> {
  await tx.maintenanceUpdate.create({
    data: {
      requestId,
      authorId: userIdOf(actor),
      kind: "SYSTEM",
      content,
      isInternal: true,
      createdAt: at,
    },
  });
}
