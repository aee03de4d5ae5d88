import { z } from "zod";
import { optionalPhone } from "@/lib/people/phone";
import { cleanText, lineOfText, optionalLine } from "@/lib/people/plain-text";
import { parseAmount } from "./amount";
import { MONTH } from "./month";

const blank = (value: unknown) =>
  value === null || (typeof value === "string" && value.trim() === "") ? undefined : value;

const AMOUNT_WRONG = "Please write an amount such as 1250 or 1250.50.";
const id = (what: string) => z.uuid({ error: `Please choose ${what}.` });

/** At most `digits` before the point, two after it. */
const amount = (digits: number) =>
  z.string({ error: AMOUNT_WRONG }).transform((typed, context) => {
    const parsed = parseAmount(typed);
    const isTooLarge = parsed !== null && (parsed.split(".")[0] ?? "").replace(/^0+/, "").length > digits;
    if (parsed !== null && !isTooLarge) return parsed;
    const message = isTooLarge
      ? `That is too much: at most ${digits} digits before the point.`
      : AMOUNT_WRONG;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const month = z.string({ error: "Please choose a month." }).regex(MONTH, "A month looks like 2026-11.");

const ticketNumber = z
  .string({ error: "Which request?" })
  .trim()
  .toUpperCase()
  .regex(/^MNT-\d{4}-\d{5,10}$/, "A ticket number looks like MNT-2026-00042.");

const email = z.preprocess(
  blank,
  z
    .string()
    .trim()
    .max(254, "Please enter an email address such as office@example.com.")
    .pipe(z.email("Please enter an email address such as office@example.com."))
    .nullish()
    .transform((address) => address ?? null),
);

const vendor = {
  name: lineOfText(120, "Please enter the vendor’s name."),
  trade: lineOfText(60, "Please say what they do, for example “Lifts”."),
  contactName: optionalLine(120),
  phone: optionalPhone,
  email,
  notes: z
    .string("Please enter text.")
    .optional()
    .transform((text) => cleanText(text ?? ""))
    .pipe(z.string().max(5000, "That is too long: at most 5,000 characters.")),
};

const vendorId = id("a vendor");

export const addVendorInput = z.object(vendor);
/** `seen`: when the vendor on the screen was last changed. */
export const editVendorInput = z.object({ vendorId, ...vendor, seen: z.iso.datetime().optional() });
export const aboutVendorInput = z.object({ vendorId });

export const engageVendorInput = z.object({ ticketNumber, vendorId });
export const disengageVendorInput = z.object({ ticketNumber });
export const rateVendorInput = z.object({
  ticketNumber,
  vendorRating: z.coerce
    .number({ error: "Please choose one to five stars." })
    .int("Please choose one to five stars.")
    .min(1, "Please choose one to five stars.")
    .max(5, "Please choose one to five stars."),
});
export const recordCostInput = z.object({ ticketNumber, actualCost: amount(8) });

export const setBudgetInput = z.object({
  categoryId: id("a category"),
  month,
  /** Empty takes the budget away. */
  amount: z.preprocess(blank, amount(10).optional()).transform((given) => given ?? null),
});
export const copyBudgetsInput = z.object({ month });

export type AddVendorInput = z.output<typeof addVendorInput> & { idempotencyKey?: string };
export type EditVendorInput = z.output<typeof editVendorInput>;
export type AboutVendorInput = z.output<typeof aboutVendorInput>;
export type EngageVendorInput = z.output<typeof engageVendorInput>;
export type DisengageVendorInput = z.output<typeof disengageVendorInput>;
export type RateVendorInput = z.output<typeof rateVendorInput>;
export type RecordCostInput = z.output<typeof recordCostInput>;
export type SetBudgetInput = z.output<typeof setBudgetInput>;
export type CopyBudgetsInput = z.output<typeof copyBudgetsInput>;

/** What the addresses of the pages say; nonsense is the present month and everything. */
export const moneyPageInput = z.object({
  month: month.optional().catch(undefined),
  notice: z.string().max(40).optional().catch(undefined),
});
export const costsFileInput = z.object({ month });

export const listVendorsInput = z.object({
  q: z.string().trim().max(100).catch("").default(""),
  show: z.enum(["active", "inactive", "all"]).catch("active"),
  trade: z.string().trim().max(60).optional().catch(undefined),
  /** The name that the page before ended with. */
  after: z.string().max(120).optional().catch(undefined),
});
export type ListVendorsInput = z.output<typeof listVendorsInput>;

export const vendorPageInput = z.object({
  after: z.string().max(300).optional().catch(undefined),
  notice: z.string().max(40).optional().catch(undefined),
});
