import { vendorHref } from "@/components/finance/money-url";
import { Stars } from "@/components/ui/rating";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { VendorWithPerformance } from "@/lib/finance/vendor-performance";
import { againstEstimate } from "@/lib/finance/words";
import { type EstateFormat, formatMoney } from "@/lib/platform/format";

/** Firms side by side, each figure with how many jobs it rests on. */
export function VendorGlance({
  vendors,
  format,
}: {
  vendors: VendorWithPerformance[];
  format: EstateFormat;
}) {
  if (vendors.length === 0)
    return (
      <p className="px-4 py-6 text-muted text-sm sm:px-5">
        No vendor has had a job yet. Engage one on a request, and how they do appears here.
      </p>
    );
  return (
    <Table label="Vendor performance">
      <TableHead>
        <Th>Vendor</Th>
        <Th numeric>Jobs</Th>
        <Th numeric>Mean cost</Th>
        <Th numeric>Against estimate</Th>
        <Th numeric>On time</Th>
        <Th>Rating</Th>
      </TableHead>
      <TableBody>
        {vendors.map(({ id, name, trade, performance: p }) => (
          <TableRow key={id}>
            <Td>
              <RowLink href={vendorHref(id)}>{name}</RowLink>
              <span className="block text-muted text-xs">{trade}</span>
            </Td>
            <Td label="Jobs" numeric>
              {p.jobs}
              {p.open > 0 && <Rests>{p.open} open</Rests>}
            </Td>
            <Td label="Mean cost" numeric>
              {formatMoney(p.meanCost, format)}
              <Rests>of {p.costed}</Rests>
            </Td>
            <Td label="Estimate" numeric>
              {againstEstimate(p.costToEstimate)}
              <Rests>of {p.compared}</Rests>
            </Td>
            <Td label="On time" numeric>
              {p.onTimePercent === null ? "–" : `${p.onTimePercent} %`}
              <Rests>of {p.timed}</Rests>
            </Td>
            <Td label="Rating">{p.rating === null ? "–" : <Stars value={p.rating} />}</Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const Rests = ({ children }: { children: React.ReactNode }) => (
  <span className="ml-1.5 whitespace-nowrap text-faint text-xs sm:block">{children}</span>
);
