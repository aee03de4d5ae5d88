import type { Metadata } from "next";
import { requireStaff } from "@/lib/web/session";
import { StoredReport } from "../../../stored-report";

export const metadata: Metadata = { title: "Performance report" };

/** A stored report for whom it concerns; managers find all of them in the console. */
export default async function OwnReportPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireStaff(), params]);
  return (
    <StoredReport
      actor={actor}
      id={id}
      breadcrumbs={[{ href: "/staff/performance", label: "Performance" }]}
      hrefOf={(report) => `/staff/performance/${report}`}
    />
  );
}
