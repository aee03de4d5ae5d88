import type { Tx } from "@/lib/platform/prisma";

export type Progress = { status: "SENT" | "DELIVERED" | "FAILED"; error?: string };

type Report = {
  providerId: string;
  /** Our own mark on the message: the webhook may be faster than the answer that brings the provider's id. */
  key: string | null;
  progress: Progress | null;
  at: Date;
};

type Reported = { id: string; userId: string; email: string };

/** Forwards only: QUEUED, SENT, then DELIVERED or FAILED. Answers with the delivery, if it is one of ours. */
export async function advance(tx: Tx, { providerId, key, progress, at }: Report): Promise<Reported | null> {
  const [id, round] = readKey(key);
  const [delivery] = await tx.$queryRaw<Reported[]>`
    select d.id, u.id as "userId", u.email::text as email
    from notification_deliveries d
    join notifications n on n.id = d.notification_id
    join users u on u.id = n.recipient_id
    where d.provider_id = ${providerId}
      or (d.provider_id is null and d.id = ${id}::uuid and d.round = ${round}::int)
    order by d.provider_id is null
    limit 1
    for update of d`;
  if (!delivery) return null;
  if (progress) await move(tx, delivery.id, { providerId, progress, at });
  return delivery;
}

async function move(
  tx: Tx,
  id: string,
  { providerId, progress, at }: Omit<Report, "key"> & { progress: Progress },
) {
  const { status, error = null } = progress;
  await tx.notificationDelivery.updateMany({
    where: { id, status: { in: status === "SENT" ? ["QUEUED"] : ["QUEUED", "SENT"] } },
    data: {
      status,
      providerId,
      error,
      ...(status === "FAILED" ? {} : { sentAt: at }),
      ...(status === "DELIVERED" ? { deliveredAt: at } : {}),
    },
  });
}

/** "<delivery>" or "<delivery>_<round>"; anything else is not ours. */
function readKey(key: string | null): [id: string | null, round: number] {
  const [, id, round = "0"] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:_(\d{1,4}))?$/.exec(key ?? "") ?? [];
  return [id ?? null, Number(round)];
}
