"use client";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActivityGroup } from "@/components/webhooks/activity-picker";
import { EndpointFields } from "@/components/webhooks/endpoint-fields";
import { SecretOnce } from "@/components/webhooks/secret-once";
import { endpointHref, WEBHOOKS_PAGE } from "@/components/webhooks/view";
import type { FormAction } from "@/lib/web/form-state";

type Added = { endpointId: string; name: string; secret: string };

/** A new endpoint; once it is there, its secret stands where the form stood. */
export function AddEndpointForm({ action, groups }: { action: FormAction<Added>; groups: ActivityGroup[] }) {
  return (
    <ActionForm action={action} resetOnSuccess={false}>
      {(state) =>
        state?.ok ? (
          <>
            <p role="status" className="text-sm">
              “{state.data.name}” is there and switched on.
            </p>
            <SecretOnce secret={state.data.secret} />
            <p>
              <Link
                href={endpointHref(state.data.endpointId)}
                className={buttonClass({ variant: "primary" })}
              >
                I have copied it
              </Link>
            </p>
          </>
        ) : (
          <>
            <EndpointFields groups={groups} />
            <div className="flex flex-wrap items-center gap-3 max-sm:[&>*]:grow">
              <SubmitButton pendingLabel="Adding…">Add endpoint</SubmitButton>
              <Link href={WEBHOOKS_PAGE} className={buttonClass({ variant: "ghost" })}>
                Cancel
              </Link>
            </div>
          </>
        )
      }
    </ActionForm>
  );
}
