import { Camera, CircleCheckBig, Leaf } from "lucide-react";
import Link from "next/link";
import { RequestList } from "@/components/maintenance/request-list";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { listRequests } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import type { UserActor } from "@/lib/platform/actor";
import { estateSettings } from "@/lib/web/estate";
import { greeting } from "./greeting";

/** A resident: what waits for my word, what is in hand, and the way to report something. */
export async function ResidentHome({ actor }: { actor: UserActor }) {
  const now = new Date();
  const [{ rows }, format] = await Promise.all([
    listRequests(actor, listRequestsInput.parse({ tab: "open" }), now),
    estateSettings(),
  ]);
  const view = { now, format };
  const isDone = (row: (typeof rows)[number]) => row.status === "RESOLVED";

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={greeting(actor.name, now, format.timeZone)}
        description={actor.resident ? `Flat ${actor.resident.flatNumber}` : undefined}
      />
      <div className="grid gap-5">
        <Link
          href="/maintenance/create"
          className={cx(buttonClass({ variant: "primary", size: "lg" }), "sm:w-fit")}
        >
          <Camera aria-hidden="true" /> Report a problem
        </Link>
        <RequestList
          title="Is it fixed?"
          description="The work is done, they say. Your word closes it."
          rows={rows.filter(isDone)}
          view={view}
          actionFor={({ ticketNumber }) => (
            <Link href={`/maintenance/${ticketNumber}/close`} className={buttonClass({ variant: "primary" })}>
              <CircleCheckBig aria-hidden="true" /> Check and confirm
            </Link>
          )}
        />
        <RequestList
          title="In hand"
          rows={rows.filter((row) => !isDone(row))}
          view={view}
          more={{ href: "/maintenance?tab=all", label: "All my requests" }}
          empty={
            <EmptyState icon={<Leaf />} level={3} title="All is well">
              Nothing of yours is open. If something needs attention, tell us; a picture helps the most.
            </EmptyState>
          }
        />
      </div>
    </div>
  );
}
