import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { assertMayReadAudit } from "./permissions";

export type ChainState = {
  seals: number;
  /** Newer than the last seal. */
  unsealed: number;
  lastSealedAt: Date | null;
  /** Since when a seal waits for an older transaction to end. */
  waitingSince: Date | null;
  heads: { month: string; seal: number; signedAt: Date }[];
};

/** How far the chain reaches, without looking at the entries. */
export async function readChainState(actor: Actor): Promise<ChainState> {
  assertMayReadAudit(actor);
  const last = await prisma.auditSeal.findFirst({
    orderBy: { id: "desc" },
    select: { id: true, toId: true, sealedAt: true },
  });
  const [unsealed, mark, heads] = await Promise.all([
    prisma.auditEntry.count({ where: { id: { gt: last?.toId ?? 0n } } }),
    prisma.auditMark.findFirst({ select: { markedAt: true } }),
    prisma.auditHead.findMany({
      orderBy: { month: "desc" },
      take: 120,
      select: { month: true, sealId: true, signedAt: true },
    }),
  ]);
  return {
    seals: last?.id ?? 0,
    unsealed,
    lastSealedAt: last?.sealedAt ?? null,
    waitingSince: mark?.markedAt ?? null,
    heads: heads.map(({ month, sealId, signedAt }) => ({
      month: month.toISOString().slice(0, 7),
      seal: sealId,
      signedAt,
    })),
  };
}
