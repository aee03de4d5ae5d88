import { redirect } from "next/navigation";
import { PasswordFields } from "@/components/people/password-fields";
import { PublicHeading } from "@/components/people/public-heading";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { hasAdministrator } from "@/lib/people/administrators";
import { createFirstAdministratorAction } from "../actions";

export const metadata = { title: "Set up the estate" };

/** Open only while nobody administers the estate. */
export default async function SetupPage() {
  if (await hasAdministrator()) redirect("/sign-in");
  return (
    <>
      <PublicHeading title="Set up your estate">
        The first account is the administrator’s: it approves everybody else and can change everything.
      </PublicHeading>
      <ActionForm
        action={createFirstAdministratorAction}
        submitLabel="Create the administrator"
        pendingLabel="Creating…"
        resetOnSuccess={false}
      >
        <Field name="name" label="Your name" required>
          <Input autoComplete="name" maxLength={120} />
        </Field>
        <Field name="email" label="Email" required>
          <Input type="email" autoComplete="email" inputMode="email" maxLength={254} />
        </Field>
        <PasswordFields />
      </ActionForm>
    </>
  );
}
