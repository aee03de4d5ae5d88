import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { formatCell } from "@/lib/analytics/questions/format-cell";
import type { AnswerColumn, AnswerRow } from "@/lib/analytics/questions/question";
import type { EstateFormat } from "@/lib/platform/format";

type Props = {
  title: string;
  rowLabel: string;
  columns: readonly AnswerColumn[];
  rows: AnswerRow[];
  format: EstateFormat;
};

/** Every number behind a chart. */
export function AnswerTable({ title, rowLabel, columns, rows, format }: Props) {
  return (
    <Table label={`${title}: the numbers`} wide>
      <TableHead>
        <Th>{rowLabel}</Th>
        {columns.map(({ key, label }) => (
          <Th key={key} numeric>
            {label}
          </Th>
        ))}
      </TableHead>
      <TableBody>
        {rows.map(({ key, label, note, cells }) => (
          <TableRow key={key}>
            <Td className="whitespace-nowrap">
              {label}
              {note && <span className="text-muted"> ({note})</span>}
            </Td>
            {columns.map((column) => (
              <Td key={column.key} numeric className="whitespace-nowrap">
                {formatCell(column.unit, cells[column.key], format)}
              </Td>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
