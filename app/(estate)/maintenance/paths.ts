import type { Notice } from "@/components/maintenance/notice";
import { safeNextPath } from "@/lib/web/next-path";

export const requestPath = (ticketNumber: string, notice?: Notice): string =>
  `/maintenance/${ticketNumber}${notice ? `?notice=${notice}` : ""}`;

/** The list that the form was opened from, as it stood; only our own list is believed. */
export function listPath(back: unknown): string | undefined {
  const path = safeNextPath(back, "");
  return path === "/maintenance" || path.startsWith("/maintenance?") ? path : undefined;
}

/** A manager who assigns from the list comes back to it. */
export function afterAssigning(ticketNumber: string, back: string | undefined): string {
  const list = listPath(back);
  if (!list) return requestPath(ticketNumber, "assigned");
  return `${list}${list.includes("?") ? "&" : "?"}notice=assigned&ticket=${ticketNumber}`;
}
