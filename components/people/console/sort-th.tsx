import { Th } from "@/components/ui/table";
import { type ListPlace, type ListState, listHref } from "@/lib/people/console/list-query";

/** A column's head that orders the list by it, and the other way round when pressed again. */
export function SortTh({
  place,
  list,
  sort,
  children,
}: {
  place: ListPlace;
  list: ListState;
  sort: string;
  children: string;
}) {
  const direction = list.sort === sort ? "asc" : list.sort === `-${sort}` ? "desc" : undefined;
  const href = listHref(place, list, { sort: direction === "asc" ? `-${sort}` : sort });
  return <Th sort={{ href, ...(direction ? { direction } : {}) }}>{children}</Th>;
}
