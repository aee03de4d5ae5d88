import Link from "next/link";
import type { ReactNode } from "react";
import { RequestBrief } from "@/components/maintenance/request-brief";
import { StepPage as Frame } from "@/components/shell/step-page";
import { buttonClass } from "@/components/ui/button";
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
  const href = requestPath(request.ticketNumber);
  return (
    <Frame
      breadcrumbs={[
        { href: "/maintenance", label: listTitle(actor) },
        { href, label: request.ticketNumber },
      ]}
      {...{ title, description, isPossible }}
      whyNot={`${request.ticketNumber} is “${STATUS_LABEL[request.status]}”. Either it has moved on, or this is for somebody else to do.`}
      back={{ href, label: "Look at the request" }}
    >
      <RequestBrief request={request} view={view} />
      {children}
    </Frame>
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
