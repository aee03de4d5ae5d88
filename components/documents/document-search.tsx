import { documentsHref } from "@/components/documents/documents-url";
import { Button } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/filter-chips";
import { Input } from "@/components/ui/input";
import { CATEGORIES, CATEGORY_LABEL } from "@/lib/documents/categories";
import type { DocumentCounts } from "@/lib/documents/queries";
import type { ListDocumentsInput } from "@/lib/documents/schema";

const LABEL = "Title or words";

/** A plain GET form and links: what is searched stands in the address. */
export function DocumentSearch({ list, counts }: { list: ListDocumentsInput; counts: DocumentCounts }) {
  const categories = CATEGORIES.filter((each) => counts.current[each] || list.category === each);
  return (
    <div className="grid gap-3">
      <search>
        <form action="/documents" className="flex gap-2">
          {list.category && <input type="hidden" name="category" value={list.category} />}
          {list.show !== "current" && <input type="hidden" name="show" value={list.show} />}
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
    </div>
  );
}
