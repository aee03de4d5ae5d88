"use client";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SecretOnce } from "@/components/webhooks/secret-once";
import type { FormAction } from "@/lib/web/form-state";

export function RenewSecretForm({
  action,
  endpointId,
}: {
  action: FormAction<{ endpointId: string; secret: string }>;
  endpointId: string;
}) {
  return (
    <ActionForm action={action} resetOnSuccess={false}>
      {(state) => (
        <>
          <input type="hidden" name="endpointId" value={endpointId} />
          {state?.ok ? (
            <SecretOnce secret={state.data.secret} />
          ) : (
            <SubmitButton variant="secondary" pendingLabel="One moment…" className="justify-self-start">
              Make a new secret
            </SubmitButton>
          )}
        </>
      )}
    </ActionForm>
  );
}
