import { z } from "zod";
import { lineOfText, optionalLine } from "@/lib/people/plain-text";
import { momentText } from "@/lib/platform/moment-text";

const blank = (value: unknown) => (value === "" || value === null ? undefined : value);

export const areaId = z.uuid("Please choose what you want to book.");

export const bookingNumber = z
  .string({ error: "Which booking?" })
  .trim()
  .toUpperCase()
  .regex(/^BKG-\d{4}-\d{5,10}$/, "A booking number looks like BKG-2026-00017.");

export const slotFields = {
  areaId,
  startsAt: momentText("Please choose when it begins."),
  endsAt: momentText("Please choose when it ends."),
  guests: z.coerce
    .number("How many people will come?")
    .int("Please enter a whole number of people.")
    .min(1, "At least one person comes.")
    .max(5000, "That is more than fit anywhere here."),
  purpose: lineOfText(200, "Please say in a few words what it is for."),
};

const idempotencyKey = z.string().max(100).optional();

export const bookSlotInput = z.object({ ...slotFields, idempotencyKey });

export const aboutBookingInput = z.object({ bookingNumber });

export const rejectBookingInput = z.object({
  bookingNumber,
  reason: lineOfText(500, "Please say why: whoever asked reads it."),
});

export const cancelBookingInput = z.object({
  bookingNumber,
  reason: optionalLine(500),
  /** This one, or it and all that follow in its series. */
  scope: z.enum(["one", "following"]).default("one"),
  /** What it costs, on the screen of whoever cancels. */
  seenFee: z.preprocess(
    blank,
    z
      .string()
      .regex(/^\d{1,8}\.\d{2}$/)
      .optional(),
  ),
});

const yes = z.preprocess((value) => value === true || value === "true" || value === "on", z.boolean());

export const markNoShowInput = z.object({ bookingNumber, noShow: yes });
export const markPaidInput = z.object({ bookingNumber, paid: yes });

export const REPEATS = ["weekly", "fortnightly", "monthly"] as const;
export type Repeat = (typeof REPEATS)[number];

export const bookSeriesInput = z
  .object({
    ...slotFields,
    repeat: z.enum(REPEATS, "Please choose how often."),
    /** One of the two. */
    times: z.preprocess(
      blank,
      z.coerce
        .number("Please enter a whole number.")
        .int("Please enter a whole number.")
        .min(2, "A series has at least two dates.")
        .max(52, "52 dates at most.")
        .optional(),
    ),
    until: z.preprocess(blank, z.iso.date("Please give a date.").optional()),
    /** Book what is free although some dates are not. */
    onlyFree: yes,
    idempotencyKey,
  })
  .refine(({ times, until }) => (times === undefined) !== (until === undefined), {
    path: ["times"],
    message: "Please say either how many times, or until when.",
  });

export const joinWaitingListInput = z.object({ ...slotFields });
export const leaveWaitingListInput = z.object({ entryId: z.uuid("There is no such entry.") });

/** The calendar's state, as it stands in the URL. Unknown values fall back instead of failing: URLs get old. */
export const calendarInput = z.object({
  view: z.enum(["month", "week", "day"]).catch("week"),
  date: z.iso.date().optional().catch(undefined),
});

export type BookSlotInput = z.output<typeof bookSlotInput>;
export type AboutBookingInput = z.output<typeof aboutBookingInput>;
export type RejectBookingInput = z.output<typeof rejectBookingInput>;
export type CancelBookingInput = z.output<typeof cancelBookingInput>;
export type MarkNoShowInput = z.output<typeof markNoShowInput>;
export type MarkPaidInput = z.output<typeof markPaidInput>;
export type BookSeriesInput = z.output<typeof bookSeriesInput>;
export type JoinWaitingListInput = z.output<typeof joinWaitingListInput>;
export type LeaveWaitingListInput = z.output<typeof leaveWaitingListInput>;
export type CalendarInput = z.output<typeof calendarInput>;
export type CalendarView = CalendarInput["view"];
