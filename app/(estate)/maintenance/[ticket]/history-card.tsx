import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { RequestHistory } from "@/components/maintenance/request-history";
import type { View } from "@/components/maintenance/view";
import { Card, CardBody } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import type { HistoryEntry } from "@/lib/maintenance/history";
import type { RequestDetail } from "@/lib/maintenance/queries";
import { requestPath } from "../paths";

/** The audit, folded away: it is read only when somebody asks for it. */
export function HistoryCard({
  request,
  entries,
  view,
}: {
  request: RequestDetail;
  entries: HistoryEntry[] | null;
  view: View;
}) {
  const open = entries !== null;
  const page = requestPath(request.ticketNumber);
  return (
    <Card id="history">
      <h2>
        <Link
          href={open ? page : `${page}?history=show#history`}
          scroll={false}
          prefetch={false}
          aria-expanded={open}
          className="flex min-h-12 items-center justify-between gap-4 rounded-lg px-4 font-semibold text-base tracking-tight hover:bg-hover sm:px-5"
        >
          History
          <ChevronDown aria-hidden="true" className={cx("size-4 text-muted", open && "rotate-180")} />
        </Link>
      </h2>
      {entries && (
        <CardBody className="border-t">
          <RequestHistory entries={entries} view={view} showsCosts={request.showsCosts} />
        </CardBody>
      )}
    </Card>
  );
}
