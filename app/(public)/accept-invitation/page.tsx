import { PasswordFields } from "@/components/people/password-fields";
import { PublicHeading } from "@/components/people/public-heading";
import { ActionForm } from "@/components/ui/action-form";
import { acceptInvitationAction } from "./actions";

export const metadata = { title: "Welcome" };

/** Opening the page changes nothing: mail scanners open every link. The button uses the token. */
export default async function AcceptInvitationPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token } = await searchParams;
  return (
    <>
      <PublicHeading title="Welcome">
        The estate office has made an account for you. Choose a password, and you are in.
      </PublicHeading>
      <ActionForm
        action={acceptInvitationAction}
        submitLabel="Open my account"
        pendingLabel="One moment…"
        resetOnSuccess={false}
      >
        <input type="hidden" name="token" value={String(token ?? "")} />
        <PasswordFields />
      </ActionForm>
      <p className="mt-7 text-muted text-sm">
        Does the link not work any more? Please ask the estate office for a new one.
      </p>
    </>
  );
}
