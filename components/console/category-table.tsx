import { TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { CategoryLine } from "@/lib/maintenance/categories/queries";
import { priorityLabel } from "@/lib/maintenance/priority";
import { ROLE_LABEL } from "@/lib/people/labels";

/** Every category with what it allows, who is expert in it, and how much is filed in it. */
export function CategoryTable({ categories }: { categories: CategoryLine[] }) {
  return (
    <Table label="Categories">
      <TableHead>
        <Th>Category</Th>
        <Th>Highest priority</Th>
        <Th>Usual time</Th>
        <Th>Experts</Th>
        <Th numeric>Open</Th>
        <Th numeric>All</Th>
      </TableHead>
      <TableBody>
        {categories.map((category) => (
          <TableRow key={category.id}>
            <Td>
              <span className="flex flex-wrap items-center gap-2">
                <RowLink href={`/admin-panel/categories/${category.id}`} className="font-medium">
                  {category.name}
                </RowLink>
                {!category.isActive && <Badge>Deactivated</Badge>}
              </span>
            </Td>
            <Td label="Highest priority">{priorityLabel(category.maxPriority)}</Td>
            <Td label="Usual time">{hoursText(category.estimatedResolutionHours)}</Td>
            <Td label="Experts">
              <Experts category={category} />
            </Td>
            <Td label="Open" numeric>
              {category.open}
            </Td>
            <Td label="All" numeric>
              {category.total}
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Experts({ category: { roles, experts, isActive } }: { category: CategoryLine }) {
  const names = roles.map((role) => ROLE_LABEL[role]).join(", ");
  if (experts > 0 || !isActive) return <>{names || "–"}</>;
  return (
    <span className="flex items-start gap-1.5 text-waiting">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{names ? `${names}: nobody active` : "Nobody: managers only"}</span>
    </span>
  );
}

/** "24 h", "3 d" */
const hoursText = (hours: number) => (hours % 24 === 0 && hours > 24 ? `${hours / 24} d` : `${hours} h`);
