import type { NavItem } from "@/components/shell/nav-item";
import type { UserActor } from "@/lib/platform/actor";

export type Place = Omit<NavItem, "section"> & {
  tab?: boolean;
  keywords?: string[];
  /** Who has it there; everybody when nothing is said. */
  when?: (actor: UserActor) => boolean;
};
