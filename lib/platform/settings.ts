import { z } from "zod";
import { env } from "./env";
import { type Db, prisma } from "./prisma";

const timeZone = z.string().refine(isTimeZone, "must be a time zone such as Asia/Kolkata");

/** What an administrator may change, its type and limits (DOMAIN §7). Defaults: `settingDefaults`. */
export const SETTINGS = z.object({
  estateName: z.string().min(1).max(80),
  timeZone,
  currency: z.string().regex(/^[A-Z]{3}$/, "must be a currency code such as INR"),
  locale: z.string().min(2).max(35),
  maxConcurrentAssignments: z.number().int().min(1).max(100),
  autoAssignEmergency: z.boolean(),
  escalationHours: z.number().int().min(1).max(720),
  autoCloseDays: z.number().int().min(1).max(90),
  reopenDays: z.number().int().min(1).max(90),
  /** Text messages per calendar month of the estate; null is no limit. Emergencies are sent all the same. */
  smsMonthlyBudget: z.number().int().min(0).max(1_000_000).nullable(),
});

export type Settings = z.output<typeof SETTINGS>;

export const settingDefaults = (): Settings => ({
  estateName: env.ESTATE_NAME,
  timeZone: env.ESTATE_TIME_ZONE,
  currency: env.ESTATE_CURRENCY,
  locale: env.ESTATE_LOCALE,
  maxConcurrentAssignments: 10,
  autoAssignEmergency: true,
  escalationHours: 24,
  autoCloseDays: 7,
  reopenDays: 14,
  smsMonthlyBudget: null,
});

/** One small query; read inside a verb's transaction so that rule and change see the same values. */
export async function readSettings(db: Db = prisma): Promise<Settings> {
  const rows = await db.setting.findMany({ select: { key: true, value: true } });
  return { ...settingDefaults(), ...Object.fromEntries(rows.map((row) => [row.key, row.value])) };
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
