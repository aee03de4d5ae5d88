"use server";
import { addVendor } from "@/lib/finance/add-vendor";
import { deactivateVendor } from "@/lib/finance/deactivate-vendor";
import { disengageVendor } from "@/lib/finance/disengage-vendor";
import { editVendor } from "@/lib/finance/edit-vendor";
import { engageVendor } from "@/lib/finance/engage-vendor";
import { rateVendor } from "@/lib/finance/rate-vendor";
import { reactivateVendor } from "@/lib/finance/reactivate-vendor";
import { recordCost } from "@/lib/finance/record-cost";
import {
  aboutVendorInput,
  addVendorInput,
  disengageVendorInput,
  editVendorInput,
  engageVendorInput,
  rateVendorInput,
  recordCostInput,
} from "@/lib/finance/schema";
import { defineAction } from "@/lib/web/define-action";

const pagesOf = (ticketNumber: string, vendorId: string | null) => [
  `/maintenance/${ticketNumber}`,
  ...(vendorId ? [`/admin-panel/vendors/${vendorId}`] : []),
];

export const addVendorAction = defineAction({
  schema: addVendorInput,
  verb: addVendor,
  done: ({ vendorId }) => ({ redirect: `/admin-panel/vendors/${vendorId}?notice=added` }),
});

export const editVendorAction = defineAction({
  schema: editVendorInput,
  verb: editVendor,
  done: ({ vendorId }) => ({ redirect: `/admin-panel/vendors/${vendorId}?notice=edited` }),
});

export const deactivateVendorAction = defineAction({
  schema: aboutVendorInput,
  verb: deactivateVendor,
  done: ({ vendorId, name }) => ({
    message: `${name} is inactive: nobody can engage them now.`,
    revalidate: [`/admin-panel/vendors/${vendorId}`],
  }),
});

export const reactivateVendorAction = defineAction({
  schema: aboutVendorInput,
  verb: reactivateVendor,
  done: ({ vendorId, name }) => ({
    message: `${name} can be engaged again.`,
    revalidate: [`/admin-panel/vendors/${vendorId}`],
  }),
});

export const engageVendorAction = defineAction({
  schema: engageVendorInput,
  verb: engageVendor,
  done: ({ ticketNumber, vendorId, vendorName }) => ({
    message: `${vendorName} is engaged on ${ticketNumber}.`,
    revalidate: pagesOf(ticketNumber, vendorId),
  }),
});

export const disengageVendorAction = defineAction({
  schema: disengageVendorInput,
  verb: disengageVendor,
  done: ({ ticketNumber, vendorId, vendorName }) => ({
    message: `${vendorName} is no longer engaged on ${ticketNumber}.`,
    revalidate: pagesOf(ticketNumber, vendorId),
  }),
});

export const rateVendorAction = defineAction({
  schema: rateVendorInput,
  verb: rateVendor,
  done: ({ ticketNumber, vendorId, vendorName }) => ({
    message: `Your rating of ${vendorName} is saved.`,
    revalidate: pagesOf(ticketNumber, vendorId),
  }),
});

export const recordCostAction = defineAction({
  schema: recordCostInput,
  verb: recordCost,
  done: ({ ticketNumber, vendorId }) => ({
    message: `The cost of ${ticketNumber} is saved.`,
    revalidate: pagesOf(ticketNumber, vendorId),
  }),
});
