import { CountTile } from "@/components/maintenance/count-tile";
import { RequestList } from "@/components/maintenance/request-list";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { countDesks } from "@/lib/maintenance/desk-counts";
import { canAssign } from "@/lib/maintenance/permissions";
import { listRequests, PAGE_SIZE, type RequestRow } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { countPending } from "@/lib/people/pending";
import { canApproveResidents } from "@/lib/people/permissions";
import { estateSettings } from "@/lib/web/estate";
import { greeting } from "./greeting";
import type { HomeProps } from "./role-home";
import { TeamGlance } from "./team-glance";

const SHOWN = 6;
const LISTS = {
  newest: listRequestsInput.parse({ tab: "open", sort: "newest" }),
  unassigned: listRequestsInput.parse({ tab: "unassigned", sort: "priority" }),
  overdue: listRequestsInput.parse({ tab: "overdue", sort: "due" }),
};

/** Whoever hands out the work: what nobody has, what is late, what is new, who waits at the gate, how the team does. */
export async function ManagerHome({ actor, title }: HomeProps) {
  const now = new Date();
  const [desks, unassigned, overdue, newest, pending, settings] = await Promise.all([
    countDesks(actor, now),
    listRequests(actor, LISTS.unassigned, now, SHOWN),
    listRequests(actor, LISTS.overdue, now, PAGE_SIZE),
    listRequests(actor, LISTS.newest, now, SHOWN),
    countPending(actor),
    estateSettings(),
  ]);
  const view = { now, format: settings };
  const assignLink = (row: RequestRow) =>
    canAssign(actor, row) && (
      <Link
        href={`/maintenance/${row.ticketNumber}/assign`}
        aria-label={`Assign ${row.ticketNumber}`}
        className={cx(buttonClass({ size: "sm" }), iconClass("user-plus"))}
      >
        {row.assignedTo ? "Reassign" : "Assign"}
      </Link>
    );

  return (
    <>
      <PageHeader title={title ?? greeting(actor.name, now, settings.timeZone)} />
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
        <CountTile label="With me" count={desks.mine} href="/staff/workload" />
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <RequestList
          title="Waiting to be assigned"
          rows={unassigned.rows}
          view={view}
          more={{ href: "/maintenance?tab=unassigned&sort=priority", label: "Show all" }}
          actionFor={assignLink}
          empty={
            <EmptyState
              icon={<span className={iconClass("circle-check-big")} />}
              level={3}
              title="Everything is on somebody’s desk"
            >
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
            <EmptyState
              icon={<span className={iconClass("circle-check-big")} />}
              level={3}
              title="Nothing is late"
            >
              All work is within its expected time.
            </EmptyState>
          }
        />
        <RequestList
          title="Newest"
          rows={newest.rows}
          view={view}
          more={{ href: "/maintenance", label: "Show all" }}
          empty={
            <EmptyState icon={<span className={iconClass("inbox")} />} level={3} title="No request is open">
              What residents report appears here.
            </EmptyState>
          }
        />
        <TeamGlance actor={actor} settings={settings} now={now} />
      </div>
    </>
  );
}
