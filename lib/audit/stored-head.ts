import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { currentHead } from "./current-head";
import type { SignedHead } from "./head";
import { assertMayReadAudit } from "./permissions";

/** The signed head of a month ("2026-11"), or of the moment ("today"). */
export async function getHead(actor: Actor, month: string): Promise<SignedHead> {
  assertMayReadAudit(actor);
  if (month === "today") return currentHead(actor);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw notFound("month");
  const head = await prisma.auditHead.findUnique({
    where: { month: new Date(`${month}-01T00:00:00Z`) },
    select: { statement: true, publicKey: true, signature: true },
  });
  if (!head) throw notFound("month");
  return head;
}
