import type { View } from "@/components/bookings/view";
import type { Area } from "@/lib/bookings/areas/find-area";
import { openArea } from "@/lib/bookings/areas/queries";
import { canManageBookings } from "@/lib/bookings/permissions";
import { instantOf } from "@/lib/bookings/wall-clock";
import { notFound as gone } from "@/lib/platform/errors";
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
  const area = await found(shown(openArea(id, now), canManageBookings(actor)));
  return { actor, area, view, timeZone: format.timeZone };
}

/** A place that is not offered any more is there for those who manage it. */
async function shown(query: Promise<Area>, manages: boolean): Promise<Area> {
  const area = await query;
  if (!area.isActive && !manages) throw gone("common area");
  return area;
}

/** A moment in the address; what is none is ignored. */
export function momentIn(value: unknown, timeZone: string): Date | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return undefined;
  const at = instantOf(value, timeZone);
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
}

export const placePath = (area: { id: string }): string => `/bookings/areas/${area.id}`;
