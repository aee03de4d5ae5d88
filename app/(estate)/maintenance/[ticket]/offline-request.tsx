import { ResolveForm } from "@/components/maintenance/resolve-form";
import { OfflineWork } from "@/components/offline/offline-work";
import { mayStart } from "@/lib/maintenance/permissions";
import type { RequestDetail } from "@/lib/maintenance/queries";
import { isActive } from "@/lib/maintenance/status";
import type { UserActor } from "@/lib/platform/actor";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { resolveAction } from "../actions";

/** What a phone without a connection needs on the page itself: it cannot go to the form's own page. */
export function OfflineRequest({
  actor,
  request,
  currency,
}: {
  actor: UserActor;
  request: RequestDetail;
  currency: string;
}) {
  const works = (isActive(request.status) || request.status === "ACKNOWLEDGED") && mayStart(actor, request);
  return (
    <OfflineWork
      userId={actor.userId}
      ticketNumber={request.ticketNumber}
      isStarted={request.status === "IN_PROGRESS"}
      resolveForm={
        works && (
          <ResolveForm
            action={resolveAction}
            request={request}
            idempotencyKey={newIdempotencyKey()}
            currency={currency}
            secondary={null}
          />
        )
      }
    />
  );
}
