import type { Metadata } from "next";
import { BulkRunPage } from "../../../people-bulk";

export const metadata: Metadata = { title: "Result" };

export default function ResidentsBulkRunPage({ params }: { params: Promise<{ run: string }> }) {
  return <BulkRunPage page="residents" title="Residents" params={params} />;
}
