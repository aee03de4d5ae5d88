import { marketplaceHref } from "@/components/marketplace/marketplace-url";
import { FilterChips } from "@/components/ui/filter-chips";
import { SearchBar } from "@/components/ui/search-bar";
import { KIND_LABEL, KINDS } from "@/lib/marketplace/kinds";
import type { KindCounts } from "@/lib/marketplace/queries";
import type { ListListingsInput } from "@/lib/marketplace/schema";

export function ListingSearch({ list, counts }: { list: ListListingsInput; counts: KindCounts }) {
  return (
    <SearchBar
      action="/marketplace"
      label="What do you look for?"
      q={list.q}
      kept={{ show: list.show !== "all" && list.show, kind: list.kind }}
    >
      <FilterChips
        label="Kind"
        chips={KINDS.filter((kind) => list.show === "mine" || counts[kind] || list.kind === kind).map(
          (kind) => ({
            label: KIND_LABEL[kind],
            ...(list.show === "all" ? { count: counts[kind] ?? 0 } : {}),
            active: list.kind === kind,
            href: marketplaceHref(list, { kind: list.kind === kind ? undefined : kind }),
          }),
        )}
      />
    </SearchBar>
  );
}
