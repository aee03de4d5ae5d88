import { address } from "@/components/ui/address";
import type { ListAnnouncementsInput, ListReadersInput } from "@/lib/announcements/schema";

/** The list's address with some of its state changed. Narrowing differently begins at the first page. */
export function listHref(
  state: ListAnnouncementsInput,
  changes: Partial<ListAnnouncementsInput> = {},
): string {
  const { tab, q, category, cursor } = { ...state, cursor: undefined, ...changes };
  return address("/announcements", { tab, q, category, cursor }, { tab: "current" });
}

export const announcementHref = (id: string): string => `/announcements/${id}`;

export const readersHref = (id: string, show: ListReadersInput["show"], cursor?: string): string =>
  address(`/announcements/${id}/receipts`, { show, cursor }, { show: "unread" });
