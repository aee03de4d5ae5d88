import { address } from "@/components/ui/address";
import type { ListListingsInput } from "@/lib/marketplace/schema";

export const listingHref = (id: string): string => `/marketplace/${id}`;
export const threadHref = (id: string): string => `/marketplace/messages/${id}`;
export const photoHref = (id: string): string => `/marketplace/photos/${id}`;
export const thumbnailHref = (id: string): string => `${photoHref(id)}?size=thumbnail`;

/** The board's address with some of its state changed; narrowing differently begins at the first page. */
export function marketplaceHref(list: ListListingsInput, changes: Partial<ListListingsInput> = {}): string {
  const { q, kind, show, after } = { ...list, after: undefined, ...changes };
  return address("/marketplace", { show, q, kind, after }, { show: "all" });
}
