import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type ActivityGroup, ActivityPicker } from "@/components/webhooks/activity-picker";

export type EndpointFacts = { name: string; url: string; activities: readonly string[] };

export function EndpointFields({ groups, endpoint }: { groups: ActivityGroup[]; endpoint?: EndpointFacts }) {
  return (
    <>
      <Field name="name" label="Name" help="What it is for, such as Accounts software." required>
        <Input maxLength={60} defaultValue={endpoint?.name} autoComplete="off" />
      </Field>
      <Field
        name="url"
        label="Address"
        help="Where messages are posted to, such as https://hooks.example.org/estate."
        required
      >
        <Input
          type="url"
          inputMode="url"
          maxLength={500}
          defaultValue={endpoint?.url}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <ActivityPicker groups={groups} chosen={endpoint?.activities ?? []} />
    </>
  );
}
