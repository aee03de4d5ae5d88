import { z } from "zod";
import { optionalBlock, textBlock } from "@/lib/people/plain-text";
import { momentText } from "@/lib/platform/moment-text";

/** How long a window can be: half an hour to four hours. */
const WINDOW_MINUTES = [30, 60, 90, 120, 180, 240] as const;
const POSITIONS = [1, 2, 3, 4, 5] as const;

const blank = (value: unknown) => (value === "" || value === null ? undefined : value);

const target = {
  ticketNumber: z
    .string({ error: "Which request?" })
    .trim()
    .toUpperCase()
    .regex(/^MNT-\d{4}-\d{5,10}$/, "A ticket number looks like MNT-2026-00042."),
};
const ofVisit = { ...target, visitId: z.uuid("Which visit?") };

export const windowStart = momentText("Please give a date and time.");
const start = z.preprocess(blank, windowStart.optional());
export const windowMinutes = z.preprocess(
  (value) => blank(value) ?? 120,
  z.coerce
    .number({ error: "Please choose how long." })
    .refine(
      (n) => (WINDOW_MINUTES as readonly number[]).includes(n),
      "Please choose half an hour to four hours.",
    ),
);

const consent = {
  mayEnter: z.enum(["yes", "no"], "Please say whether somebody may come in when nobody is at home."),
  consentNote: optionalBlock(300),
};
/** Only the resident is asked; staff who propose times cannot consent for them. */
const ownConsent = {
  mayEnter: z.preprocess(blank, consent.mayEnter.optional()),
  consentNote: consent.consentNote,
};

export const offerVisitInput = z
  .object({
    ...target,
    /** The visit on the screen of whoever offers other times. */
    seenVisitId: z.preprocess(blank, z.uuid().optional()),
    ...ownConsent,
    start1: start,
    start2: start,
    start3: start,
    start4: start,
    start5: start,
    minutes1: windowMinutes,
    minutes2: windowMinutes,
    minutes3: windowMinutes,
    minutes4: windowMinutes,
    minutes5: windowMinutes,
  })
  .transform(({ ticketNumber, seenVisitId, mayEnter, consentNote, ...rows }) => ({
    ticketNumber,
    seenVisitId,
    mayEnter,
    consentNote,
    slots: POSITIONS.flatMap((n) => {
      const at = rows[`start${n}`];
      return at ? [{ field: `start${n}`, start: at, minutes: rows[`minutes${n}`] }] : [];
    }),
  }))
  .refine(({ slots }) => slots.length > 0, { path: ["start1"], message: "Please give at least one time." });

export const pickWindowInput = z.object({
  ...ofVisit,
  position: z.coerce.number({ error: "Please choose a time." }).int().min(1, "Please choose a time.").max(5),
  ...ownConsent,
});
export const giveConsentInput = z.object({ ...ofVisit, ...consent });
export const confirmArrivalInput = z.object({
  ...ofVisit,
  code: z
    .string({ error: "Please type the six digits." })
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "The code has six digits.")),
});
export const enterHomeInput = z.object(ofVisit);
export const reportMissedInput = z.object(ofVisit);
export const cancelVisitInput = z.object({
  ...ofVisit,
  reason: textBlock(500, "Please write why."),
});

export type OfferVisitInput = z.output<typeof offerVisitInput> & { idempotencyKey?: string };
export type PickWindowInput = z.output<typeof pickWindowInput>;
export type GiveConsentInput = z.output<typeof giveConsentInput>;
export type ConfirmArrivalInput = z.output<typeof confirmArrivalInput>;
export type EnterHomeInput = z.output<typeof enterHomeInput>;
export type ReportMissedInput = z.output<typeof reportMissedInput>;
export type CancelVisitInput = z.output<typeof cancelVisitInput>;
