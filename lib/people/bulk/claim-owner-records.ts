import type { Tx } from "@/lib/platform/prisma";
import { claimOwnerRecord } from "../claim-owner-record";

/** Of many who come in at once, only those for whose flat an unclaimed record waits are looked at one by one. */
export async function claimOwnerRecords(tx: Tx, userIds: readonly string[]): Promise<void> {
  if (!userIds.length) return;
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    select distinct r.user_id as "userId" from residents r
    join residents record on record.block = r.block and record.flat_number = r.flat_number
      and record.user_id is null and record.moved_out_on is null
    where r.user_id = any(${[...userIds]}::uuid[])`;
  for (const { userId } of rows) await claimOwnerRecord(tx, userId);
}
