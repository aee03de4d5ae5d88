import type { ReactNode } from "react";
import { StepPage as Frame } from "@/components/shell/step-page";
import { buttonClass } from "@/components/ui/button";
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
  const href = eventPath(event.id);
  return (
    <Frame
      breadcrumbs={[
        { href: "/events", label: "Events" },
        { href, label: event.title },
      ]}
      {...{ title, description, isPossible }}
      whyNot="It was cancelled, or it is over."
      back={{ href, label: "Look at the event" }}
    >
      {children}
    </Frame>
  );
}

export const BackLink = ({ eventId }: { eventId: string }) => (
  <Link href={eventPath(eventId)} className={buttonClass({ variant: "ghost" })}>
    Back
  </Link>
);
