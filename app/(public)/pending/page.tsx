import { Hourglass, MailCheck } from "lucide-react";
import Link from "next/link";
import { EmailForm } from "@/components/people/email-form";
import { PublicHeading } from "@/components/people/public-heading";
import { linkClass } from "@/components/ui/link-class";
import { resendVerificationAction } from "../actions";

export const metadata = { title: "Almost there" };

export default async function PendingPage({
  searchParams,
}: {
  searchParams: Promise<{ verified?: string }>;
}) {
  return (await searchParams).verified ? <WaitForApproval /> : <WaitForVerification />;
}

function WaitForVerification() {
  return (
    <>
      <MailCheck aria-hidden="true" strokeWidth={1.5} className="mb-4 size-10 text-accent-text" />
      <PublicHeading title="Please look into your mailbox">
        We sent you a mail with a link that verifies your address. After that the estate office approves your
        account, and you can{" "}
        <Link href="/sign-in" className={linkClass}>
          sign in
        </Link>
        .
      </PublicHeading>
      <h2 className="mb-3 border-t pt-6 font-semibold">No mail after a few minutes?</h2>
      <EmailForm action={resendVerificationAction} submitLabel="Send the mail again" />
    </>
  );
}

function WaitForApproval() {
  return (
    <>
      <Hourglass aria-hidden="true" strokeWidth={1.5} className="mb-4 size-10 text-accent-text" />
      <PublicHeading title="Your email is verified">
        Now the estate office looks at your registration. You will get a mail as soon as you can{" "}
        <Link href="/sign-in" className={linkClass}>
          sign in
        </Link>
        .
      </PublicHeading>
    </>
  );
}
