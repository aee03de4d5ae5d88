import { z } from "zod";
import { lineOfText, optionalLine, textBlock } from "@/lib/people/plain-text";
import { dayText } from "@/lib/platform/moment-text";
import { photosInput } from "@/lib/platform/photo-input";

const blank = (value: unknown) => (value === "" || value === null ? undefined : value);

const whole = (message: string, min: number, max: number) =>
  z.coerce.number(message).int(message).min(min, message).max(max, message);

const money = z.preprocess(
  (value) => blank(value) ?? "0",
  z.string().regex(/^\d{1,6}(\.\d{1,2})?$/, "Please write an amount such as 250 or 250.50."),
);

/** "18:00" as minutes after midnight. */
const clock = z.preprocess(
  blank,
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Please give a time such as 18:00.")
    .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))
    .optional(),
);

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
type Weekday = (typeof WEEKDAYS)[number];
type ClockField = `opens${Weekday}` | `closes${Weekday}`;

const clocks = Object.fromEntries(
  WEEKDAYS.flatMap((day) => [
    [`opens${day}`, clock],
    [`closes${day}`, clock],
  ]),
) as Record<ClockField, typeof clock>;

/** A closing time that is not after the opening one is of the next day. */
export const hoursBetween = (opens: number, closes: number) => ({
  opens,
  closes: closes > opens ? closes : closes + 1440,
});

const LENGTH = "Please choose a length.";

const content = z
  .object({
    name: lineOfText(60, "Please give it a name, such as Clubhouse."),
    description: z.preprocess((value) => blank(value) ?? undefined, textBlock(2000, "").optional()),
    location: optionalLine(100),
    capacity: whole("Please enter how many people fit in, from 1 to 5000.", 1, 5000),
    feePerHour: money,
    feePerBooking: money,
    advanceDays: whole("Please enter a number of days, from 1 to 365.", 1, 365),
    slotMinutes: z.coerce.number(LENGTH).pipe(z.union([z.literal(30), z.literal(60)], LENGTH)),
    minMinutes: whole(LENGTH, 30, 1440),
    maxMinutes: whole(LENGTH, 30, 1440),
    requiresApproval: z.preprocess(
      (value) => value === true || value === "true" || value === "on",
      z.boolean(),
    ),
    approverId: z.preprocess(blank, z.uuid("Please choose somebody from the list.").optional()),
    cancellationHours: whole("Please enter a number of hours, from 0 to 720.", 0, 720),
    cancellationFee: money,
    ...clocks,
  })
  .superRefine((input, context) => {
    const add = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (input.maxMinutes < input.minMinutes)
      add("maxMinutes", "The longest cannot be shorter than the shortest.");
    for (const field of ["minMinutes", "maxMinutes"] as const)
      if (input[field] % input.slotMinutes) add(field, "With full hours, lengths are full hours, too.");
    for (const day of WEEKDAYS)
      if ((input[`opens${day}`] === undefined) !== (input[`closes${day}`] === undefined))
        add(`closes${day}`, "Please give both times, or none when it is closed.");
    if (WEEKDAYS.every((day) => input[`opens${day}`] === undefined))
      add("opens1", "Please give the hours of at least one day.");
  });

type Content = z.output<typeof content>;

/** The form's fields as the tables have them. */
function areaOf(input: Content) {
  const { description, location, approverId, ...rest } = input;
  const fields = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !/^(opens|closes)\d$/.test(name)),
  ) as Omit<typeof rest, ClockField>;
  const hours = WEEKDAYS.flatMap((weekday) => {
    const [opens, closes] = [input[`opens${weekday}`], input[`closes${weekday}`]];
    return opens === undefined || closes === undefined ? [] : [{ weekday, ...hoursBetween(opens, closes) }];
  });
  return {
    area: {
      ...fields,
      description: description ?? "",
      location: location ?? "",
      approverId: approverId ?? null,
    },
    hours,
  };
}

const id = z.uuid("There is no such area.");

export const createAreaInput = content.transform(areaOf);
/** `seen`: when the area on the screen was last changed. */
export const editAreaInput = z
  .object({ id, seen: z.preprocess(blank, z.iso.datetime().optional()) })
  .and(content)
  .transform(({ id, seen, ...input }) => ({ id, seen, ...areaOf(input) }));
export const aboutAreaInput = z.object({ id });
export const setAreaPhotoInput = z.object({
  id,
  photos: photosInput.refine((files) => files.length === 1, "Please choose one photo."),
});

export const addExceptionInput = z
  .object({
    id,
    date: dayText("Please choose a date."),
    opens: clock,
    closes: clock,
    reason: lineOfText(200, "Please say why: residents read it in the calendar."),
  })
  .refine(({ opens, closes }) => (opens === undefined) === (closes === undefined), {
    path: ["closes"],
    message: "Please give both times, or none when it is closed all day.",
  });
export const removeExceptionInput = z.object({ id, exceptionId: z.uuid("There is no such date.") });

export type CreateAreaInput = z.output<typeof createAreaInput> & { idempotencyKey?: string };
export type EditAreaInput = z.output<typeof editAreaInput>;
export type SetAreaPhotoInput = z.output<typeof setAreaPhotoInput>;
export type AboutAreaInput = z.output<typeof aboutAreaInput>;
export type AddExceptionInput = z.output<typeof addExceptionInput>;
export type RemoveExceptionInput = z.output<typeof removeExceptionInput>;
