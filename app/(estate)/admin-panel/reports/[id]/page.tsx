import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canReadReports } from "@/lib/analytics/permissions";
import { requireStaff } from "@/lib/web/session";
import { StoredReport } from "../../../stored-report";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireStaff(), params]);
  if (!canReadReports(actor)) notFound();
  return (
    <StoredReport
      actor={actor}
      id={id}
      breadcrumbs={[{ href: "/admin-panel/reports", label: "Reports" }]}
      hrefOf={(report) => `/admin-panel/reports/${report}`}
    />
  );
}
