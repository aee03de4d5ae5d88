import { z } from "zod";
import type { Settings } from "@/lib/platform/settings";
import type { PastCategory } from "./history";

/** The settings that can be tried; hours by category id. */
export type Draft = Pick<Settings, "maxConcurrentAssignments" | "escalationHours" | "autoAssignEmergency"> & {
  hours: Record<string, number>;
};

const whole = (least: number, most: number) => {
  const message = `Please give a whole number from ${least} to ${most.toLocaleString("en")}.`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
};

/** The limits are those of the settings (lib/platform/settings.ts) and of the categories. */
const CAP = whole(1, 100);
const ESCALATION = whole(1, 720);
const HOURS = whole(1, 8760);

export type DraftFields = { draft: Draft; errors: Record<string, string[]>; typed: Record<string, string> };

export const hoursField = (categoryId: string): string => `hours-${categoryId}`;

/** From the page's address; what is missing is as it is today, what is wrong is said beside its field. */
export function readDraft(
  query: Record<string, string | string[] | undefined>,
  today: Draft,
  categories: readonly Pick<PastCategory, "id">[],
): DraftFields {
  const errors: DraftFields["errors"] = {};
  const typed: DraftFields["typed"] = {};
  const number = (name: string, schema: z.ZodType<number>, present: number): number => {
    const given = query[name];
    if (typeof given !== "string" || given.trim() === "") return present;
    typed[name] = given;
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    errors[name] = parsed.error.issues.slice(0, 1).map(({ message }) => message);
    return present;
  };
  const draft = {
    maxConcurrentAssignments: number("cap", CAP, today.maxConcurrentAssignments),
    escalationHours: number("escalation", ESCALATION, today.escalationHours),
    autoAssignEmergency:
      query.auto === "yes" ? true : query.auto === "no" ? false : today.autoAssignEmergency,
    hours: Object.fromEntries(
      categories.map(({ id }) => [id, number(hoursField(id), HOURS, today.hours[id] ?? 24)]),
    ),
  };
  return { draft, errors, typed };
}

export const draftOf = (
  settings: Settings,
  categories: readonly Pick<PastCategory, "id" | "hours">[],
): Draft => ({
  maxConcurrentAssignments: settings.maxConcurrentAssignments,
  escalationHours: settings.escalationHours,
  autoAssignEmergency: settings.autoAssignEmergency,
  hours: Object.fromEntries(categories.map(({ id, hours }) => [id, hours])),
});

export const isSameDraft = (one: Draft, other: Draft): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
