import Link from "next/link";
import type { ReactNode } from "react";
import { linkClass } from "@/components/ui/link-class";
import { Stars } from "@/components/ui/rating";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { VendorJob } from "@/lib/finance/vendor-jobs";
import { STATUS_LABEL } from "@/lib/maintenance/status";
import { type EstateFormat, formatDate, formatDuration, formatMoney } from "@/lib/platform/format";

/** The requests behind a vendor's figures. */
export function VendorJobs({
  jobs,
  format,
  actionsFor,
}: {
  jobs: VendorJob[];
  format: EstateFormat;
  actionsFor: (job: VendorJob) => ReactNode;
}) {
  return (
    <Table label="Jobs">
      <TableHead>
        <Th>Request</Th>
        <Th>Status</Th>
        <Th>Resolved</Th>
        <Th numeric>Estimate</Th>
        <Th numeric>Cost</Th>
        <Th>Rating</Th>
        <Th>
          <span className="sr-only">Rating and cost</span>
        </Th>
      </TableHead>
      <TableBody>
        {jobs.map((job) => (
          <TableRow key={job.id} className="align-top">
            <Td className="sm:max-w-72">
              <span className="block text-muted text-xs tabular">
                {job.ticketNumber} · {job.category.name}
              </span>
              {job.isVisible ? (
                <Link
                  href={`/maintenance/${job.ticketNumber}`}
                  prefetch={false}
                  className={`${linkClass} break-words`}
                >
                  {job.title}
                </Link>
              ) : (
                <span className="break-words">{job.title}</span>
              )}
            </Td>
            <Td label="Status" className="whitespace-nowrap">
              {STATUS_LABEL[job.status]}
            </Td>
            <Td label="Resolved" className="whitespace-nowrap">
              {job.resolvedAt ? formatDate(job.resolvedAt, format) : "–"}
              <Punctuality job={job} />
            </Td>
            <Td label="Estimate" numeric className="max-sm:text-left">
              {formatMoney(job.estimatedCost, format)}
            </Td>
            <Td label="Cost" numeric className="max-sm:text-left">
              {formatMoney(job.actualCost, format)}
            </Td>
            <Td label="Rating">
              <Stars value={job.vendorRating} />
            </Td>
            <Td>{actionsFor(job)}</Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Punctuality({ job: { resolvedAt, estimatedCompletion } }: { job: VendorJob }) {
  if (!resolvedAt || !estimatedCompletion) return null;
  const late = resolvedAt.getTime() - estimatedCompletion.getTime();
  return (
    <span className="block text-faint text-xs">
      {late <= 0 ? "On time" : `Late by ${formatDuration(late)}`}
    </span>
  );
}
