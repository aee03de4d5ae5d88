import { address } from "@/components/ui/address";
import type { ListEventsInput } from "@/lib/events/schema";

/** The list's address with some of its state changed. Narrowing differently begins at the first page. */
export function eventsHref(state: ListEventsInput, changes: Partial<ListEventsInput> = {}): string {
  const { tab, kind, cursor } = { ...state, cursor: undefined, ...changes };
  return address("/events", { tab, kind, cursor }, { tab: "upcoming" });
}
