import { MyWork } from "@/components/maintenance/my-work";
import { RequestList } from "@/components/maintenance/request-list";
import { PageHeader } from "@/components/shell/page-header";
import { listRequests } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { handlesMaintenance } from "@/lib/people/permissions";
import type { UserActor } from "@/lib/platform/actor";
import { estateSettings } from "@/lib/web/estate";
import { greeting } from "./greeting";
import { startAction } from "./maintenance/actions";
import { myWork } from "./my-work-query";

/** Somebody with a trade: today's work, then what waits in that trade. */
export async function StaffHome({ actor }: { actor: UserActor }) {
  const now = new Date();
  const seesUnassigned = actor.staff !== null && handlesMaintenance(actor.staff);
  const [mine, waiting, format] = await Promise.all([
    listRequests(actor, myWork, now),
    seesUnassigned
      ? listRequests(actor, listRequestsInput.parse({ tab: "unassigned", sort: "priority" }), now, 5)
      : { rows: [], nextCursor: null },
    estateSettings(),
  ]);
  const view = { now, format };

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={greeting(actor.name, now, format.timeZone)}
        description={summary(mine.rows.length)}
      />
      <div className="grid gap-5">
        <MyWork rows={mine.rows} view={view} start={startAction} />
        <RequestList
          title="Waiting in your trade"
          description="Nobody has these yet."
          rows={waiting.rows}
          view={view}
          more={waiting.nextCursor ? { href: "/maintenance?tab=unassigned", label: "Show all" } : undefined}
        />
      </div>
    </div>
  );
}

const summary = (count: number) =>
  count === 0 ? undefined : count === 1 ? "One request is with you." : `${count} requests are with you.`;
