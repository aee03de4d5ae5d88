import { marketplaceHref } from "@/components/marketplace/marketplace-url";
import { Button } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/filter-chips";
import { Input } from "@/components/ui/input";
import { KIND_LABEL, KINDS } from "@/lib/marketplace/kinds";
import type { KindCounts } from "@/lib/marketplace/queries";
import type { ListListingsInput } from "@/lib/marketplace/schema";

const LABEL = "What do you look for?";

/** A plain GET form and links: what is searched stands in the address. */
export function ListingSearch({ list, counts }: { list: ListListingsInput; counts: KindCounts }) {
  return (
    <div className="grid gap-3">
      <search>
        <form action="/marketplace" className="flex gap-2">
          {list.show !== "all" && <input type="hidden" name="show" value={list.show} />}
          {list.kind && <input type="hidden" name="kind" value={list.kind} />}
          <Input
            type="search"
            name="q"
            defaultValue={list.q}
            placeholder={LABEL}
            aria-label={LABEL}
            maxLength={100}
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
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
    </div>
  );
}
