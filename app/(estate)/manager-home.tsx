import { CircleCheckBig, UserPlus } from "lucide-react";
import Link from "next/link";
import { CountTile } from "@/components/maintenance/count-tile";
import { RequestList } from "@/components/maintenance/request-list";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { countDesks } from "@/lib/maintenance/desk-counts";
import { canAssign } from "@/lib/maintenance/permissions";
import { listRequests, PAGE_SIZE } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { countPending } from "@/lib/people/pending";
import { canApproveResidents } from "@/lib/people/permissions";
import type { UserActor } from "@/lib/platform/actor";
import { estateSettings } from "@/lib/web/estate";
import { greeting } from "./greeting";

const SHOWN = 6;

/** Whoever hands out the work: what is new, what nobody has, what is late, who waits at the gate. */
export async function ManagerHome({ actor }: { actor: UserActor }) {
  const now = new Date();
  const [desks, unassigned, overdue, pending, format] = await Promise.all([
    countDesks(actor, now),
    listRequests(actor, listRequestsInput.parse({ tab: "unassigned", sort: "priority" }), now, SHOWN),
    listRequests(actor, listRequestsInput.parse({ tab: "overdue", sort: "due" }), now, PAGE_SIZE),
    countPending(actor),
    estateSettings(),
  ]);
  const view = { now, format };
  const assignLink = (row: (typeof unassigned.rows)[number]) =>
    canAssign(actor, row) && (
      <Link
        href={`/maintenance/${row.ticketNumber}/assign`}
        prefetch={false}
        aria-label={`Assign ${row.ticketNumber}`}
        className={buttonClass({ size: "sm" })}
      >
        <UserPlus aria-hidden="true" /> {row.assignedTo ? "Reassign" : "Assign"}
      </Link>
    );

  return (
    <>
      <PageHeader title={greeting(actor.name, now, format.timeZone)} />
      <div className="mb-5 grid grid-cols-3 gap-3 xl:grid-cols-5">
        <CountTile
          label="New"
          count={desks.submitted}
          tone="waiting"
          href="/maintenance?tab=unassigned&status=SUBMITTED"
        />
        <CountTile
          label="Unassigned"
          count={desks.unassigned}
          tone="waiting"
          href="/maintenance?tab=unassigned"
        />
        <CountTile
          label="Overdue"
          count={overdue.rows.length}
          more={overdue.nextCursor !== null}
          tone="alert"
          href="/maintenance?tab=overdue&sort=due"
        />
        {canApproveResidents(actor) && (
          <CountTile
            label="Waiting for approval"
            count={pending}
            tone="waiting"
            href="/admin-panel/residents"
          />
        )}
        <CountTile label="With me" count={desks.mine} href="/staff/dashboard" />
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <RequestList
          title="Waiting to be assigned"
          rows={unassigned.rows}
          view={view}
          more={{ href: "/maintenance?tab=unassigned&sort=priority", label: "Show all" }}
          actionFor={assignLink}
          empty={
            <EmptyState icon={<CircleCheckBig />} level={3} title="Everything is on somebody’s desk">
              New requests appear here and at the bell.
            </EmptyState>
          }
        />
        <RequestList
          title="Overdue"
          rows={overdue.rows.slice(0, SHOWN)}
          view={view}
          more={{ href: "/maintenance?tab=overdue&sort=due", label: "Show all" }}
          actionFor={assignLink}
          empty={
            <EmptyState icon={<CircleCheckBig />} level={3} title="Nothing is late">
              All work is within its expected time.
            </EmptyState>
          }
        />
      </div>
    </>
  );
}
