import type { Metadata } from "next";
import Link from "next/link";
import { PublicHeading } from "@/components/people/public-heading";
import { ActionForm } from "@/components/ui/action-form";
import { linkClass } from "@/components/ui/link-class";
import { SubmitButton } from "@/components/ui/submit-button";
import { isType, kindOf, TYPES } from "@/lib/notifications/registry";
import { readUnsubscribeToken } from "@/lib/notifications/unsubscribe-token";
import { unsubscribeAction } from "./actions";

export const metadata: Metadata = { title: "Unsubscribe" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opening the page changes nothing: mail scanners open every link. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token, done } = await searchParams;
  if (done) return <Done what={String(done)} />;
  const read = readUnsubscribeToken(String(token ?? ""));
  if (!read) return <NotGood />;
  const isKind = isType(read.type);

  return (
    <>
      <PublicHeading title="Unsubscribe">
        {isKind
          ? `Stop mails about “${kindOf(read.type).label}”, or all that you can do without. Mails about your own account still come, and everything stays at the bell in the app.`
          : "Stop all mails that you can do without. Mails about your own account still come, and everything stays at the bell in the app."}
      </PublicHeading>
      <ActionForm action={unsubscribeAction} resetOnSuccess={false}>
        <input type="hidden" name="token" value={String(token)} />
        <div className="grid gap-3">
          {isKind && (
            <SubmitButton pendingLabel="Unsubscribing…">
              Stop mails about “{kindOf(read.type).label}”
            </SubmitButton>
          )}
          <SubmitButton
            name="all"
            value="yes"
            variant={isKind ? "secondary" : "primary"}
            pendingLabel="Unsubscribing…"
          >
            Stop all of them
          </SubmitButton>
        </div>
      </ActionForm>
      <ToProfile />
    </>
  );
}

/** The address says what was done; only our own words are shown. */
function Done({ what }: { what: string }) {
  const label = TYPES.map((type) => kindOf(type).label).find((each) => each === what);
  return (
    <>
      <PublicHeading title="You are unsubscribed">
        {label
          ? `No more mails about “${label}” will come.`
          : "No more mails will come but those about your own account."}{" "}
        What happens still appears at the bell in the app.
      </PublicHeading>
      <ToProfile />
    </>
  );
}

function NotGood() {
  return (
    <>
      <PublicHeading title="This link is not good">
        It is not complete, or it comes from a mail that is too old.
      </PublicHeading>
      <ToProfile />
    </>
  );
}

function ToProfile() {
  return (
    <p className="mt-7 text-muted text-sm">
      On{" "}
      <Link href="/profile#preferences" className={linkClass}>
        your profile
      </Link>{" "}
      you choose what you get, and take this back.
    </p>
  );
}
