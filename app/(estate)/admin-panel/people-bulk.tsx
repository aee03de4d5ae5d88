import { Users } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import { OutcomeTable } from "@/components/people/console/outcome-table";
import { NotNow } from "@/components/people/not-now";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { BULK_OF, BULK_WORDS, countPeople, type Outcome } from "@/lib/people/bulk/actions";
import { previewBulk } from "@/lib/people/bulk/plan";
import { getBulkRun } from "@/lib/people/bulk/queries";
import { bulkPreviewSchema, MOST_BULK } from "@/lib/people/bulk/schema";
import { type ListPage, pagePath } from "@/lib/people/console/pages";
import { canReadPeople } from "@/lib/people/permissions";
import type { UserActor } from "@/lib/platform/actor";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { bulkPeopleAction } from "./bulk-actions";

type Query = Record<string, string | string[] | undefined>;

type Props = {
  page: ListPage;
  title: string;
  searchParams: Promise<Query>;
  /** Everybody whom the list's address leaves. */
  fitting: (actor: UserActor, query: string) => Promise<string[]>;
};

/** What a bulk action would do, row by row, before it is done. */
export async function BulkPreviewPage({ page, title, searchParams, fitting }: Props) {
  const [actor, asked] = await Promise.all([requireUser(), searchParams]);
  if (!canReadPeople(actor)) notFound();
  const parsed = bulkPreviewSchema.safeParse(asked);
  if (!parsed.success || !BULK_OF[page].includes(parsed.data.action)) notFound();
  const { action, id, scope } = parsed.data;
  const query = typeof asked.query === "string" ? asked.query : "";
  const ids = (scope === "all" ? await fitting(actor, query) : id).slice(0, MOST_BULK);
  const outcomes = await previewBulk(actor, { action, ids });
  const possible = outcomes.filter(({ ok }) => ok).length;
  const back = query ? `${pagePath(page)}?${query}` : pagePath(page);
  const words = BULK_WORDS[action];

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: pagePath(page), label: title }]}
        title={words.title(countPeople(ids.length))}
        description={summaryOf(outcomes)}
      />
      {possible > 0 ? (
        <ActionForm
          action={bulkPeopleAction}
          submitLabel={words.button(countPeople(possible))}
          pendingLabel="One moment…"
          submitVariant={action === "deactivate" ? "danger" : "primary"}
          secondary={
            <Link href={back} className={buttonClass({ variant: "ghost" })}>
              Back to the list
            </Link>
          }
          className="mb-6"
        >
          <input type="hidden" name="page" value={page} />
          <input type="hidden" name="action" value={action} />
          <input type="hidden" name="ids" value={ids.join(",")} />
        </ActionForm>
      ) : (
        <NotNow
          icon={<Users />}
          title={ids.length ? "This can be done with none of them" : "Nobody was chosen"}
          action={
            <Link href={back} className={buttonClass({ variant: "primary" })}>
              Back to the list
            </Link>
          }
        >
          {ids.length ? "Below is why, for each of them." : "Tick the people in the list first."}
        </NotNow>
      )}
      {outcomes.length > 0 && (
        <Card className="mt-6">
          <CardHeader title="What will happen" />
          <OutcomeTable label="What will happen" outcomes={outcomes} done={words.label} />
        </Card>
      )}
    </>
  );
}

/** What a bulk action did, row by row, to read and to download. */
export async function BulkRunPage({
  page,
  title,
  params,
}: {
  page: ListPage;
  title: string;
  params: Promise<{ run: string }>;
}) {
  const [actor, { run: id }] = await Promise.all([requireUser(), params]);
  const run = await found(getBulkRun(actor, page, id));
  const words = BULK_WORDS[run.action];
  const succeeded = run.outcomes.filter(({ ok }) => ok).length;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: pagePath(page), label: title }]}
        title={`${words.done}: ${countPeople(succeeded)}`}
        description={summaryOf(run.outcomes, "")}
        action={
          <>
            <a href={`${pagePath(page)}/bulk/${id}/export`} download className={buttonClass()}>
              CSV
            </a>
            <Link href={pagePath(page)} className={buttonClass({ variant: "primary" })}>
              Back to the list
            </Link>
          </>
        }
      />
      <Card>
        <OutcomeTable label="What was done" outcomes={run.outcomes} done={words.done} />
      </Card>
    </>
  );
}

function summaryOf(outcomes: readonly Outcome[], nothing = "Nothing has been changed yet.") {
  const left = outcomes.filter(({ ok }) => !ok).length;
  const refused = left
    ? `${countPeople(left)} ${left === 1 ? "is" : "are"} left out; the reason stands in the row.`
    : "";
  return [refused, nothing].filter(Boolean).join(" ");
}
