import { priceText } from "@/components/bookings/area-card";
import type { View } from "@/components/bookings/view";
import { Badge } from "@/components/ui/badge";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { AreaLine } from "@/lib/bookings/areas/queries";
import { lengthText } from "@/lib/bookings/texts";

/** Every common area with its rules in short. */
export function AreaTable({ areas, view }: { areas: AreaLine[]; view: View }) {
  return (
    <Table label="Common areas">
      <TableHead>
        <Th>Area</Th>
        <Th>Price</Th>
        <Th>Length</Th>
        <Th>Decides</Th>
        <Th numeric>Room for</Th>
        <Th numeric>Ahead</Th>
      </TableHead>
      <TableBody>
        {areas.map((area) => (
          <TableRow key={area.id}>
            <Td>
              <span className="flex flex-wrap items-center gap-2">
                <RowLink href={`/admin-panel/common-areas/${area.id}`} className="font-medium">
                  {area.name}
                </RowLink>
                {!area.isActive && <Badge>Deactivated</Badge>}
                {area.closures.length > 0 && <Badge>Closed for a repair</Badge>}
              </span>
            </Td>
            <Td label="Price">{priceText(area, view)}</Td>
            <Td label="Length">
              {lengthText(area.minMinutes)} to {lengthText(area.maxMinutes)}
            </Td>
            <Td label="Decides">
              {area.requiresApproval ? (area.approver?.name ?? "Facility managers") : "Booked at once"}
            </Td>
            <Td label="Room for" numeric>
              {area.capacity}
            </Td>
            <Td label="Ahead" numeric>
              {area._count.bookings}
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
