import type { Metadata } from "next";
import { BulkRunPage } from "../../../people-bulk";

export const metadata: Metadata = { title: "Result" };

export default function StaffBulkRunPage({ params }: { params: Promise<{ run: string }> }) {
  return <BulkRunPage page="staff-management" title="Staff" params={params} />;
}
