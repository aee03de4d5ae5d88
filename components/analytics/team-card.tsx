import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { LoadBar } from "@/components/ui/progress";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { ShownFigure } from "@/lib/analytics/figures";

export type TeamCardLine = { href: string; name: string; load: number; figures: ShownFigure[] };

/** The team at a glance: load now, and a few figures of the month so far. */
export function TeamCard({ month, cap, lines }: { month: string; cap: number; lines: TeamCardLine[] }) {
  const columns = lines[0]?.figures ?? [];
  return (
    <Card className="min-w-0 overflow-hidden">
      <CardHeader
        title="Team performance"
        description={`${month}, so far`}
        action={
          <span className="flex gap-4 text-sm">
            <More href="/staff/workload">Workload</More>
            <More href="/staff/performance">All figures</More>
          </span>
        }
      />
      {lines.length === 0 ? (
        <EmptyState icon={<span className={iconClass("user-check")} />} level={3} title="Nobody has work yet">
          As soon as requests are assigned, the team’s figures appear here.
        </EmptyState>
      ) : (
        <Table label="Team performance">
          <TableHead>
            <Th>Person</Th>
            <Th>Load</Th>
            {columns.map(({ metric, label }) => (
              <Th key={metric} numeric>
                {label}
              </Th>
            ))}
          </TableHead>
          <TableBody>
            {lines.map(({ href, name, load, figures }) => (
              <TableRow key={href}>
                <Td className="sm:whitespace-nowrap">
                  <RowLink href={href}>{name}</RowLink>
                </Td>
                <Td label="Load">
                  <LoadBar value={load} max={cap} label={`Workload of ${name}`} />
                </Td>
                {figures.map(({ metric, label, value, size, isFew }) => (
                  <Td key={metric} label={label} numeric>
                    {value}
                    {isFew && (
                      <span className="ml-1.5 whitespace-nowrap text-faint text-xs sm:block">
                        of {size}, few
                      </span>
                    )}
                  </Td>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

const More = ({ href, children }: { href: string; children: string }) => (
  <Link href={href} className={`${linkClass} inline-flex min-h-control items-center md:min-h-6`}>
    {children}
  </Link>
);
