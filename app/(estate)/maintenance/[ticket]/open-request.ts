import { permittedActions } from "@/lib/maintenance/permitted-actions";
import { getRequest } from "@/lib/maintenance/queries";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";

export type Params = { params: Promise<{ ticket: string }> };

/** What every page of a request begins with: who looks, at what, what they may do, and how the estate writes. */
export async function openRequest(params: Params["params"]) {
  const [actor, { ticket }] = await Promise.all([requireUser(), params]);
  const [request, estate] = await Promise.all([
    found(getRequest(actor, ticket.toUpperCase())),
    estateSettings(),
  ]);
  const now = new Date();
  const { timeZone, locale, currency } = estate;
  return {
    actor,
    request,
    estate,
    actions: permittedActions(actor, request, {
      reopenDays: estate.reopenDays,
      now,
      isWaiting: request.waits.length > 0,
    }),
    view: { now, format: { timeZone, locale, currency } },
  };
}
