import Link from "next/link";
import { PasswordFields } from "@/components/people/password-fields";
import { PublicHeading } from "@/components/people/public-heading";
import { ActionForm } from "@/components/ui/action-form";
import { linkClass } from "@/components/ui/link-class";
import { resetPasswordAction } from "../actions";

export const metadata = { title: "Choose a new password" };

export default async function ResetPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token } = await searchParams;
  return (
    <>
      <PublicHeading title="Choose a new password">You will be signed out on every device.</PublicHeading>
      <ActionForm
        action={resetPasswordAction}
        submitLabel="Save password"
        pendingLabel="Saving…"
        resetOnSuccess={false}
      >
        <input type="hidden" name="token" value={String(token ?? "")} />
        <PasswordFields label="New password" />
      </ActionForm>
      <p className="mt-7 text-muted text-sm">
        Does the link not work any more?{" "}
        <Link href="/forgot-password" className={linkClass}>
          Ask for a new one
        </Link>
        .
      </p>
    </>
  );
}
