import type { ListDocumentsInput } from "@/lib/documents/schema";

export const documentHref = (id: string): string => `/documents/${id}`;
export const versionHref = (id: string): string => `/documents/versions/${id}`;

/** The list's address with some of its state changed; narrowing differently begins at the first page. */
export function documentsHref(list: ListDocumentsInput, changes: Partial<ListDocumentsInput> = {}): string {
  const { q, category, show, after } = { ...list, after: undefined, ...changes };
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (category) query.set("category", category);
  if (show !== "current") query.set("show", show);
  if (after) query.set("after", after);
  return query.size > 0 ? `/documents?${query}` : "/documents";
}
