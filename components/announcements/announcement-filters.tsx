import { listHref } from "@/components/announcements/list-url";
import { Button } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/filter-chips";
import { Input } from "@/components/ui/input";
import { CATEGORIES, CATEGORY } from "@/lib/announcements/category";
import type { ListAnnouncementsInput } from "@/lib/announcements/schema";

const LABEL = "Words in the title or the text";

/** A plain GET form and links: what is searched stands in the address. */
export function AnnouncementFilters({ list }: { list: ListAnnouncementsInput }) {
  const toggled = (category: (typeof CATEGORIES)[number]) =>
    list.category.includes(category)
      ? list.category.filter((each) => each !== category)
      : [...list.category, category];
  return (
    <div className="grid gap-3">
      <search>
        <form action="/announcements" className="flex gap-2">
          {list.tab !== "current" && <input type="hidden" name="tab" value={list.tab} />}
          {list.category.map((category) => (
            <input key={category} type="hidden" name="category" value={category} />
          ))}
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
        label="What it is about"
        chips={CATEGORIES.map((category) => ({
          label: CATEGORY[category].label,
          active: list.category.includes(category),
          href: listHref(list, { category: toggled(category) }),
        }))}
        clearHref={list.q || list.category.length ? listHref(list, { q: "", category: [] }) : undefined}
      />
    </div>
  );
}
