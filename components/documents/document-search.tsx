import { documentsHref } from "@/components/documents/documents-url";
import { FilterChips } from "@/components/ui/filter-chips";
import { SearchBar } from "@/components/ui/search-bar";
import { CATEGORIES, CATEGORY_LABEL } from "@/lib/documents/categories";
import type { DocumentCounts } from "@/lib/documents/queries";
import type { ListDocumentsInput } from "@/lib/documents/schema";

export function DocumentSearch({ list, counts }: { list: ListDocumentsInput; counts: DocumentCounts }) {
  const categories = CATEGORIES.filter((each) => counts.current[each] || list.category === each);
  return (
    <SearchBar
      action="/documents"
      label="Title or words"
      q={list.q}
      kept={{ category: list.category, show: list.show !== "current" && list.show }}
    >
      <FilterChips
        label="Category"
        chips={[
          ...categories.map((category) => ({
            label: CATEGORY_LABEL[category],
            count: counts.current[category] ?? 0,
            active: list.category === category,
            href: documentsHref(list, { category: list.category === category ? undefined : category }),
          })),
          ...(counts.withdrawn > 0 || list.show === "withdrawn"
            ? [
                {
                  label: "Withdrawn",
                  count: counts.withdrawn,
                  active: list.show === "withdrawn",
                  href: documentsHref(list, { show: list.show === "withdrawn" ? "current" : "withdrawn" }),
                },
              ]
            : []),
        ]}
      />
    </SearchBar>
  );
}
