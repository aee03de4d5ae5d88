import { Moment } from "@/components/maintenance/moment";
import type { View } from "@/components/maintenance/view";
import { Badge } from "@/components/ui/badge";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { IncidentLine } from "@/lib/maintenance/incidents/queries";

/** "Electrical in block A" */
export const incidentTitle = ({ category, block }: Pick<IncidentLine, "category" | "block">) =>
  `${category.name}${block ? ` in block ${block}` : ""}`;

export function IncidentList({ rows, view }: { rows: IncidentLine[]; view: View }) {
  return (
    <Table label="Incidents">
      <TableHead>
        <Th>What</Th>
        <Th>Since</Th>
        <Th numeric>Requests</Th>
        <Th>State</Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <Td>
              <RowLink href={`/maintenance/incidents/${row.id}`} className="font-medium">
                {incidentTitle(row)}
              </RowLink>
            </Td>
            <Td label="Since">
              <Moment at={row.openedAt} view={view} />
            </Td>
            <Td label="Requests" numeric>
              {row._count.links}
            </Td>
            <Td label="State">
              <Badge variant={row.endedAt ? "neutral" : "accent"}>{row.endedAt ? "Ended" : "Open"}</Badge>
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
