import { getEvent } from "@/lib/events/event-queries";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";

export type Params = { params: Promise<{ id: string }> };

/** What every page of an event begins with: who looks, at what, and how the estate writes. */
export async function openEvent(params: Params["params"]) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  const [event, format] = await Promise.all([found(getEvent(actor, id)), estateSettings()]);
  return { actor, event, view: { now: new Date(), format } };
}
