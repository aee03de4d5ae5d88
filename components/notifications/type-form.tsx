import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TypeSettings } from "@/lib/notifications/registry";
import type { FormAction } from "@/lib/web/form-state";

type Props = {
  type: string;
  settings: TypeSettings;
  isChanged: boolean;
  save: FormAction;
  restore: FormAction;
};

/** The ways a kind of notification goes; each person's preferences come after that. */
export function TypeForm({ type, settings, isChanged, save, restore }: Props) {
  return (
    <div className="grid gap-4">
      <ActionForm
        key={JSON.stringify(settings)}
        action={save}
        submitLabel="Save ways"
        pendingLabel="Saving…"
        resetOnSuccess={false}
      >
        <input type="hidden" name="type" value={type} />
        <div className="grid gap-1">
          <Checkbox name="email" label="By email" defaultChecked={settings.email} />
          <Checkbox
            name="push"
            label="On devices"
            help="As a notification of the phone or computer, where the person has switched that on."
            defaultChecked={settings.push}
          />
          <Checkbox
            name="isEssential"
            label="Essential"
            help="Mailed whatever the person's preferences say, without a way to unsubscribe, also outside quiet hours."
            defaultChecked={settings.isEssential}
          />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="sms" label="By SMS" help="Only to those who have switched SMS on.">
            <Select defaultValue={settings.sms}>
              <option value="never">Never</option>
              <option value="urgent">When it is urgent</option>
              <option value="always">Always</option>
            </Select>
          </Field>
          <Field
            name="cascadeMinutes"
            label="Minutes to read it in the app first"
            help="An urgent SMS goes only if it is still unread then; 0 is at once. Emergencies always go at once."
          >
            <Input type="number" min={0} max={1440} defaultValue={settings.cascadeMinutes} />
          </Field>
        </div>
      </ActionForm>
      {isChanged && (
        <ActionForm action={restore} className="border-t pt-4">
          <input type="hidden" name="type" value={type} />
          <SubmitButton
            variant="secondary"
            size="sm"
            pendingLabel="Restoring…"
            className="justify-self-start"
          >
            Restore default ways
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
