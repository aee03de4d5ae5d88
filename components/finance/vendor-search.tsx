import { vendorsHref } from "@/components/finance/money-url";
import { FilterChips } from "@/components/ui/filter-chips";
import { SearchBar } from "@/components/ui/search-bar";
import type { ListVendorsInput } from "@/lib/finance/schema";
import type { VendorCounts } from "@/lib/finance/vendor-queries";

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
    <SearchBar
      action="/admin-panel/vendors"
      label="Name, trade or contact"
      q={list.q}
      kept={{ show: list.show !== "active" && list.show, trade: list.trade }}
    >
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
    </SearchBar>
  );
}
