import type { Prisma } from "@/lib/generated/prisma/client";
import { canSeeCosts, visibleRequests } from "@/lib/maintenance/permissions";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { assertManagesMoney, canEngageVendor, canRateVendor, canRecordCost } from "./permissions";

const select = {
  status: true,
  assignedToId: true,
  vendorId: true,
  vendorRating: true,
  actualCost: true,
  vendor: { select: { id: true, name: true, trade: true, contactName: true, phone: true } },
} satisfies Prisma.MaintenanceRequestSelect;

type Row = Prisma.MaintenanceRequestGetPayload<{ select: typeof select }>;

export type RequestVendor = Pick<Row, "vendor" | "vendorRating" | "actualCost"> & {
  canEngage: boolean;
  canRate: boolean;
  canRecordCost: boolean;
};

/** Who works on it from outside and what may be done about that; null for whoever may not see its costs. */
export async function findRequestVendor(actor: Actor, ticketNumber: string): Promise<RequestVendor | null> {
  const request = await prisma.maintenanceRequest.findFirst({
    where: { AND: [{ ticketNumber }, visibleRequests(actor)] },
    select,
    relationLoadStrategy: "join",
  });
  if (!request || !canSeeCosts(actor, request)) return null;
  const { vendor, vendorRating, actualCost } = request;
  return {
    vendor,
    vendorRating,
    actualCost,
    canEngage: canEngageVendor(actor, request),
    canRate: canRateVendor(actor, request),
    canRecordCost: canRecordCost(actor, request),
  };
}

export type VendorChoice = { id: string; name: string; trade: string };

const CHOICES = 500;

/** Who can be engaged, by trade and name. */
export function listVendorChoices(actor: Actor): Promise<VendorChoice[]> {
  assertManagesMoney(actor, "vendor");
  return prisma.vendor.findMany({
    where: { isActive: true },
    orderBy: [{ trade: "asc" }, { name: "asc" }],
    take: CHOICES,
    select: { id: true, name: true, trade: true },
  });
}
