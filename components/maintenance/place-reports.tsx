import { Moment } from "@/components/maintenance/moment";
import type { View } from "@/components/maintenance/view";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { ReportLine } from "@/lib/maintenance/places/report-queries";

export const REPORT_STATE: Record<ReportLine["state"], string> = {
  WAITING: "Unverified",
  ACCEPTED: "Accepted",
  DISMISSED: "Dismissed",
};

/** What people without an account reported. */
export function PlaceReports({ rows, view }: { rows: ReportLine[]; view: View }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="request-row">
          <div className="about">
            <Link href={`/admin-panel/places/reports/${row.id}`} className="row-link">
              <span className="line-clamp-2">{row.description}</span>
            </Link>
            <p>
              <Badge variant={row.state === "WAITING" ? "accent" : "neutral"}>
                {REPORT_STATE[row.state]}
              </Badge>
              <span>{row.place.name}</span>
              <span className="tabular">{row.reference}</span>
              <Moment at={row.createdAt} view={view} className="text-faint" />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
