import { z } from "zod";
import { disengageVendor } from "@/lib/finance/disengage-vendor";
import { engageVendor } from "@/lib/finance/engage-vendor";
import { rateVendor } from "@/lib/finance/rate-vendor";
import { recordCost } from "@/lib/finance/record-cost";
import * as inputs from "@/lib/finance/schema";
import { getVendorJob, listVendorJobs } from "@/lib/finance/vendor-jobs";
import { getVendor } from "@/lib/finance/vendor-queries";
import { RequestStatus } from "@/lib/generated/prisma/enums";
import { defineOperation } from "../operation";
import { amount, instant, page } from "../shapes";
import { stepsOf } from "../steps-of";
import { defineSubject, etag, lastChange, withEtag } from "../subject";
import { ticket } from "./maintenance";

const tag = "Vendors";
const about = inputs.aboutVendorInput;

const jobs = defineOperation({
  method: "GET",
  path: "/vendors/{vendorId}/jobs",
  tag,
  summary: "List what a vendor was engaged on",
  description: "Newest first.",
  scope: "finance:read",
  input: about.extend({ cursor: z.string().max(300).optional() }),
  answer: page(
    z.object({
      etag,
      ticketNumber: z.string(),
      title: z.string(),
      status: z.enum(RequestStatus),
      category: z.object({ name: z.string() }),
      createdAt: instant,
      resolvedAt: instant.nullable(),
      estimatedCompletion: instant.nullable(),
      estimatedCost: amount.nullable(),
      actualCost: amount.nullable(),
      vendorRating: z.int().nullable(),
      isVisible: z.boolean().meta({ description: "You may read the request itself." }),
    }),
  ),
  verb: async (actor, { vendorId, cursor }) => {
    await getVendor(actor, vendorId);
    const found = await listVendorJobs(actor, vendorId, cursor);
    return { items: found.jobs.map(withEtag(lastChange)), next: found.next ?? null };
  },
});

const step = stepsOf({
  tag,
  scope: "finance:write",
  at: "/maintenance/{ticketNumber}",
  answer: ticket,
  // Also of a request that whoever keeps the books may not open: its job has the same ETag.
  subject: defineSubject({
    at: "/maintenance/{ticketNumber}",
    read: (actor, given: { ticketNumber: string }) => getVendorJob(actor, given.ticketNumber),
    version: lastChange,
  }),
});

export const VENDOR_JOBS = [
  jobs,
  step(["PUT", "/vendor", "Engage a vendor for a request"], inputs.engageVendorInput, engageVendor),
  step(["DELETE", "/vendor", "Engage the vendor no more"], inputs.disengageVendorInput, disengageVendor),
  step(["PUT", "/vendor-rating", "Rate the vendor's work"], inputs.rateVendorInput, rateVendor),
  step(["PUT", "/cost", "Record what a request cost"], inputs.recordCostInput, recordCost),
];
