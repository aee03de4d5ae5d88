import { notFound } from "next/navigation";
import { ApprovalQueue } from "@/components/people/approval-queue";
import { listHref, NobodyFound, PeopleSearch } from "@/components/people/people-search";
import { PeopleTable } from "@/components/people/people-table";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import type { UserType } from "@/lib/generated/prisma/enums";
import { canApproveResidents } from "@/lib/people/permissions";
import { personItem } from "@/lib/people/person-item";
import { countPeople, listPending, listPeople } from "@/lib/people/queries";
import { peopleListSchema } from "@/lib/people/schema";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { NOTICES } from "./back-with-notice";
import { approveAction, deactivateAction, reactivateAction, rejectAction } from "./people-actions";

type Props = {
  base: string;
  title: string;
  userType: UserType;
  placeholder: string;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Queue and list of residents or of staff. */
export async function PeopleConsole({ base, title, userType, placeholder, searchParams }: Props) {
  const [actor, format, query] = await Promise.all([requireUser(), estateSettings(), searchParams]);
  if (!canApproveResidents(actor)) notFound();
  const { q, status, after, notice } = peopleListSchema.parse(query);
  const filter = {
    userType,
    ...(q ? { q } : {}),
    ...(status ? { status } : {}),
    ...(after ? { after } : {}),
  };
  const [pending, list, counts] = await Promise.all([
    listPending(actor, userType),
    listPeople(actor, filter),
    countPeople(actor, userType),
  ]);
  const now = new Date();
  const back = listHref(base, { q, status, after });

  return (
    <>
      <PageHeader title={title} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {notice && NOTICES[notice] && (
          <p role="status" className="rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm">
            {NOTICES[notice]}
          </p>
        )}
        <ApprovalQueue
          people={pending.map((row) => personItem(row, now, format))}
          back={back}
          approve={approveAction}
          reject={rejectAction}
        />
        <PeopleSearch {...{ base, placeholder, q, status, counts }} />
        <Card>
          {list.people.length === 0 ? (
            <NobodyFound />
          ) : (
            <PeopleTable
              label={title}
              people={list.people.map((row) => personItem(row, now, format))}
              back={back}
              deactivate={deactivateAction}
              reactivate={reactivateAction}
            />
          )}
        </Card>
        <Pagination
          previousHref={after ? listHref(base, { q, status }) : undefined}
          nextHref={list.next ? listHref(base, { q, status, after: list.next }) : undefined}
          labels={{ previous: "Newest", next: "Older" }}
        />
      </div>
    </>
  );
}
