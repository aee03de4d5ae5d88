import type { Actor } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { signHead } from "./head";
import { assertMayReadAudit } from "./permissions";

/** Signs the last seal of each month that has ended and has no head yet. Doing it again changes nothing. */
export async function signMonthHeads(actor: Actor, now = new Date()): Promise<{ signed: string[] }> {
  assertMayReadAudit(actor);
  return transact(actor, async (tx) => {
    const { estateName, timeZone } = await readSettings(tx);
    const signed: string[] = [];
    for (const { month, ...last } of await listUnsigned(tx, timeZone, now)) {
      const head = signHead({
        estate: estateName,
        month: month.slice(0, 7),
        seal: last.id,
        toId: String(last.toId),
        hash: last.hash,
        sealedAt: last.sealedAt.toISOString(),
      });
      await tx.auditHead.createMany({
        data: { month: new Date(`${month}T00:00:00Z`), sealId: last.id, ...head, signedAt: now },
        skipDuplicates: true,
      });
      signed.push(month.slice(0, 7));
    }
    return { signed };
  });
}

type Last = { month: string; id: number; toId: bigint; hash: string; sealedAt: Date };

const listUnsigned = (tx: Tx, zone: string, now: Date): Promise<Last[]> =>
  tx.$queryRaw`
    select distinct on (1) to_char(date_trunc('month', sealed_at at time zone ${zone}), 'YYYY-MM-DD') as month,
      id, to_id as "toId", encode(hash, 'hex') as hash, sealed_at as "sealedAt"
    from audit_seals
    where sealed_at < date_trunc('month', ${now}::timestamptz at time zone ${zone}) at time zone ${zone}
      and sealed_at >= coalesce(
        (select (max(month) + interval '1 month') at time zone ${zone} from audit_heads), '-infinity')
    order by 1, id desc`;
