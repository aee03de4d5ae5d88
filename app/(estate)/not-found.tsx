import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";

export default function NotFound() {
  return (
    <EmptyState
      icon={<span className={iconClass("compass")} />}
      title="There is no such page, or you may not see it"
      action={
        <Link href="/" className={buttonClass({ variant: "primary" })}>
          Go home
        </Link>
      }
    >
      Please check the address. If somebody sent you the link, ask whether it is meant for you.
    </EmptyState>
  );
}
