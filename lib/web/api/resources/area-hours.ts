import { z } from "zod";

export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const hours = z
  .array(z.object({ weekday: z.int().min(1).max(7), opens: clock, closes: clock }))
  .max(7)
  .meta({ description: "On the estate's clock; a closing time before the opening one is of the next day." });

/** As the form has them: a pair of times for each day of the week. */
export const clocksOf = (opening: z.output<typeof hours>) =>
  Object.fromEntries(
    opening.flatMap(({ weekday, opens, closes }) => [
      [`opens${weekday}`, opens],
      [`closes${weekday}`, closes],
    ]),
  );

/** 1080 minutes after midnight are "18:00"; past 1440 they are of the next day. */
export const asClock = ({ weekday, opens, closes }: { weekday: number; opens: number; closes: number }) => {
  const text = (minutes: number) =>
    new Date((minutes % 1440) * 60_000).toISOString().slice("1970-01-01T".length, "1970-01-01T18:00".length);
  return { weekday, opens: text(opens), closes: text(closes) };
};
