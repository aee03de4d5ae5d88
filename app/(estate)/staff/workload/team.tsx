import { Users } from "lucide-react";
import { WorkloadBoard } from "@/components/maintenance/workload/workload-board";
import { WorkloadFilters } from "@/components/maintenance/workload/workload-filters";
import { workloadHref } from "@/components/maintenance/workload/workload-url";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { mayAssign } from "@/lib/maintenance/permissions";
import { listWorkload } from "@/lib/maintenance/workload";
import type { WorkloadInput } from "@/lib/maintenance/workload-schema";
import type { UserActor } from "@/lib/platform/actor";
import type { Settings } from "@/lib/platform/settings";
import { found } from "@/lib/web/found";
import { moveAction } from "./actions";

/** The team's desks, side by side. */
export async function Team({
  actor,
  settings,
  state,
  now,
}: {
  actor: UserActor;
  settings: Settings;
  state: WorkloadInput;
  now: Date;
}) {
  const { people, shown, next, requests, waiting, categories } = await found(listWorkload(actor, state, now));
  const { timeZone, locale, currency } = settings;
  return (
    <section aria-labelledby="team" className="grid gap-4">
      <h2 id="team" className="font-semibold text-lg tracking-tight">
        The team’s desks
      </h2>
      <WorkloadFilters state={state} categories={categories} />
      {waiting.hasMore && (
        <p className="text-muted text-sm">
          Of what waits to be assigned, the {waiting.requests.length} most pressing requests are shown.
        </p>
      )}
      {shown.length === 0 ? (
        <Card>
          <EmptyState icon={<Users />} level={3} title="Nobody fits this filter">
            Choose another category or role to see their desks.
          </EmptyState>
        </Card>
      ) : (
        <WorkloadBoard
          key={workloadHref(state)}
          board={{
            people,
            requests: [...waiting.requests, ...requests],
            categories,
            cap: settings.maxConcurrentAssignments,
          }}
          shown={shown}
          view={{ now, format: { timeZone, locale, currency } }}
          back={workloadHref(state)}
          move={mayAssign(actor) ? moveAction : undefined}
        />
      )}
      <Pagination
        previousHref={state.after && workloadHref({ ...state, after: undefined })}
        nextHref={next ? workloadHref({ ...state, after: next }) : undefined}
        summary={people.length > shown.length ? `${shown.length} of ${people.length} people` : undefined}
        labels={{ previous: "First", next: "More people" }}
      />
    </section>
  );
}
