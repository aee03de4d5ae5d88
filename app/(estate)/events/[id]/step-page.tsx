import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { eventPath } from "../paths";

/** A page that does one thing with an event; or why it cannot be done now. */
export function StepPage({
  event,
  title,
  description,
  isPossible,
  children,
}: {
  event: { id: string; title: string };
  title: string;
  description?: ReactNode;
  isPossible: boolean;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[
          { href: "/events", label: "Events" },
          { href: eventPath(event.id), label: event.title },
        ]}
        title={title}
        description={isPossible && description}
      />
      {isPossible ? (
        children
      ) : (
        <Card>
          <EmptyState
            icon={<span className={iconClass("hourglass")} />}
            title="This is not possible now"
            action={
              <Link href={eventPath(event.id)} className={buttonClass({ variant: "primary" })}>
                Look at the event
              </Link>
            }
          >
            It was cancelled, or it is over.
          </EmptyState>
        </Card>
      )}
    </div>
  );
}

export const BackLink = ({ eventId }: { eventId: string }) => (
  <Link href={eventPath(eventId)} className={buttonClass({ variant: "ghost" })}>
    Back
  </Link>
);
