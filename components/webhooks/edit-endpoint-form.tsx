import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { ActivityGroup } from "@/components/webhooks/activity-picker";
import { type EndpointFacts, EndpointFields } from "@/components/webhooks/endpoint-fields";
import { endpointHref } from "@/components/webhooks/view";
import type { FormAction } from "@/lib/web/form-state";

export function EditEndpointForm({
  action,
  groups,
  endpoint,
}: {
  action: FormAction;
  groups: ActivityGroup[];
  endpoint: EndpointFacts & { id: string; revision: number };
}) {
  return (
    <ActionForm
      action={action}
      submitLabel="Save endpoint"
      pendingLabel="Saving…"
      resetOnSuccess={false}
      secondary={
        <Link href={endpointHref(endpoint.id)} className={buttonClass({ variant: "ghost" })}>
          Cancel
        </Link>
      }
    >
      <input type="hidden" name="endpointId" value={endpoint.id} />
      <input type="hidden" name="seen" value={endpoint.revision} />
      <EndpointFields groups={groups} endpoint={endpoint} />
    </ActionForm>
  );
}
