import { cache } from "react";
import { env } from "@/lib/platform/env";
import { readSettings } from "@/lib/platform/settings";

/** The estate's name, time zone, locale and rules: one query per request, however many components ask. */
export const estateSettings = cache(() => readSettings());

/** As configured at the start, for what must work without a database: the root layout, error pages. */
export const configuredName = (): string => env.ESTATE_NAME;

export const isDemo = (): boolean => env.DEMO_MODE;
