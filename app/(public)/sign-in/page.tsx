import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { DemoSignIn } from "@/components/people/demo-sign-in";
import { PublicHeading } from "@/components/people/public-heading";
import { SignInForm } from "@/components/people/sign-in-form";
import { linkClass } from "@/components/ui/link-class";
import { hasAdministrator } from "@/lib/people/administrators";
import { DEMO_PEOPLE } from "@/lib/people/demo-people";
import { isDemo } from "@/lib/web/estate";
import { safeNextPath } from "@/lib/web/next-path";
import { currentActor } from "@/lib/web/session";
import { signInAction, signInDemoAction } from "../actions";

/** The one page that search engines may show: who has lost the address finds the door. */
export const metadata: Metadata = { title: "Sign in", robots: { index: true, follow: false } };

const NOTICES: Record<string, string> = {
  verified: "Your email is verified and your account is approved. You can sign in now.",
  password: "Your new password is saved. Please sign in with it.",
  ended: "You are signed out on every device.",
};

type Query = { next?: string | string[]; notice?: string | string[]; error?: string | string[] };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const next = safeNextPath(query.next);
  if ((await currentActor()).kind === "user") redirect(next);
  const notice = NOTICES[String(query.notice)];

  return (
    <>
      <PublicHeading title="Sign in">
        New here?{" "}
        <Link href="/register" className={linkClass}>
          Register
        </Link>
      </PublicHeading>
      {notice && (
        <p
          role="status"
          className="mb-5 rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm"
        >
          {notice}
        </p>
      )}
      <SignInForm action={signInAction} next={next} />
      <SetupHint />
      {isDemo() && <DemoSignIn action={signInDemoAction} next={next} people={DEMO_PEOPLE} />}
    </>
  );
}

async function SetupHint() {
  if (await hasAdministrator()) return null;
  return (
    <p className="mt-6 rounded border bg-surface px-4 py-3 text-sm">
      This estate has no administrator yet.{" "}
      <Link href="/setup" className={linkClass}>
        Set it up
      </Link>
    </p>
  );
}
