import { z } from "zod";
import { addVendor } from "@/lib/finance/add-vendor";
import { deactivateVendor } from "@/lib/finance/deactivate-vendor";
import { editVendor } from "@/lib/finance/edit-vendor";
import { reactivateVendor } from "@/lib/finance/reactivate-vendor";
import { aboutVendorInput, addVendorInput, editVendorInput } from "@/lib/finance/schema";
import { getVendor, getVendorPerformance, listVendors } from "@/lib/finance/vendor-queries";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { instant, page } from "../shapes";
import { stepsOf } from "../steps-of";
import { lastChange, subjectOf } from "../subject";

const tag = "Vendors";
const about = aboutVendorInput;

const performance = z
  .object({
    jobs: z.int(),
    open: z.int(),
    meanCost: z.string().nullable(),
    costed: z.int(),
    costToEstimate: z.number().nullable().meta({ description: "In percent; 112 is 12 % over." }),
    compared: z.int(),
    onTimePercent: z.number().nullable(),
    timed: z.int(),
    rating: z.number().nullable(),
    rated: z.int(),
  })
  .meta({ description: "Null where there is no data; beside each figure how many jobs it rests on." });

const vendor = {
  id: z.uuid(),
  name: z.string(),
  trade: z.string(),
  contactName: z.string(),
  phone: z.string().nullable(),
  isActive: z.boolean(),
};

const all = defineOperation({
  method: "GET",
  path: "/vendors",
  tag,
  summary: "List the vendors",
  description: "By name, with their figures; for whoever manages the money.",
  scope: "finance:read",
  input: z.object({
    search: z.string().trim().max(100).default(""),
    show: z.enum(["active", "inactive", "all"]).default("active"),
    trade: z.string().trim().max(60).optional(),
    cursor: z.string().max(120).optional(),
  }),
  answer: page(z.object({ ...vendor, performance })),
  verb: async (actor, { search: q, cursor: after, show, trade }) => {
    const { vendors, next } = await listVendors(actor, { q, show, trade, after });
    return { items: vendors, next: next ?? null };
  },
});

const one = defineOperation({
  method: "GET",
  path: "/vendors/{vendorId}",
  tag,
  summary: "Read a vendor",
  scope: "finance:read",
  input: about,
  answer: z.object({
    ...vendor,
    email: z.string().nullable(),
    notes: z.string(),
    createdAt: instant,
    updatedAt: instant,
    performance,
  }),
  version: lastChange,
  verb: async (actor, { vendorId }) => {
    const found = await getVendor(actor, vendorId);
    return { ...found, performance: await getVendorPerformance(actor, vendorId) };
  },
});

const add = defineOperation({
  method: "POST",
  path: "/vendors",
  tag,
  summary: "Add a vendor",
  scope: "finance:write",
  status: 201,
  isIdempotent: true,
  input: addVendorInput,
  answer: about.extend({ name: z.string() }),
  location: ({ vendorId }) => `/vendors/${vendorId}`,
  verb: addVendor,
});

const text = z.string().optional();

const edit = defineChange({
  method: "PATCH",
  path: "/vendors/{vendorId}",
  tag,
  summary: "Change a vendor",
  description: "What is not given stays as it is.",
  scope: "finance:write",
  input: about.extend({ name: text, trade: text, contactName: text, phone: text, email: text, notes: text }),
  answer: about,
  current: (actor, { vendorId }) => getVendor(actor, vendorId),
  version: lastChange,
  verb: (actor, changes, current) => {
    const before = { ...current, phone: current.phone ?? "", seen: current.updatedAt.toISOString() };
    return editVendor(actor, parse(editVendorInput, { ...before, ...changes }));
  },
});

const shared = { tag, scope: "finance:write", at: one.path } as const;
const step = stepsOf({ ...shared, answer: about, subject: subjectOf(one) });

export const VENDORS = [
  all,
  one,
  add,
  edit,
  step(["POST", "/deactivation", "Engage no more"], about, deactivateVendor),
  step(["POST", "/reactivation", "Engage again"], about, reactivateVendor),
];
