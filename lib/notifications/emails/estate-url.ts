import { env } from "@/lib/platform/env";

/** A page's full address, as people reach the estate. */
export const estateUrl = (path: string): string => new URL(path, env.NEXTAUTH_URL).href;
