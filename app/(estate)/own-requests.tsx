import { RequestList } from "@/components/maintenance/request-list";
import type { View } from "@/components/maintenance/view";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { listRequests, type RequestRow } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { listOpenWaits } from "@/lib/maintenance/waits";
import type { UserActor } from "@/lib/platform/actor";

const OPEN = listRequestsInput.parse({ tab: "open" });

/** A resident's open requests: those that wait for them first. */
export async function OwnRequests({ actor, view }: { actor: UserActor; view: View }) {
  const { rows } = await listRequests(actor, OPEN, view.now);
  const waits = await listOpenWaits(
    actor,
    rows.map(({ id }) => id),
  );
  const isDone = ({ status }: RequestRow) => status === "RESOLVED";
  const isWaiting = ({ id }: RequestRow) => waits.has(id);

  return (
    <>
      <RequestList
        title="The work waits for you"
        description="Something is missing. Your answer lets it go on."
        rows={rows.filter(isWaiting)}
        view={view}
        remarkFor={({ id }) => (
          <span className="wrap-anywhere line-clamp-2 text-sm text-waiting">{waits.get(id)?.note}</span>
        )}
        actionFor={({ ticketNumber }) => (
          <Link
            href={`/maintenance/${ticketNumber}`}
            className={cx(buttonClass({ variant: "primary" }), iconClass("message-square"))}
          >
            Answer
          </Link>
        )}
      />
      <RequestList
        title="Is it fixed?"
        description="The work is done, they say. Your word closes it."
        rows={rows.filter(isDone)}
        view={view}
        actionFor={({ ticketNumber }) => (
          <Link
            href={`/maintenance/${ticketNumber}/close`}
            className={cx(buttonClass({ variant: "primary" }), iconClass("circle-check-big"))}
          >
            Check and confirm
          </Link>
        )}
      />
      <RequestList
        title="In hand"
        rows={rows.filter((row) => !isDone(row) && !isWaiting(row))}
        view={view}
        more={{ href: "/maintenance?tab=all", label: "All my requests" }}
        empty={
          <EmptyState icon={<span className={iconClass("leaf")} />} level={3} title="All is well">
            Nothing of yours is open. If something needs attention, tell us; a picture helps the most.
          </EmptyState>
        }
      />
    </>
  );
}
