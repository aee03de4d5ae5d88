import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";

export function NewRequestButton() {
  return (
    <Link href="/maintenance/create" className={cx(buttonClass({ variant: "primary" }), iconClass("plus"))}>
      New request
    </Link>
  );
}
