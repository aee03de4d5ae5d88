import { Badge } from "@/components/ui/badge";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { PlaceLine } from "@/lib/maintenance/places/queries";

export function PlaceTable({ places }: { places: PlaceLine[] }) {
  return (
    <Table label="Places">
      <TableHead>
        <Th>Place</Th>
        <Th>Block</Th>
        <Th numeric>Open requests</Th>
        <Th numeric>Reports to decide</Th>
      </TableHead>
      <TableBody>
        {places.map((place) => (
          <TableRow key={place.id}>
            <Td>
              <span className="flex flex-wrap items-center gap-2">
                <RowLink href={`/admin-panel/places/${place.id}`} className="font-medium">
                  {place.name}
                </RowLink>
                {!place.isActive && <Badge>Not in use</Badge>}
              </span>
            </Td>
            <Td label="Block">{place.block ?? "All"}</Td>
            <Td label="Open requests" numeric>
              {place._count.requests}
            </Td>
            <Td label="Reports to decide" numeric>
              {place._count.reports}
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
