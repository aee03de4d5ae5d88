import { address } from "@/components/ui/address";
import type { ListDocumentsInput } from "@/lib/documents/schema";

export const documentHref = (id: string): string => `/documents/${id}`;
export const versionHref = (id: string): string => `/documents/versions/${id}`;

/** The list's address with some of its state changed; narrowing differently begins at the first page. */
export function documentsHref(list: ListDocumentsInput, changes: Partial<ListDocumentsInput> = {}): string {
  const { q, category, show, after } = { ...list, after: undefined, ...changes };
  return address("/documents", { q, category, show, after }, { show: "current" });
}
