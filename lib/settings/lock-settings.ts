import type { Tx } from "@/lib/platform/prisma";

/** One change of settings at a time: what was read stays so until it is written. */
export async function lockSettings(tx: Tx): Promise<void> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('khaki.settings'))`;
}
