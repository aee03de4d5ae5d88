import { Badge } from "@/components/ui/badge";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { SmsMode } from "@/lib/notifications/registry";

export type TypeLine = {
  type: string;
  label: string;
  email: boolean;
  sms: SmsMode;
  cascadeMinutes: number;
  isEssential: boolean;
  push: boolean;
  /** The console changed its ways or one of its texts. */
  isChanged: boolean;
};

/** Every kind of notification and the ways it goes. */
export function TypeTable({ rows }: { rows: TypeLine[] }) {
  return (
    <Table label="Kinds of notifications">
      <TableHead>
        <Th>Kind</Th>
        <Th>Email</Th>
        <Th>SMS</Th>
        <Th>Devices</Th>
        <Th>Changed</Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.type}>
            <Td>
              <span className="min-w-0">
                <RowLink href={`/admin-panel/notifications/types/${row.type}`}>{row.label}</RowLink>
                {row.isEssential && <Badge className="ml-2">Essential</Badge>}
                <span className="block text-faint text-xs">{row.type}</span>
              </span>
            </Td>
            <Td label="Email">{row.email ? "Yes" : "No"}</Td>
            <Td label="SMS">{smsWords(row)}</Td>
            <Td label="Devices">{row.push ? "Yes" : "No"}</Td>
            <Td label="Changed">{row.isChanged ? <Badge variant="accent">Changed here</Badge> : "–"}</Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function smsWords({ sms, cascadeMinutes }: TypeLine): string {
  if (sms === "never") return "Never";
  const when = cascadeMinutes === 0 ? "at once" : `if unread after ${cascadeMinutes} min`;
  return sms === "always" ? `Always; when urgent ${when}` : `When urgent, ${when}`;
}
