import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "./form-action";

type Preferences = { emailNotifications: boolean; smsNotifications: boolean; urgentOnly: boolean };

export function PreferencesForm({ action, preferences }: { action: FormAction; preferences: Preferences }) {
  return (
    <ActionForm action={action} submitLabel="Save preferences" pendingLabel="Saving…" resetOnSuccess={false}>
      <div className="grid gap-1">
        <Checkbox
          name="emailNotifications"
          label="By email"
          defaultChecked={preferences.emailNotifications}
        />
        <Checkbox name="smsNotifications" label="By SMS" defaultChecked={preferences.smsNotifications} />
        <Checkbox
          name="urgentOnly"
          label="Only what is urgent"
          help="Emergencies and high priority by email and SMS; everything else only here."
          defaultChecked={preferences.urgentOnly}
        />
      </div>
    </ActionForm>
  );
}
