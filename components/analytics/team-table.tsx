import { Card, CardHeader } from "@/components/ui/card";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { ShownFigure } from "@/lib/analytics/figures";

export type TeamLine = { href: string; name: string; figures: ShownFigure[] };

/** People side by side, by name and not by rank: a few requests say little about anybody. */
export function TeamTable({ lines }: { lines: TeamLine[] }) {
  const [first] = lines;
  if (!first) return null;
  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="The team"
        description="By name, not ranked: a few requests say little about anybody. Under each figure what it rests on."
      />
      <Table label="The team's figures" wide>
        <TableHead>
          <Th>Person</Th>
          {first.figures.map(({ metric, label }) => (
            <Th key={metric} numeric>
              {label}
            </Th>
          ))}
        </TableHead>
        <TableBody>
          {lines.map(({ href, name, figures }) => (
            <TableRow key={href}>
              <Td className="whitespace-nowrap">
                <RowLink href={href}>{name}</RowLink>
              </Td>
              {figures.map(({ metric, value, size }) => (
                <Td key={metric} numeric>
                  {value}
                  {size !== null && <span className="block text-faint text-xs">of {size}</span>}
                </Td>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
