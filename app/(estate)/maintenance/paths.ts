import type { Notice } from "@/components/maintenance/notice";
import { safeNextPath } from "@/lib/web/next-path";

export const requestPath = (ticketNumber: string, notice?: Notice): string =>
  `/maintenance/${ticketNumber}${notice ? `?notice=${notice}` : ""}`;

const LISTS = ["/maintenance", "/staff/workload"];

/** The list or board that the form was opened from, as it stood; only our own are believed. */
export function listPath(back: unknown): string | undefined {
  const path = safeNextPath(back, "");
  return LISTS.some((list) => path === list || path.startsWith(`${list}?`)) ? path : undefined;
}

/** A manager who assigns from the list comes back to it. */
export function afterAssigning(ticketNumber: string, back: string | undefined): string {
  const list = listPath(back);
  if (!list) return requestPath(ticketNumber, "assigned");
  return `${list}${list.includes("?") ? "&" : "?"}notice=assigned&ticket=${ticketNumber}`;
}
