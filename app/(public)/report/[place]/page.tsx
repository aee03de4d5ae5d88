import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlaceReportForm } from "@/components/maintenance/place-report-form";
import { PublicHeading } from "@/components/people/public-heading";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { newChallenge } from "@/lib/maintenance/places/challenge";
import { getPlaceByCode } from "@/lib/maintenance/places/queries";
import { found } from "@/lib/web/found";
import { currentActor } from "@/lib/web/session";
import { reportProblemAction } from "./actions";

export const metadata: Metadata = { title: "Report a problem", robots: { index: false } };

type Props = {
  params: Promise<{ place: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ReportPage({ params, searchParams }: Props) {
  const [actor, { place: code }, { sent }] = await Promise.all([currentActor(), params, searchParams]);
  const place = await found(getPlaceByCode(code));
  // Whoever lives here files a request like any other, and follows it.
  if (actor.kind === "user" && actor.resident) redirect(`/maintenance/create?place=${place.id}`);
  if (typeof sent === "string" && /^R-[0-9A-Z]{8}$/.test(sent))
    return <Sent reference={sent} place={place.name} />;

  const challenge = JSON.stringify(await newChallenge(code));
  return (
    <>
      <PublicHeading title={place.name}>
        <p>{place.location || "Something is broken here? Tell us in a sentence."}</p>
      </PublicHeading>
      <PlaceReportForm action={reportProblemAction} code={code} challenge={challenge} />
      <p className="mt-6 text-muted text-sm">
        You live here?{" "}
        <Link href={`/sign-in?next=/report/${code}`} className={linkClass}>
          Sign in
        </Link>{" "}
        and follow what becomes of it.
      </p>
    </>
  );
}

function Sent({ reference, place }: { reference: string; place: string }) {
  return (
    <PublicHeading title="Thank you, we have it">
      <p>
        The estate office looks at what you reported at “{place}”. If you ask about it, quote{" "}
        <strong className="text-ink tabular">{reference}</strong>. If you left a mail address, you hear when
        it is looked after and when it is done.
      </p>
    </PublicHeading>
  );
}
