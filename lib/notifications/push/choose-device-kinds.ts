import type { Actor } from "@/lib/platform/actor";
import { notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import type { ChooseDeviceKindsInput } from "./schema";

/** Which kinds of notifications come to one's devices; of what the form did not ask about nothing changes. */
export async function chooseDeviceKinds(actor: Actor, { offered, wanted }: ChooseDeviceKindsInput) {
  if (actor.kind !== "user") throw notSignedIn();
  const { userId } = actor;
  return transact(actor, async (tx) => {
    const muted = offered.filter((type) => !wanted.includes(type));
    await tx.mutedPush.deleteMany({ where: { userId, type: { in: wanted } } });
    await tx.mutedPush.createMany({ data: muted.map((type) => ({ userId, type })), skipDuplicates: true });
    return { muted: muted.length };
  });
}
