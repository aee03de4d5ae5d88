import type { Metadata } from "next";
import { stateOfQuery } from "@/lib/people/console/list-query";
import { listStaffIds } from "@/lib/people/staff/list";
import { staffListSchema } from "@/lib/people/staff/list-schema";
import { BulkPreviewPage } from "../../people-bulk";

export const metadata: Metadata = { title: "Several colleagues" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default function StaffBulkPage({ searchParams }: Props) {
  return (
    <BulkPreviewPage
      page="staff-management"
      title="Staff"
      searchParams={searchParams}
      fitting={(actor, query) => listStaffIds(actor, staffListSchema.parse(stateOfQuery(query)))}
    />
  );
}
