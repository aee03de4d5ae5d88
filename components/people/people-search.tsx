import { SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Input } from "@/components/ui/input";
import type { UserStatus } from "@/lib/generated/prisma/enums";
import { USER_STATUS_LABEL } from "@/lib/people/labels";

type Props = {
  base: string;
  placeholder: string;
  q: string | undefined;
  status: UserStatus | undefined;
  counts: Record<UserStatus, number>;
};

/** A plain GET form and links: what is searched stands in the address. */
export function PeopleSearch({ base, placeholder, q, status, counts }: Props) {
  return (
    <div className="grid gap-3">
      <search>
        <form action={base} className="flex gap-2">
          {status && <input type="hidden" name="status" value={status} />}
          <Input
            type="search"
            name="q"
            defaultValue={q}
            placeholder={placeholder}
            aria-label={placeholder}
            maxLength={100}
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
      <FilterChips
        label="Status"
        chips={(Object.keys(USER_STATUS_LABEL) as UserStatus[]).map((each) => ({
          label: USER_STATUS_LABEL[each],
          count: counts[each],
          active: status === each,
          href: listHref(base, { q, status: status === each ? undefined : each }),
        }))}
      />
    </div>
  );
}

export function listHref(base: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((each): each is [string, string] => Boolean(each[1]));
  return given.length ? `${base}?${new URLSearchParams(given)}` : base;
}

export const NobodyFound = () => (
  <EmptyState icon={<SearchX />} title="Nobody fits" level={3}>
    Try another spelling, or take a filter away.
  </EmptyState>
);
