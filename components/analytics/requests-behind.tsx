import type { ReactNode } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";

export type RequestLine = {
  ticketNumber: string;
  title: string;
  /** False for what came to somebody whose requests one does not see: it is counted, and cannot be opened. */
  isVisible: boolean;
  status: ReactNode;
  filed: string;
  /** What this request adds to the figure: "took 5 h", "rated 4 of 5". */
  adds: string;
};

/** The requests that one figure rests on. */
export function RequestsBehind({
  title,
  definition,
  rows,
  close,
}: {
  title: string;
  definition: string;
  rows: RequestLine[];
  close: ReactNode;
}) {
  return (
    <Card className="overflow-hidden">
      <CardHeader title={title} description={definition} action={close} />
      {rows.length === 0 ? (
        <p className="px-4 py-6 text-muted text-sm sm:px-5">No request is behind this figure.</p>
      ) : (
        <Table label={title}>
          <TableHead>
            <Th>Request</Th>
            <Th>Status</Th>
            <Th>Filed</Th>
            <Th>In this figure</Th>
          </TableHead>
          <TableBody>
            {rows.map(({ ticketNumber, title: what, isVisible, status, filed, adds }) => (
              <TableRow key={ticketNumber}>
                <Td>
                  <div>
                    {isVisible ? (
                      <RowLink href={`/maintenance/${ticketNumber}`} className="whitespace-nowrap tabular">
                        {ticketNumber}
                      </RowLink>
                    ) : (
                      <span className="whitespace-nowrap tabular">{ticketNumber}</span>
                    )}{" "}
                    <span className="wrap-anywhere max-sm:block sm:ml-1">{what}</span>
                  </div>
                </Td>
                <Td>{status}</Td>
                <Td label="Filed">{filed}</Td>
                <Td label="In this figure">{adds}</Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}
