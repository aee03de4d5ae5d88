import type { EstateFormat } from "@/lib/platform/format";

/** When it is looked at and how the estate writes dates: handed down from the page. */
export type View = { now: Date; format: EstateFormat };
