import { PublicShell } from "@/components/shell/public-shell";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PublicShell>
      <EmptyState
        icon={<span className={iconClass("compass")} />}
        title="There is no such page, or you may not see it"
        action={
          <Link href="/" className={buttonClass({ variant: "primary" })}>
            Go to the start page
          </Link>
        }
      >
        Please check the address. If somebody sent you the link, ask whether it is meant for you.
      </EmptyState>
    </PublicShell>
  );
}
