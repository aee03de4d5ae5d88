import Link from "next/link";
import { PublicHeading } from "@/components/people/public-heading";
import { ActionForm } from "@/components/ui/action-form";
import { linkClass } from "@/components/ui/link-class";
import { verifyEmailAction } from "../actions";

export const metadata = { title: "Verify your email" };

/** Opening the page changes nothing: mail scanners open every link. The button uses the token. */
export default async function VerifyEmailPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token } = await searchParams;
  return (
    <>
      <PublicHeading title="Verify your email">
        One press on the button, and we know that this address is yours.
      </PublicHeading>
      <ActionForm
        action={verifyEmailAction}
        submitLabel="Verify my email"
        pendingLabel="Verifying…"
        resetOnSuccess={false}
      >
        <input type="hidden" name="token" value={String(token ?? "")} />
      </ActionForm>
      <p className="mt-7 text-muted text-sm">
        Does the link not work any more?{" "}
        <Link href="/pending" className={linkClass}>
          Ask for a new one
        </Link>
        . If you have verified already, just{" "}
        <Link href="/sign-in" className={linkClass}>
          sign in
        </Link>
        .
      </p>
    </>
  );
}
