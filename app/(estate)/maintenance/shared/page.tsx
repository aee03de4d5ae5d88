import type { Metadata } from "next";
import { AffectedList } from "@/components/maintenance/affected-list";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Pagination } from "@/components/ui/pagination";
import { listShared } from "@/lib/maintenance/affected/queries";
import { listSharedInput } from "@/lib/maintenance/affected/schema";
import { listTitle } from "@/lib/maintenance/list-tabs";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { NewRequestButton } from "../new-request-button";
import { joinAction, leaveAction } from "./actions";

export const metadata: Metadata = { title: "In the common areas" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SharedPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  const [{ rows, nextCursor }, format] = await Promise.all([
    listShared(actor, listSharedInput.parse(query)),
    estateSettings(),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        breadcrumbs={[{ href: "/maintenance", label: listTitle(actor) }]}
        title="In the common areas"
        description="What is reported in the lobbies, lifts and halls. Say that it affects you too: the more flats, the sooner, and you hear how it ends."
        action={<NewRequestButton />}
      />
      <Card className="overflow-hidden">
        {rows.length ? (
          <AffectedList
            rows={rows}
            view={{ now: new Date(), format }}
            join={joinAction}
            leave={leaveAction}
          />
        ) : (
          <EmptyState icon={<span className={iconClass("circle-check-big")} />} title="Nothing is broken">
            Nothing is reported in the common areas. Have you seen something? Report it with “New request”.
          </EmptyState>
        )}
      </Card>
      <Pagination
        {...(nextCursor && {
          nextHref: `/maintenance/shared?${new URLSearchParams({ cursor: nextCursor })}`,
        })}
      />
    </div>
  );
}
