import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";

export default function EventNotFound() {
  return (
    <EmptyState
      icon={<span className={iconClass("compass")} />}
      title="There is no such event, or this page is not for you"
      action={
        <Link href="/events" className={buttonClass({ variant: "primary" })}>
          All events
        </Link>
      }
    >
      Check the address, or look for it among the events.
    </EmptyState>
  );
}
