import type { View } from "@/components/bookings/view";
import { openArea } from "@/lib/bookings/areas/queries";
import { instantOf } from "@/lib/bookings/wall-clock";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";

export type Params = { params: Promise<{ id: string }> };
export type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What every page of a place begins with: who looks, at which, and how the estate writes. */
export async function openPlace({ params }: Params) {
  const [actor, { id }, format] = await Promise.all([requireUser(), params, estateSettings()]);
  const now = new Date();
  const view: View = { now, format };
  const area = await found(openArea(actor, id, now));
  return { actor, area, view, timeZone: format.timeZone };
}

/** A moment in the address; what is none is ignored. */
export function momentIn(value: unknown, timeZone: string): Date | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return undefined;
  const at = instantOf(value, timeZone);
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
}

export const placePath = (area: { id: string }): string => `/bookings/areas/${area.id}`;
