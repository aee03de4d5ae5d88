import type { ComponentProps, ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { BULK_OF } from "@/lib/people/bulk/actions";
import type { ColumnOf } from "@/lib/people/console/columns";
import { type ListState, listHref, listQuery } from "@/lib/people/console/list-query";
import type { ListPage } from "@/lib/people/console/pages";
import type { ListSettings } from "@/lib/people/console/queries";
import { type AccountState, STATE_LABEL } from "@/lib/people/states";
import type { FormAction } from "@/lib/web/form-state";
import { BulkBar } from "./bulk-bar";
import { ColumnsPanel } from "./columns-panel";
import { ListTools } from "./list-tools";
import { NobodyFits } from "./nobody-fits";
import { ViewChips } from "./view-chips";
import { ViewsPanel } from "./views-panel";

type Props = Pick<ComponentProps<typeof ListTools>, "place" | "placeholder" | "groups"> & {
  page: ListPage;
  list: ListState & { after?: string | undefined };
  settings: ListSettings;
  columns: readonly ColumnOf<string>[];
  shown: readonly string[];
  states: readonly AccountState[];
  counts: Partial<Record<AccountState, number>>;
  /** How many there are on this page, how many fit altogether, and where the next ones begin. */
  rows: number;
  fitting: number;
  next: string | null | undefined;
  /** Takes the list away as a file. */
  mayExport: boolean;
  /** Does something to many of them. */
  mayChoose: boolean;
  actions: { save: FormAction; remove: FormAction; choose: FormAction };
  /** What stands before it: what just happened, who waits. */
  above: ReactNode;
  /** The table. */
  children: ReactNode;
};

/** A list of people in the console: own views, search, filters, columns, and what is done to many at once. */
export function PeopleList({ page, place, list, settings, columns, shown, actions, ...rest }: Props) {
  const query = listQuery(place, list);
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {rest.above}
        <ViewChips base={place.base} views={settings.views} query={query} />
        <ListTools
          {...{ place, list }}
          placeholder={rest.placeholder}
          groups={rest.groups}
          states={rest.states.map((value) => ({
            value,
            label: STATE_LABEL[value],
            count: rest.counts[value] ?? 0,
          }))}
        >
          <ViewsPanel
            {...{ page, query }}
            views={settings.views}
            save={actions.save}
            remove={actions.remove}
          />
          <ColumnsPanel {...{ page, columns, shown }} choose={actions.choose} />
          {rest.mayExport && (
            <a
              href={`${place.base}/export?${new URLSearchParams({ query })}`}
              download
              className={buttonClass()}
            >
              CSV
            </a>
          )}
        </ListTools>
        <Card className="overflow-clip">
          {rest.rows === 0 ? (
            <NobodyFits />
          ) : (
            <form action={`${place.base}/bulk`} className="group/bulk">
              {rest.children}
              {rest.mayChoose && (
                <BulkBar actions={BULK_OF[page]} fitting={rest.fitting} shown={rest.rows} query={query} />
              )}
            </form>
          )}
        </Card>
      </div>
      <Pagination
        previousHref={list.after && listHref(place, list)}
        nextHref={rest.next ? listHref(place, list, { after: rest.next }) : undefined}
        labels={{ previous: "First page", next: "Next" }}
        summary={rest.rows > 0 && `${rest.rows} of ${rest.fitting.toLocaleString("en-IN")}`}
      />
    </>
  );
}
