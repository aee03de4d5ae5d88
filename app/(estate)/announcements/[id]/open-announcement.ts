import { getAnnouncement } from "@/lib/announcements/queries";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";

export type Params = { params: Promise<{ id: string }> };

/** What every page of an announcement begins with: who looks, at what, and how the estate writes. */
export async function openAnnouncement(params: Params["params"]) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  const [announcement, { timeZone, locale, currency }] = await Promise.all([
    found(getAnnouncement(actor, id)),
    estateSettings(),
  ]);
  return { actor, announcement, view: { now: new Date(), format: { timeZone, locale, currency } } };
}
