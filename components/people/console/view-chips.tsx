import { FilterChips } from "@/components/ui/filter-chips";
import type { SavedViewItem } from "@/lib/people/console/queries";

/** One's own views of the list, one press away. Nothing is drawn before the first is saved. */
export function ViewChips({ base, views, query }: { base: string; views: SavedViewItem[]; query: string }) {
  if (!views.length) return null;
  return (
    <FilterChips
      label="Your views"
      chips={views.map((view) => {
        const active = view.query === query;
        return { label: view.name, active, href: active || !view.query ? base : `${base}?${view.query}` };
      })}
    />
  );
}
