import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";

export default function AnnouncementNotFound() {
  return (
    <EmptyState
      icon={<span className={iconClass("compass")} />}
      title="There is no such announcement, or it is not for you"
      action={
        <Link href="/announcements" className={buttonClass({ variant: "primary" })}>
          All announcements
        </Link>
      }
    >
      It may have been withdrawn since you were told of it.
    </EmptyState>
  );
}
