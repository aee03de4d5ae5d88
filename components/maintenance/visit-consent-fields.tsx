import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";

/** Whether somebody may come in when nobody is at home; nothing is chosen for the resident. */
export function VisitConsentFields({ consent }: { consent?: { mayEnter: boolean; note: string } | null }) {
  return (
    <>
      <RadioCards
        name="mayEnter"
        legend="If nobody is at home, may somebody come in?"
        required
        columns={2}
        {...(consent && { defaultValue: consent.mayEnter ? "yes" : "no" })}
        options={[
          { value: "no", label: "No", detail: "Please come only while somebody is at home." },
          { value: "yes", label: "Yes", detail: "The work can be done. You are told when they go in." },
        ]}
      />
      <Field
        name="consentNote"
        label="How do they get in, and what should they mind?"
        help="Whoever does the work reads this, and the managers."
        optional
      >
        <Textarea
          rows={2}
          maxLength={300}
          defaultValue={consent?.note}
          placeholder="The key is with the guard. Please keep the cat inside."
        />
      </Field>
    </>
  );
}
