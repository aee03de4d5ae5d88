import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";

export type ReportLine = {
  id: string;
  /** "Weekly" */
  kind: string;
  label: string;
  who: string;
  isEstate: boolean;
  summary: string;
  generated: string;
};

export function ReportTable({ rows }: { rows: ReportLine[] }) {
  return (
    <Table label="Stored reports">
      <TableHead>
        <Th>Period</Th>
        <Th>Of</Th>
        <Th>In short</Th>
        <Th>Stored</Th>
      </TableHead>
      <TableBody>
        {rows.map(({ id, kind, label, who, isEstate, summary, generated }) => (
          <TableRow key={id}>
            <Td className="sm:whitespace-nowrap">
              <RowLink href={`/admin-panel/reports/${id}`}>{label}</RowLink>
              <span className="block text-muted text-xs">{kind}</span>
            </Td>
            <Td label="Of" className={isEstate ? "font-medium sm:whitespace-nowrap" : "sm:whitespace-nowrap"}>
              {who}
            </Td>
            <Td className="text-muted">{summary}</Td>
            <Td label="Stored" className="sm:whitespace-nowrap">
              {generated}
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
