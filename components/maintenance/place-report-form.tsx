import { PlacePhoto } from "@/components/maintenance/place-photo";
import { PlaceProof } from "@/components/maintenance/place-proof";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/web/form-state";

/** For somebody who stands in front of it and has no account. */
export function PlaceReportForm({
  action,
  code,
  challenge,
}: {
  action: FormAction;
  code: string;
  challenge: string;
}) {
  return (
    <ActionForm action={action} submitLabel="Send report" pendingLabel="Sending…" resetOnSuccess={false}>
      <input type="hidden" name="code" value={code} />
      <PlaceProof challenge={challenge} />
      <Field name="description" label="What is wrong?" required>
        <Textarea rows={4} maxLength={2000} />
      </Field>
      <PlacePhoto />
      <Field
        name="phone"
        label="Your phone"
        optional
        help="Only if the estate may ask you something. The managers alone see it."
      >
        <Input type="tel" autoComplete="tel" inputMode="tel" maxLength={30} />
      </Field>
      <Field
        name="email"
        label="Your email"
        optional
        help="Then you get a mail with the number of the request, and one when it is done."
      >
        <Input type="email" autoComplete="email" inputMode="email" maxLength={254} />
      </Field>
    </ActionForm>
  );
}
