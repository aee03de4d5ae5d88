import { vendorHref } from "@/components/finance/money-url";
import { Badge } from "@/components/ui/badge";
import { Stars } from "@/components/ui/rating";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { VendorRow } from "@/lib/finance/vendor-queries";
import { againstEstimate } from "@/lib/finance/words";
import { type EstateFormat, formatMoney } from "@/lib/platform/format";

/** Vendors side by side, by name: a few jobs are no ranking. */
export function VendorTable({ vendors, format }: { vendors: VendorRow[]; format: EstateFormat }) {
  return (
    <Table label="Vendors">
      <TableHead>
        <Th>Vendor</Th>
        <Th>Trade</Th>
        <Th numeric>Jobs</Th>
        <Th numeric>Mean cost</Th>
        <Th>Against estimate</Th>
        <Th numeric>On time</Th>
        <Th>Rating</Th>
      </TableHead>
      <TableBody>
        {vendors.map(({ id, name, trade, contactName, phone, isActive, performance }) => (
          <TableRow key={id}>
            <Td className="sm:max-w-64">
              <RowLink href={vendorHref(id)} className="break-words font-medium">
                {name}
              </RowLink>
              {!isActive && (
                <>
                  {" "}
                  <Badge>Inactive</Badge>
                </>
              )}
              <span className="block truncate text-muted tabular">
                {[contactName, phone].filter(Boolean).join(" · ")}
              </span>
            </Td>
            <Td label="Trade">{trade}</Td>
            <Td label="Jobs" numeric className="max-sm:text-left">
              {performance.jobs}
              {performance.open > 0 && (
                <span className="block whitespace-nowrap text-faint text-xs">{performance.open} open</span>
              )}
            </Td>
            <Td label="Mean cost" numeric className="max-sm:text-left">
              {formatMoney(performance.meanCost, format)}
            </Td>
            <Td label="Estimate">{againstEstimate(performance.costToEstimate)}</Td>
            <Td label="On time" numeric className="max-sm:text-left">
              {performance.onTimePercent === null ? "–" : `${performance.onTimePercent} %`}
            </Td>
            <Td label="Rating">
              <Stars value={performance.rating} count={performance.rated || undefined} />
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
