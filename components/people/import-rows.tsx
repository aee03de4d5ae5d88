import { CircleCheck, CircleMinus, CircleSlash, PencilLine, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { OwnerRowResult } from "@/lib/generated/prisma/enums";
import type { OwnerImportRow } from "@/lib/people/import/queries";
import { RESULT_LABEL } from "@/lib/people/import/results";
import { RESIDENT_TYPE_LABEL } from "@/lib/people/labels";

const LOOK: Record<OwnerRowResult, { tone: Tone; icon: ReactNode }> = {
  CREATED: { tone: "done", icon: <CircleCheck /> },
  UPDATED: { tone: "working", icon: <PencilLine /> },
  UNCHANGED: { tone: "ended", icon: <CircleMinus /> },
  REFUSED: { tone: "alert", icon: <CircleSlash /> },
};

/** The lines of the file, each with what becomes of it; `tense`: before the import or after it. */
export function ImportRows({ rows, tense }: { rows: OwnerImportRow[]; tense: "ahead" | "done" }) {
  return (
    <Table label="Lines of the file">
      <TableHead>
        <Th>Line</Th>
        <Th>Flat</Th>
        <Th>Name</Th>
        <Th>{tense === "done" ? "Result" : "What happens"}</Th>
        <Th>Why</Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.line}>
            <Td label="Line" className="text-muted tabular">
              {row.line}
            </Td>
            <Td label="Flat" className="whitespace-nowrap">
              {row.flatNumber || "–"}
              {row.residentType && row.residentType !== "OWNER" && (
                <span className="text-muted"> · {RESIDENT_TYPE_LABEL[row.residentType]}</span>
              )}
            </Td>
            <Td label="Name" className="font-medium">
              {row.name || "–"}
            </Td>
            <Td label={tense === "done" ? "Result" : "What happens"}>
              <StatusBadge {...LOOK[row.result]}>{RESULT_LABEL[row.result][tense]}</StatusBadge>
            </Td>
            <Td label="Why">
              <Why {...row} />
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Why({ notes, hasWarning }: Pick<OwnerImportRow, "notes" | "hasWarning">) {
  if (!notes.length) return <span className="text-faint">–</span>;
  return (
    <span className="inline-flex gap-1.5">
      {hasWarning && <TriangleAlert aria-label="Please look" className="mt-1 size-4 shrink-0 text-waiting" />}
      <span>{notes.join(" ")}</span>
    </span>
  );
}
