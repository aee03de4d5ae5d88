import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";

export default function RequestNotFound() {
  return (
    <EmptyState
      icon={<span className={iconClass("compass")} />}
      title="There is no such request, or you may not see it"
      action={
        <Link href="/maintenance" className={buttonClass({ variant: "primary" })}>
          All requests
        </Link>
      }
    >
      Check the ticket number: it looks like MNT-2026-00042. A request you handed back may be with somebody
      else now.
    </EmptyState>
  );
}
