import { listHref } from "@/components/announcements/list-url";
import { FilterChips } from "@/components/ui/filter-chips";
import { SearchBar } from "@/components/ui/search-bar";
import { CATEGORIES, CATEGORY } from "@/lib/announcements/category";
import type { ListAnnouncementsInput } from "@/lib/announcements/schema";

export function AnnouncementFilters({ list }: { list: ListAnnouncementsInput }) {
  const toggled = (category: (typeof CATEGORIES)[number]) =>
    list.category.includes(category)
      ? list.category.filter((each) => each !== category)
      : [...list.category, category];
  return (
    <SearchBar
      action="/announcements"
      label="Words in the title or the text"
      q={list.q}
      kept={{ tab: list.tab !== "current" && list.tab, category: list.category }}
    >
      <FilterChips
        label="What it is about"
        chips={CATEGORIES.map((category) => ({
          label: CATEGORY[category].label,
          active: list.category.includes(category),
          href: listHref(list, { category: toggled(category) }),
        }))}
        clearHref={list.q || list.category.length ? listHref(list, { q: "", category: [] }) : undefined}
      />
    </SearchBar>
  );
}
