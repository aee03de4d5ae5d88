import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden, notFound } from "@/lib/platform/errors";
import type { Db, Tx } from "@/lib/platform/prisma";
import { accountableRequests, canManageMoney } from "./permissions";

const forChange = {
  id: true,
  ticketNumber: true,
  status: true,
  vendorId: true,
  vendorRating: true,
  actualCost: true,
  updatedAt: true,
  vendor: { select: { name: true } },
} satisfies Prisma.MaintenanceRequestSelect;

/** What the verbs of money work on. */
export type AccountableRequest = Prisma.MaintenanceRequestGetPayload<{ select: typeof forChange }>;

/** The request, for somebody who manages money: what they may not see is "not found", what is not theirs "forbidden". */
export async function getAccountable(
  db: Db,
  actor: Actor,
  ticketNumber: string,
): Promise<AccountableRequest> {
  const request = await db.maintenanceRequest.findFirst({
    where: { AND: [{ ticketNumber }, accountableRequests(actor)] },
    select: forChange,
    relationLoadStrategy: "join",
  });
  if (!request) throw notFound("request");
  if (!canManageMoney(actor))
    throw forbidden("finance.not_money", "Only people who manage the estate’s money can do this.");
  return request;
}

/** Changes a request whose status and vendor are still as they were read; otherwise a conflict. */
export async function updateAccountable(
  tx: Tx,
  request: AccountableRequest,
  data: Prisma.MaintenanceRequestUncheckedUpdateManyInput,
): Promise<void> {
  const { id, status, vendorId } = request;
  const { count } = await tx.maintenanceRequest.updateMany({ where: { id, status, vendorId }, data });
  if (count) return;
  throw conflict(
    "finance.changed_meanwhile",
    "Somebody changed this request a moment ago. Nothing was changed by you: look again and decide.",
  );
}
