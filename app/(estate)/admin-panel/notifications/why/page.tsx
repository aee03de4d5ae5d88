import { Search } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DecisionsPanel } from "@/components/maintenance/decisions-panel";
import { ToldPeople } from "@/components/notifications/told-people";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { linkClass } from "@/components/ui/link-class";
import { askWhy } from "@/lib/notifications/ask-why";
import { countFailed } from "@/lib/notifications/delivery-queries";
import { canManageNotifications } from "@/lib/notifications/permissions";
import { askWhyInput } from "@/lib/notifications/schema";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { ConsoleTabs } from "../console-tabs";

export const metadata: Metadata = { title: "Ask why" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WhyPage({ searchParams }: Props) {
  const [actor, query, settings] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  if (!canManageNotifications(actor)) notFound();
  const asked = askWhyInput.parse(query);
  const now = new Date();
  const [answer, failed] = await Promise.all([askWhy(actor, asked, settings, now), countFailed(actor)]);

  return (
    <>
      <PageHeader
        title="Ask why"
        description="Why this person? Why (not) escalated? Why was somebody told, or not? From what was stored when it was decided."
      />
      <ConsoleTabs current="why" failed={failed} />
      <search className="mt-5 block">
        <form
          action="/admin-panel/notifications/why"
          className="grid gap-3 sm:grid-cols-[12rem_minmax(0,20rem)_max-content] sm:items-end"
        >
          <Field name="ticket" label="Ticket">
            <Input defaultValue={asked.ticket} placeholder="MNT-2026-00042" autoCapitalize="characters" />
          </Field>
          <Field name="person" label="Person" optional>
            <Input defaultValue={asked.person} placeholder="Name or email address" />
          </Field>
          <Button type="submit">
            <Search aria-hidden="true" /> Ask
          </Button>
        </form>
      </search>
      <div className="mt-5 grid grid-cols-1 gap-5">
        {answer === null && (
          <Card>
            <EmptyState icon={<Search />} title={asked.ticket ? "No such request" : "Which request?"}>
              {asked.ticket
                ? `There is no request ${asked.ticket}. A ticket looks like MNT-2026-00042.`
                : "Give its ticket number, and a person if you ask about somebody."}
            </EmptyState>
          </Card>
        )}
        {answer?.people && (
          <Card>
            <CardHeader title={`Was “${asked.person}” told?`} />
            <CardBody>
              {answer.people.length > 0 ? (
                <ToldPeople people={answer.people} />
              ) : (
                <p className="text-muted text-sm">Nobody has this name or address.</p>
              )}
            </CardBody>
          </Card>
        )}
        {answer && (
          <Card>
            <CardHeader
              title={`${answer.request.ticketNumber}: ${answer.request.title}`}
              action={
                <Link href={`/maintenance/${answer.request.ticketNumber}`} className={linkClass}>
                  Open the request
                </Link>
              }
            />
            <CardBody>
              <DecisionsPanel why={answer.why} view={{ now, format: settings }} />
            </CardBody>
          </Card>
        )}
      </div>
    </>
  );
}
