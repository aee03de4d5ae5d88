import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventForm } from "@/components/events/event-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { canOrganise } from "@/lib/events/permissions";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { requireUser } from "@/lib/web/session";
import { publishAction } from "../actions";

export const metadata: Metadata = { title: "New event" };

export default async function NewEventPage() {
  const actor = await requireUser();
  if (!canOrganise(actor)) notFound();
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[{ href: "/events", label: "Events" }]}
        title="New event"
        description="Everybody in the estate is invited as soon as you publish it."
      />
      <EventForm
        action={publishAction}
        idempotencyKey={newIdempotencyKey()}
        draftKey={`event:${actor.userId}`}
        secondary={
          <Link href="/events" className={buttonClass({ variant: "ghost" })}>
            Back
          </Link>
        }
      />
    </div>
  );
}
