import { Card, CardHeader } from "@/components/ui/card";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { ShownFigure } from "@/lib/analytics/figures";
import type { Metric } from "@/lib/analytics/metrics";

export type TeamLine = { href: string; name: string; figures: ShownFigure[] };

/**
 * People side by side: by name, or in the order of one figure. Whose figure rests on too little to be ranked stands
 * apart, under a word that says so.
 */
export function TeamTable({
  lines,
  apart = [],
  sort,
  hrefOf,
}: {
  lines: TeamLine[];
  apart?: TeamLine[];
  /** What they are in order of; without it by name. */
  sort?: Metric | undefined;
  /** Where choosing an order leads; without it there is none to choose. */
  hrefOf?: (sort: Metric | undefined) => string;
}) {
  const [first] = [...lines, ...apart];
  if (!first) return null;
  const columns = first.figures;
  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="The team"
        description={
          sort
            ? "In order of the chosen figure. Under each figure what it rests on."
            : "By name. Under each figure what it rests on; choose a figure to put the team in its order."
        }
      />
      <Table label="The team's figures" wide>
        <TableHead>
          <Th {...sorting(sort === undefined, "asc", hrefOf?.(undefined))}>Person</Th>
          {columns.map(({ metric, label, better }) => (
            <Th
              key={metric}
              numeric
              {...sorting(sort === metric, better === "lower" ? "asc" : "desc", hrefOf?.(metric))}
            >
              {label}
            </Th>
          ))}
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <Person key={line.href} {...line} />
          ))}
          {apart.length > 0 && (
            <TableRow>
              <th scope="colgroup" colSpan={columns.length + 1} className="bg-sunken">
                Not ranked: fewer than five requests behind the figure
              </th>
            </TableRow>
          )}
          {apart.map((line) => (
            <Person key={line.href} {...line} />
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

const sorting = (isChosen: boolean, direction: "asc" | "desc", href: string | undefined) =>
  href ? { sort: { href, ...(isChosen && { direction }) } } : {};

const Person = ({ href, name, figures }: TeamLine) => (
  <TableRow>
    <Td className="whitespace-nowrap">
      <RowLink href={href}>{name}</RowLink>
    </Td>
    {figures.map(({ metric, value, size, isFew }) => (
      <Td key={metric} numeric className="whitespace-nowrap">
        {value}
        {size !== null && (
          <span className="block text-faint text-xs">
            of {size}
            {isFew && ", few"}
          </span>
        )}
      </Td>
    ))}
  </TableRow>
);
