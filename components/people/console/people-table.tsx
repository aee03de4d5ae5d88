import type { ReactNode } from "react";
import { ChooseAll } from "@/components/ui/choose-all";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { ColumnOf } from "@/lib/people/console/columns";
import type { ListPlace, ListState } from "@/lib/people/console/list-query";
import { RowBox } from "./row-box";
import { SortTh } from "./sort-th";

type Row = { id: string; name: string };

type Props<R extends Row, K extends string> = {
  label: string;
  rows: R[];
  /** All there are; the first is the name. */
  columns: readonly ColumnOf<K>[];
  shown: readonly K[];
  /** By what a column is sorted. */
  sorted: Partial<Record<K, string>>;
  place: ListPlace;
  list: ListState;
  /** Whom a tick of the row means; left out where nobody may choose. */
  chosenAs?: ((row: R) => string | null) | undefined;
  badges: (row: R) => ReactNode;
  email: (row: R) => string;
  cell: (key: K, row: R) => ReactNode;
};

/** People, a row each: columns on a desk, a card on a phone. */
export function PeopleTable<R extends Row, K extends string>({
  label,
  rows,
  columns,
  shown,
  sorted,
  place,
  list,
  chosenAs,
  badges,
  email,
  cell,
}: Props<R, K>) {
  const afterName = columns.slice(1).filter(({ key }) => shown.includes(key));
  return (
    <Table label={label}>
      <TableHead>
        {chosenAs && (
          <Th className="w-0">
            <ChooseAll rows="input[data-row]" label="Choose everybody on this page" />
          </Th>
        )}
        <SortTh {...{ place, list }} sort="name">
          Name
        </SortTh>
        {afterName.map(({ key, label: text }) =>
          sorted[key] ? (
            <SortTh key={key} {...{ place, list }} sort={sorted[key]}>
              {text}
            </SortTh>
          ) : (
            <Th key={key}>{text}</Th>
          ),
        )}
      </TableHead>
      <TableBody>
        {rows.map((row) => {
          const id = chosenAs?.(row);
          return (
            <TableRow key={row.id}>
              {chosenAs && <Td className="sm:py-0">{id && <RowBox id={id} name={row.name} />}</Td>}
              <Td className="max-sm:pr-10">
                <RowLink href={`${place.base}/${row.id}`} className="font-medium">
                  {row.name}
                </RowLink>
                {badges(row)}
                <span className="block max-w-56 truncate text-muted max-sm:max-w-full">{email(row)}</span>
              </Td>
              {afterName.map(({ key, label: text }) => {
                const value = cell(key, row);
                return (
                  <Td key={key} label={text} className={value === none ? "max-sm:hidden" : undefined}>
                    {value}
                  </Td>
                );
              })}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** What a cell says that has nothing; a card leaves it out. */
export const none = <span className="text-faint">–</span>;
