import { cx } from "@/components/ui/cx";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { toneText } from "@/components/ui/tone";
import type { ComparedRow, ComparedSide } from "@/lib/analytics/compare";

/** Two periods side by side: each figure, what it rests on, and how it changed. */
export function ReportComparison({
  earlierLabel,
  laterLabel,
  rows,
}: {
  earlierLabel: string;
  laterLabel: string;
  rows: ComparedRow[];
}) {
  return (
    <Table label={`${earlierLabel} and ${laterLabel} compared`}>
      <TableHead>
        <Th>Figure</Th>
        <Th numeric>{earlierLabel}</Th>
        <Th numeric>{laterLabel}</Th>
        <Th numeric>Difference</Th>
      </TableHead>
      <TableBody>
        {rows.map(({ metric, label, definition, earlier, later, difference }) => (
          <TableRow key={metric}>
            <Td>
              <span className="block font-medium">{label}</span>
              <span className="block max-w-prose text-muted text-xs">{definition}</span>
            </Td>
            <Td label={earlierLabel} numeric className="max-sm:text-left">
              <Side {...earlier} />
            </Td>
            <Td label={laterLabel} numeric className="max-sm:text-left">
              <Side {...later} />
            </Td>
            <Td label="Difference" numeric className="whitespace-nowrap max-sm:text-left">
              <Difference difference={difference} />
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Side({ shown, size }: ComparedSide) {
  return (
    <>
      <span className="whitespace-nowrap">{shown}</span>
      {shown === "–" && <span className="sr-only"> (no data)</span>}
      {size !== null && <span className="block text-muted text-xs">of {size}</span>}
    </>
  );
}

function Difference({ difference }: Pick<ComparedRow, "difference">) {
  if (!difference) return <>–</>;
  const { shown, isGood } = difference;
  return (
    <span className={cx(isGood !== null && toneText[isGood ? "done" : "alert"])}>
      {shown}
      {isGood !== null && <span className="block text-xs">{isGood ? "better" : "worse"}</span>}
    </span>
  );
}
