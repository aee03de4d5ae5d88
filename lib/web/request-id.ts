import { headers } from "next/headers";
import { newRequestId } from "@/lib/platform/ids";

export const REQUEST_ID_HEADER = "x-request-id";
export const PATH_HEADER = "x-path";

/** The id proxy.ts gave this request; logs, audit entries and error pages carry the same one. */
export async function requestId(): Promise<string> {
  return (await headers()).get(REQUEST_ID_HEADER) ?? newRequestId();
}
