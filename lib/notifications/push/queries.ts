import type { UserActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { openSecret } from "@/lib/webhooks/secret";

export type DeviceRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

export type OwnDevices = {
  /** What a browser needs to switch notifications on; null while the estate has no key. */
  publicKey: string | null;
  /** The newest first. */
  devices: DeviceRow[];
  /** Kinds that this person has ever been told of or has switched off, for the choice of what comes. */
  kinds: { type: string; isWanted: boolean }[];
};

type Row = {
  keys: { publicKey: string; sealed: string }[];
  devices: { id: string; name: string; createdAt: string; lastUsedAt: string | null }[];
  kinds: OwnDevices["kinds"];
};

/** What the profile page shows of a person's devices, in one query. */
export async function getOwnDevices({ userId }: UserActor): Promise<OwnDevices> {
  const [row] = await prisma.$queryRaw<[Row]>`
    select (
      select coalesce(json_agg(json_build_object('publicKey', public_key, 'sealed', sealed)
        order by created_at desc, public_key desc), '[]') from push_keys) as keys,
    (
      select coalesce(json_agg(json_build_object('id', id, 'name', name, 'createdAt', created_at,
        'lastUsedAt', last_used_at) order by created_at desc, id desc), '[]')
      from push_subscriptions where user_id = ${userId}::uuid) as devices,
    (
      select coalesce(json_agg(json_build_object('type', k.type, 'isWanted', m.type is null) order by k.type), '[]')
      from (
        select type from notifications where recipient_id = ${userId}::uuid
        union
        select type from muted_pushes where user_id = ${userId}::uuid) k
      left join muted_pushes m on m.user_id = ${userId}::uuid and m.type = k.type) as kinds`;
  return {
    publicKey:
      row.keys.find(({ publicKey, sealed }) => openSecret(publicKey, sealed) !== null)?.publicKey ?? null,
    devices: row.devices.map(({ createdAt, lastUsedAt, ...device }) => ({
      ...device,
      createdAt: new Date(createdAt),
      lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt),
    })),
    kinds: row.kinds,
  };
}
