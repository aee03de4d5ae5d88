import type { ListEventsInput } from "@/lib/events/schema";

/** The list's address with some of its state changed. Narrowing differently begins at the first page. */
export function eventsHref(state: ListEventsInput, changes: Partial<ListEventsInput> = {}): string {
  const { tab, kind, cursor } = { ...state, cursor: undefined, ...changes };
  const parameters = new URLSearchParams();
  if (tab !== "upcoming") parameters.set("tab", tab);
  if (kind) parameters.set("kind", kind);
  if (cursor) parameters.set("cursor", cursor);
  const query = parameters.toString();
  return query ? `/events?${query}` : "/events";
}
