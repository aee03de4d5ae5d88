import { CircleCheck, CircleDashed, CircleSlash, Clock } from "lucide-react";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/ui/status-badge";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { OwnerImportStatus } from "@/lib/generated/prisma/enums";
import type { OwnerImportSummary } from "@/lib/people/import/queries";
import { IMPORT_STATUS_LABEL } from "@/lib/people/import/results";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";

const LOOK: Record<OwnerImportStatus, { tone: Tone; icon: ReactNode }> = {
  DRAFT: { tone: "waiting", icon: <CircleDashed /> },
  WAITING: { tone: "working", icon: <Clock /> },
  RUNNING: { tone: "working", icon: <Clock /> },
  DONE: { tone: "done", icon: <CircleCheck /> },
  FAILED: { tone: "alert", icon: <CircleSlash /> },
};

/** The imports so far: which file, by whom, with what result. */
export const ImportList = ({
  imports,
  base,
  format,
}: {
  imports: OwnerImportSummary[];
  base: string;
  format: EstateFormat;
}) => (
  <Table label="Imports so far">
    <TableHead>
      <Th>File</Th>
      <Th>When</Th>
      <Th>By</Th>
      <Th>State</Th>
      <Th numeric>New</Th>
      <Th numeric>Changed</Th>
      <Th numeric>Refused</Th>
    </TableHead>
    <TableBody>
      {imports.map((each) => (
        <TableRow key={each.id}>
          <Td>
            <RowLink href={`${base}/${each.id}`} className="font-medium">
              {each.fileName}
            </RowLink>
          </Td>
          <Td label="When" className="whitespace-nowrap">
            {formatDateTime(each.finishedAt ?? each.createdAt, format)}
          </Td>
          <Td label="By">{each.requestedBy?.name ?? "The command line"}</Td>
          <Td label="State">
            <StatusBadge {...LOOK[each.status]}>{IMPORT_STATUS_LABEL[each.status]}</StatusBadge>
          </Td>
          <Td label="New" numeric>
            {each.created.toLocaleString("en-IN")}
          </Td>
          <Td label="Changed" numeric>
            {each.updated.toLocaleString("en-IN")}
          </Td>
          <Td label="Refused" numeric>
            {each.refused.toLocaleString("en-IN")}
          </Td>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
