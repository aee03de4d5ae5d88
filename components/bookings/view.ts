import type { EstateFormat } from "@/lib/platform/format";

/** When it is looked at and how the estate writes dates and money: handed down from the page. */
export type View = { now: Date; format: EstateFormat };
