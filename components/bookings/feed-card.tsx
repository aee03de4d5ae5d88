"use client";
import { useState } from "react";
import { OneButtonForm } from "@/components/bookings/one-button-form";
import { ActionForm } from "@/components/ui/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/web/form-state";

/** One's own calendar address: made here, shown once, taken back here. */
export function FeedCard({
  since,
  base,
  issue,
  revoke,
}: {
  /** When the present one was made. */
  since: string | undefined;
  /** The address without its secret. */
  base: string;
  issue: FormAction<{ token: string }>;
  revoke: FormAction;
}) {
  const [token, setToken] = useState<string>();
  return (
    <Card>
      <CardHeader
        title="In your own calendar"
        description="An address for the calendar of your phone or computer. It shows your bookings and events and keeps itself up to date. Whoever has it can read them: keep it to yourself."
      />
      <CardBody className="grid gap-4">
        {since && !token && (
          <p className="text-sm">You have an address since {since}. It is not shown again.</p>
        )}
        <ActionForm
          action={issue}
          submitLabel={since || token ? "Make a new address" : "Make my calendar address"}
          submitVariant="secondary"
          onDone={(data) => setToken(data.token)}
        >
          {(state) => {
            const made = token ?? (state?.ok ? state.data.token : undefined);
            if (!made)
              return since ? <p className="text-muted text-sm">A new one ends the old one.</p> : null;
            return (
              <Field name="address" label="Your calendar address" help="Copy it now: it is shown once.">
                <Input
                  readOnly
                  value={`${base}${made}.ics`}
                  onFocus={(event) => event.currentTarget.select()}
                />
              </Field>
            );
          }}
        </ActionForm>
        {(since || token) && (
          <OneButtonForm action={revoke} fields={{}} variant="ghost">
            Take the address back
          </OneButtonForm>
        )}
      </CardBody>
    </Card>
  );
}
