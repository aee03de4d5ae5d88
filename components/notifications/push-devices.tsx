import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/web/form-state";

export type DeviceItem = {
  id: string;
  /** "Chrome on Android" */
  name: string;
  isThis: boolean;
  /** A notification has gone there, the last one at `at`; otherwise it was switched on then. */
  wasUsed: boolean;
  at: { iso: string; relative: string; exact: string };
};

/** Where a person's notifications go, each with the way to end it. */
export function PushDevices({ devices, action }: { devices: readonly DeviceItem[]; action: FormAction }) {
  return (
    <section aria-labelledby="push-devices" className="border-t pt-5">
      <h3 id="push-devices" className="mb-1 font-medium text-sm">
        Switched on
      </h3>
      <ul className="divide-y divide-line">
        {devices.map(({ id, name, isThis, wasUsed, at }) => (
          <li key={id} className="flex items-center justify-between gap-4 py-2 text-sm">
            <span className="min-w-0">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                {name} {isThis && <Badge variant="accent">This device</Badge>}
              </span>
              <span className="block text-muted text-xs">
                {wasUsed ? "Last used " : "Switched on "}
                <Time {...at} />
              </span>
            </span>
            <ActionForm action={action}>
              <input type="hidden" name="deviceId" value={id} />
              <SubmitButton variant="ghost" size="sm" pendingLabel="Removing…" aria-label={`Remove ${name}`}>
                Remove
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
