import { CircleCheck, CircleSlash } from "lucide-react";
import Link from "next/link";
import { linkClass } from "@/components/ui/link-class";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { Outcome } from "@/lib/people/bulk/actions";

/** What became of each row, or would: refused ones first, each with its reason. */
export function OutcomeTable({
  label,
  outcomes,
  done,
}: {
  label: string;
  outcomes: Outcome[];
  done: string;
}) {
  const refusedFirst = [...outcomes].sort((a, b) => Number(a.ok) - Number(b.ok));
  return (
    <Table label={label}>
      <TableHead>
        <Th>Name</Th>
        <Th>About</Th>
        <Th>Result</Th>
        <Th>Why</Th>
      </TableHead>
      <TableBody>
        {refusedFirst.map(({ id, name, about, ok, why, href }) => (
          <TableRow key={id}>
            <Td className="font-medium">{name}</Td>
            <Td label="About">{about || "–"}</Td>
            <Td label="Result">
              {ok ? (
                <StatusBadge tone="done" icon={<CircleCheck />}>
                  {done}
                </StatusBadge>
              ) : (
                <StatusBadge tone="waiting" icon={<CircleSlash />}>
                  Left out
                </StatusBadge>
              )}
            </Td>
            <Td label="Why">
              {why}{" "}
              {href && (
                <Link href={href} prefetch={false} className={linkClass}>
                  Go there
                </Link>
              )}
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
