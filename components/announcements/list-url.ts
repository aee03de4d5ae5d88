import type { ListAnnouncementsInput, ListReadersInput } from "@/lib/announcements/schema";

/** The list's address with some of its state changed. Narrowing differently begins at the first page. */
export function listHref(
  state: ListAnnouncementsInput,
  changes: Partial<ListAnnouncementsInput> = {},
): string {
  const next = { ...state, cursor: undefined, ...changes };
  const parameters = new URLSearchParams();
  if (next.tab !== "current") parameters.set("tab", next.tab);
  if (next.q) parameters.set("q", next.q);
  for (const category of next.category) parameters.append("category", category);
  if (next.cursor) parameters.set("cursor", next.cursor);
  const query = parameters.toString();
  return query ? `/announcements?${query}` : "/announcements";
}

export const announcementHref = (id: string): string => `/announcements/${id}`;

export function readersHref(id: string, show: ListReadersInput["show"], cursor?: string): string {
  const parameters = new URLSearchParams();
  if (show !== "unread") parameters.set("show", show);
  if (cursor) parameters.set("cursor", cursor);
  const query = parameters.toString();
  return `/announcements/${id}/receipts${query ? `?${query}` : ""}`;
}
