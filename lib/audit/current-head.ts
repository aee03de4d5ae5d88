import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { type SignedHead, signHead } from "./head";
import { assertMayReadAudit } from "./permissions";

/** The end of the chain as it is now, signed: for whoever wants proof before the month is over. */
export async function currentHead(actor: Actor): Promise<SignedHead> {
  assertMayReadAudit(actor);
  const [last, { estateName }] = await Promise.all([
    prisma.auditSeal.findFirst({ orderBy: { id: "desc" }, omit: { entryIds: true, entryHashes: true } }),
    readSettings(),
  ]);
  if (!last) throw notFound("seal");
  return signHead({
    estate: estateName,
    month: "today",
    seal: last.id,
    toId: String(last.toId),
    hash: Buffer.from(last.hash).toString("hex"),
    sealedAt: last.sealedAt.toISOString(),
  });
}
