import Link from "next/link";
import { EmailForm } from "@/components/people/email-form";
import { PublicHeading } from "@/components/people/public-heading";
import { linkClass } from "@/components/ui/link-class";
import { requestPasswordResetAction } from "../actions";

export const metadata = { title: "Forgotten password" };

export default async function ForgotPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ sent?: string }>;
}) {
  if ((await searchParams).sent)
    return (
      <PublicHeading title="Please look into your mailbox">
        If there is an account with this address, a mail with a link is on its way. The link works for one
        hour.{" "}
        <Link href="/sign-in" className={linkClass}>
          Back to sign-in
        </Link>
      </PublicHeading>
    );
  return (
    <>
      <PublicHeading title="Forgotten your password?">
        Tell us your email address. We send you a link with which you can choose a new one.
      </PublicHeading>
      <EmailForm action={requestPasswordResetAction} submitLabel="Send me a link" />
    </>
  );
}
