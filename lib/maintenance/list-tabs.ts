import { isStaff } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import type { Tab } from "./schema";

export const TAB_LABEL: Record<Tab, string> = {
  open: "Open",
  unassigned: "Unassigned",
  mine: "Mine",
  overdue: "Overdue",
  ended: "Ended",
  all: "All",
};

/** Desks are the staff's affair; a resident has open and ended requests. */
export const tabsFor = (actor: Actor): Tab[] =>
  isStaff(actor) ? ["open", "unassigned", "mine", "overdue", "ended", "all"] : ["open", "ended", "all"];

/** What the list is called: residents have their own requests only. */
export const listTitle = (actor: Actor): string => (isStaff(actor) ? "Maintenance" : "My requests");
