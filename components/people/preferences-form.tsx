import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/web/form-state";

type Preferences = {
  emailNotifications: boolean;
  smsNotifications: boolean;
  urgentOnly: boolean;
  quietFrom: string | null;
  quietTo: string | null;
};

export function PreferencesForm({ action, preferences }: { action: FormAction; preferences: Preferences }) {
  return (
    <ActionForm action={action} submitLabel="Save preferences" pendingLabel="Saving…" resetOnSuccess={false}>
      <div className="grid gap-1">
        <Checkbox
          name="emailNotifications"
          label="By email"
          defaultChecked={preferences.emailNotifications}
        />
        <Checkbox
          name="smsNotifications"
          label="By SMS"
          help="What is urgent, when you have not read it in the app after some minutes; emergencies at once."
          defaultChecked={preferences.smsNotifications}
        />
        <Checkbox
          name="urgentOnly"
          label="Only what is urgent"
          help="Emergencies and high priority by email, SMS and on your devices; everything else only here."
          defaultChecked={preferences.urgentOnly}
        />
      </div>
      <Fieldset
        id="quiet-hours"
        errors={[]}
        legend="Quiet hours"
        help="Between these times nothing comes by mail, SMS or on your devices; you get it afterwards. What is urgent comes all the same."
      >
        <div className="grid max-w-sm grid-cols-2 gap-4">
          <Field name="quietFrom" label="From" optional>
            <Input type="time" defaultValue={preferences.quietFrom ?? ""} />
          </Field>
          <Field name="quietTo" label="Until" optional>
            <Input type="time" defaultValue={preferences.quietTo ?? ""} />
          </Field>
        </div>
      </Fieldset>
    </ActionForm>
  );
}
