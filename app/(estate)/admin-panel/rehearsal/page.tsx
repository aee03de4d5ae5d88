import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RehearsalForm } from "@/components/analytics/rehearsal-form";
import { RehearsalTable } from "@/components/analytics/rehearsal-table";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { canRehearse } from "@/lib/analytics/permissions";
import { ASSUMPTIONS } from "@/lib/analytics/rehearsal/assumptions";
import { breachLinesOf, errorText, linesOf } from "@/lib/analytics/rehearsal/lines";
import { rehearse } from "@/lib/analytics/rehearsal/rehearse";
import { formatDate } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireStaff } from "@/lib/web/session";
import { hourFields, ruleFields } from "./fields";

export const metadata: Metadata = { title: "Policy rehearsal" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Other settings tried on the past. The draft stands in the address; nothing is saved anywhere. */
export default async function RehearsalPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireStaff(), searchParams, estateSettings()]);
  if (!canRehearse(actor)) notFound();
  const result = await rehearse(actor, query);
  const { from, to, recorded, draft, today, categories } = result;
  const breaches = breachLinesOf(result, categories);

  return (
    <>
      <PageHeader
        title="Policy rehearsal"
        description="What other settings would have meant for the last 90 days, replayed from what really happened. Nothing is changed: not a request, not a setting, and nobody is told."
        meta={
          <span>
            {formatDate(from, format)} to {formatDate(to, format)} · {recorded.requests} requests filed
          </span>
        }
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader
            title="Draft settings"
            description="Preset with today’s. Change what you want to try."
          />
          <CardBody>
            <RehearsalForm
              rules={ruleFields(result)}
              auto={{ draft: draft.autoAssignEmergency, today: today.autoAssignEmergency }}
              hours={hourFields(result)}
            />
          </CardBody>
        </Card>
        <Card className="overflow-hidden">
          <CardHeader title="What there would have been" description={errorText(result)} />
          <RehearsalTable label="What there would have been" first="In these days" lines={linesOf(result)} />
        </Card>
        {breaches.length > 0 && (
          <Card className="overflow-hidden">
            <CardHeader title="Breaches by category" />
            <RehearsalTable label="Breaches by category" first="Category" lines={breaches} />
          </Card>
        )}
        <Card>
          <CardHeader title="What the replay takes for granted" />
          <CardBody>
            <ul className="grid max-w-prose list-disc gap-2 pl-5 text-sm">
              {ASSUMPTIONS.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </CardBody>
        </Card>
      </div>
    </>
  );
}
