import { findVisit } from "@/lib/maintenance/visits/queries";
import { openRequest, type Params } from "../open-request";

/** What every page of a visit begins with: the request, and its newest visit if there is one. */
export async function openVisit(params: Params["params"]) {
  const opened = await openRequest(params);
  return { opened, visit: await findVisit(opened.actor, opened.request, opened.view.now) };
}
