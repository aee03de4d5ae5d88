import { cx } from "@/components/ui/cx";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { toneText } from "@/components/ui/tone";
import type { Line } from "@/lib/analytics/rehearsal/lines";

/** Recorded, replayed with today's settings, and replayed with the draft; the difference is between the two replays. */
export function RehearsalTable({ label, first, lines }: { label: string; first: string; lines: Line[] }) {
  const hasDraft = lines.some(({ asDraft }) => asDraft !== null);
  return (
    <Table label={label} wide>
      <TableHead>
        <Th>{first}</Th>
        <Th numeric>Recorded</Th>
        <Th numeric>Replay, today</Th>
        {hasDraft && <Th numeric>Replay, draft</Th>}
        {hasDraft && <Th numeric>Difference</Th>}
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.label}>
            <Td className="min-w-40">
              <span className="block">{line.label}</span>
              {line.help && <span className="block text-muted text-xs">{line.help}</span>}
            </Td>
            <Td numeric className="text-muted">
              {line.recorded ?? "–"}
            </Td>
            <Td numeric>{line.asToday}</Td>
            {line.asDraft !== null && (
              <>
                <Td numeric className="font-medium">
                  {line.asDraft}
                </Td>
                <Td numeric>
                  <Difference by={line.asDraft - line.asToday} better={line.better} />
                </Td>
              </>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Difference({ by, better }: { by: number; better: Line["better"] }) {
  if (by === 0) return <span className="text-muted">same</span>;
  const tone = better === "lower" && (by < 0 ? "done" : "alert");
  return (
    <span className={cx("whitespace-nowrap", tone && toneText[tone])}>
      {by > 0 ? `+${by}` : `−${-by}`}
      {tone && <span className="sr-only">{by < 0 ? " (better)" : " (worse)"}</span>}
    </span>
  );
}
