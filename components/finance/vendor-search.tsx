import { vendorsHref } from "@/components/finance/money-url";
import { Button } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/filter-chips";
import { Input } from "@/components/ui/input";
import type { ListVendorsInput } from "@/lib/finance/schema";
import type { VendorCounts } from "@/lib/finance/vendor-queries";

const LABEL = "Name, trade or contact";

/** A plain GET form and links: what is searched stands in the address. */
export function VendorSearch({
  list,
  counts,
  trades,
}: {
  list: ListVendorsInput;
  counts: VendorCounts;
  trades: string[];
}) {
  const chips = [
    {
      label: "Active",
      count: counts.active,
      active: list.show === "active",
      href: vendorsHref(list, { show: list.show === "active" ? "all" : "active" }),
    },
    {
      label: "Inactive",
      count: counts.inactive,
      active: list.show === "inactive",
      href: vendorsHref(list, { show: list.show === "inactive" ? "all" : "inactive" }),
    },
  ];
  return (
    <div className="grid gap-3">
      <search>
        <form action="/admin-panel/vendors" className="flex gap-2">
          {list.show !== "active" && <input type="hidden" name="show" value={list.show} />}
          {list.trade && <input type="hidden" name="trade" value={list.trade} />}
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
      <FilterChips label="Active or not" chips={chips} />
      {trades.length > 1 && (
        <FilterChips
          label="Trade"
          chips={trades.map((trade) => ({
            label: trade,
            active: list.trade === trade,
            href: vendorsHref(list, { trade: list.trade === trade ? undefined : trade }),
          }))}
        />
      )}
    </div>
  );
}
