import { linkClass } from "@/components/ui/link-class";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";

export type PackLine = {
  month: string;
  label: string;
  frozen: string;
  size: string;
  sha256: string;
};

/** The committee's packs, each a download; the fingerprint proves that a file is the one that was frozen. */
export function ReportPackTable({ packs }: { packs: PackLine[] }) {
  return (
    <Table label="Committee packs">
      <TableHead>
        <Th>Month</Th>
        <Th>Frozen</Th>
        <Th numeric>Size</Th>
        <Th>Fingerprint (SHA-256)</Th>
      </TableHead>
      <TableBody>
        {packs.map(({ month, label, frozen, size, sha256 }) => (
          <TableRow key={month}>
            <Td className="whitespace-nowrap">
              <a href={`/committee-packs/${month}/pdf`} className={linkClass} download>
                {label}
                <span className="sr-only"> (PDF)</span>
              </a>
            </Td>
            <Td label="Frozen" className="sm:whitespace-nowrap">
              {frozen}
            </Td>
            <Td label="Size" numeric className="whitespace-nowrap">
              {size}
            </Td>
            <Td label="SHA-256">
              <code className="break-all text-muted text-xs">{sha256}</code>
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
