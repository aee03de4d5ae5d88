import { ResolveForm } from "@/components/maintenance/resolve-form";
import { canResolve } from "@/lib/maintenance/permissions";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { resolveAction } from "../../actions";
import { openRequest, type Params } from "../open-request";
import { BackLink, StepPage } from "../step-page";

export const metadata = { title: "Resolve" };

export default async function ResolvePage({ params }: Params) {
  const opened = await openRequest(params);
  const { actor, request, estate } = opened;
  return (
    <StepPage opened={opened} title="Resolve" isPossible={canResolve(actor, request)}>
      <ResolveForm
        action={resolveAction}
        request={request}
        idempotencyKey={newIdempotencyKey()}
        currency={estate.currency}
        secondary={<BackLink ticketNumber={request.ticketNumber} />}
      />
    </StepPage>
  );
}
