import type { Metadata } from "next";
import { stateOfQuery } from "@/lib/people/console/list-query";
import { listResidentUserIds } from "@/lib/people/residents/list";
import { residentListSchema } from "@/lib/people/residents/list-schema";
import { BulkPreviewPage } from "../../people-bulk";

export const metadata: Metadata = { title: "Several residents" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default function ResidentsBulkPage({ searchParams }: Props) {
  return (
    <BulkPreviewPage
      page="residents"
      title="Residents"
      searchParams={searchParams}
      fitting={(actor, query) => listResidentUserIds(actor, residentListSchema.parse(stateOfQuery(query)))}
    />
  );
}
