import { address } from "@/components/ui/address";
import type { Month } from "@/lib/finance/month";
import type { ListVendorsInput } from "@/lib/finance/schema";

/** The page of a month's costs; the present month has no name. */
export const moneyHref = (month?: Month): string => `/admin-panel/money${month ? `?month=${month}` : ""}`;

export const costsFileHref = (month: Month): string => `/admin-panel/money/file?month=${month}`;

export const vendorHref = (id: string): string => `/admin-panel/vendors/${id}`;

/** The list's address with some of its state changed; narrowing differently begins at the first page. */
export function vendorsHref(list: ListVendorsInput, changes: Partial<ListVendorsInput> = {}): string {
  const { q, show, trade, after } = { ...list, after: undefined, ...changes };
  return address("/admin-panel/vendors", { q, show, trade, after }, { show: "active" });
}
