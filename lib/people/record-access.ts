import type { AccessKind } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { isStaff } from "./permissions";

const HOUR_MS = 3_600_000;

export type AccessInput = {
  /** User ids of the residents whose data is shown; those without an account are left out by the caller. */
  residentIds: readonly string[];
  kinds: readonly AccessKind[];
  /** Where it was shown: a ticket number, "record" (the resident's own page), "list" or "audit". */
  subject: string;
};

/**
 * Staff are shown residents' personal data: each of these residents can see it on their profile. Once per viewer, kind
 * and subject in an hour; nothing for one's own data. Call it when the page is on its way (`after`).
 */
export async function recordAccess(actor: Actor, input: AccessInput, now = new Date()): Promise<void> {
  if (!isStaff(actor)) return;
  const residentIds = input.residentIds.filter((id) => id !== actor.userId);
  if (!residentIds.length || !input.kinds.length) return;
  const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  await prisma.$executeRaw`
    insert into access_log (resident_id, viewer_id, kind, subject, hour, at)
    select resident, ${actor.userId}::uuid, kind::access_kind, ${input.subject}, ${hour}::timestamptz, ${now}::timestamptz
    from unnest(${residentIds}::uuid[]) resident, unnest(${[...input.kinds]}::text[]) kind
    on conflict do nothing`;
}
