import { prisma } from "@/lib/platform/prisma";
import { checkSignature, readHead, type SignedHead } from "./head";
import type { Problem } from "./problem";

/** The stored heads and those that people kept: good signatures, and seals that still are in the chain as they were. */
export async function checkHeads(
  given: readonly SignedHead[],
): Promise<{ count: number; problems: Problem[] }> {
  const stored = await prisma.auditHead.findMany({ orderBy: { month: "asc" } });
  const heads = [...stored, ...given].map((signed) => ({ signed, head: readHead(signed) }));
  const seals = await prisma.auditSeal.findMany({
    where: { id: { in: heads.flatMap(({ head }) => (head ? [head.seal] : [])) } },
    select: { id: true, hash: true },
  });
  const hashes = new Map(seals.map(({ id, hash }) => [id, Buffer.from(hash).toString("hex")]));
  const problems = heads.flatMap(({ signed, head }): Problem[] => {
    if (!head) return [{ kind: "head-forged", month: "an unknown month" }];
    const { month } = head;
    const signature = checkSignature(signed);
    if (signature === "forged") return [{ kind: "head-forged", month }];
    if (signature === "other key") return [{ kind: "head-of-another-key", month }];
    return hashes.get(head.seal) === head.hash ? [] : [{ kind: "head-without-seal", month }];
  });
  return { count: heads.length, problems };
}
