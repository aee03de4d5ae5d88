import type { Prisma } from "@/lib/generated/prisma/client";
import type { DocumentAudience, DocumentCategory } from "@/lib/generated/prisma/enums";
import { canApproveResidents, hasPermission } from "@/lib/people/permissions";
import type { Actor, UserActor } from "@/lib/platform/actor";

/** The committee's members, and those who run the estate with them: administrators and facility managers. */
const isOfCommittee = (actor: Actor): boolean =>
  actor.kind === "user" && (canApproveResidents(actor) || Boolean(actor.resident?.isCommitteeMember));

/** Who adds papers also keeps those they may see: new versions, corrections, withdrawing. */
export const canKeepDocuments = (actor: Actor): actor is UserActor =>
  actor.kind === "user" && (isOfCommittee(actor) || hasPermission(actor, "canSendAnnouncements"));

/** Everybody's papers are everybody's; the committee's financial ones are also for who manages the money. */
export function canRead(
  actor: Actor,
  { category, audience }: { category: DocumentCategory; audience: DocumentAudience },
): boolean {
  if (actor.kind !== "user") return false;
  if (audience === "EVERYONE" || isOfCommittee(actor)) return true;
  return category === "FINANCIAL" && hasPermission(actor, "canManageFinances");
}

/** The same as `canRead`, for the database; withdrawn papers only for who keeps them. */
export function visibleDocuments(actor: Actor): Prisma.DocumentWhereInput {
  if (actor.kind !== "user") return { id: { in: [] } };
  const current = canKeepDocuments(actor) ? {} : { withdrawnAt: null };
  if (isOfCommittee(actor)) return current;
  const own: Prisma.DocumentWhereInput[] = [{ audience: "EVERYONE" }];
  if (hasPermission(actor, "canManageFinances")) own.push({ category: "FINANCIAL" });
  return { ...current, OR: own };
}
