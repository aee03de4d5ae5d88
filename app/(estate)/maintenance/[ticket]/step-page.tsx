import { Hourglass } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { RequestBrief } from "@/components/maintenance/request-brief";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { listTitle } from "@/lib/maintenance/list-tabs";
import { STATUS_LABEL } from "@/lib/maintenance/status";
import { requestPath } from "../paths";
import type { openRequest } from "./open-request";

type Opened = Awaited<ReturnType<typeof openRequest>>;

/** A page that does one thing with a request: which one, then the form; or why it cannot be done now. */
export function StepPage({
  opened: { actor, request, view },
  title,
  description,
  isPossible,
  children,
}: {
  opened: Opened;
  title: string;
  description?: ReactNode;
  isPossible: boolean;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[
          { href: "/maintenance", label: listTitle(actor) },
          { href: requestPath(request.ticketNumber), label: request.ticketNumber },
        ]}
        title={title}
        description={isPossible && description}
      />
      {isPossible ? (
        <>
          <RequestBrief request={request} view={view} />
          {children}
        </>
      ) : (
        <Card>
          <EmptyState
            icon={<Hourglass />}
            title="This is not possible now"
            action={
              <Link href={requestPath(request.ticketNumber)} className={buttonClass({ variant: "primary" })}>
                Look at the request
              </Link>
            }
          >
            {request.ticketNumber} is “{STATUS_LABEL[request.status]}”. Either it has moved on, or this is for
            somebody else to do.
          </EmptyState>
        </Card>
      )}
    </div>
  );
}

export const BackLink = ({
  ticketNumber,
  children = "Back",
}: {
  ticketNumber: string;
  children?: ReactNode;
}) => (
  <Link href={requestPath(ticketNumber)} className={buttonClass({ variant: "ghost" })}>
    {children}
  </Link>
);
