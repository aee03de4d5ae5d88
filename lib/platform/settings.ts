import { z } from "zod";
import { env } from "./env";
import { type Db, pool } from "./prisma";

const timeZone = z.string().refine(isTimeZone, "must be a time zone such as Asia/Kolkata");

/**
 * What an administrator may change, its type and limits (DOMAIN §7). Defaults: `settingDefaults`; what each means to
 * people and where it stands in the console: setting-info.ts (a key without it does not compile).
 */
export const SETTINGS = z.object({
  estateName: z.string().min(1).max(80),
  timeZone,
  currency: z.string().regex(/^[A-Z]{3}$/, "must be a currency code such as INR"),
  locale: z.string().min(2).max(35).refine(isLocale, "must be a language tag such as en-IN"),
  maxConcurrentAssignments: z.number().int().min(1).max(100),
  autoAssignEmergency: z.boolean(),
  escalationHours: z.number().int().min(1).max(720),
  autoCloseDays: z.number().int().min(1).max(90),
  reopenDays: z.number().int().min(1).max(90),
  /** Flats that a request about a shared place affects before it is High, and an emergency; null is never. */
  affectedFlatsForHigh: z.number().int().min(2).max(1000).nullable(),
  affectedFlatsForEmergency: z.number().int().min(2).max(1000).nullable(),
  /** So many requests of one category and block within so many minutes are one incident. */
  outbreakCount: z.number().int().min(2).max(100),
  outbreakMinutes: z.number().int().min(5).max(10_080),
  /** Text messages per calendar month of the estate; null is no limit. Emergencies are sent all the same. */
  smsMonthlyBudget: z.number().int().min(0).max(1_000_000).nullable(),
  accessLogDays: z.number().int().min(30).max(3650),
  /** Also plain http; never to where a cloud keeps its machines' credentials. */
  webhooksToOwnNetwork: z.boolean(),
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
  affectedFlatsForHigh: 3,
  affectedFlatsForEmergency: 10,
  outbreakCount: 3,
  outbreakMinutes: 60,
  smsMonthlyBudget: null,
  accessLogDays: 365,
  webhooksToOwnNetwork: false,
});

/** One small query; read inside a verb's transaction so that rule and change see the same values. */
export async function readSettings(db?: Db): Promise<Settings> {
  const rows = db ? await db.setting.findMany({ select: { key: true, value: true } }) : await allRows();
  return { ...settingDefaults(), ...Object.fromEntries(rows.map((row) => [row.key, row.value])) };
}

/** For every page: without Prisma it costs a fifth. */
async function allRows() {
  const { rows } = await pool.query<{ key: string; value: unknown }>({
    name: "read_settings",
    text: "select key, value from settings",
  });
  return rows;
}

/** Names only: what "+05:30" means to the browser is the opposite of what it means to PostgreSQL. */
function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
