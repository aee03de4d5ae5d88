import type { Metadata } from "next";
import { Done } from "@/components/console/done";
import { PlaceCode } from "@/components/maintenance/place-code";
import { PlaceForm } from "@/components/maintenance/place-form";
import { PressForm } from "@/components/people/press-form";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { getPlace, listAreaChoices } from "@/lib/maintenance/places/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../console-crumb";
import { deactivatePlaceAction, editPlaceAction, reactivatePlaceAction, renewCodeAction } from "../actions";
import { codeOf } from "../code-of";

export const metadata: Metadata = { title: "Place" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PlacePage({ params, searchParams }: Props) {
  const [actor, { id }, { notice }] = await Promise.all([requireUser(), params, searchParams]);
  const [place, areas] = await Promise.all([found(getPlace(actor, id)), found(listAreaChoices(actor))]);
  const { name, isActive } = place;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        breadcrumbs={[CONSOLE, { href: "/admin-panel/places", label: "Places" }]}
        title={name}
        meta={<Badge variant={isActive ? "accent" : "neutral"}>{isActive ? "In use" : "Not in use"}</Badge>}
        action={
          <Link href={`/admin-panel/places/codes?place=${id}`} className={buttonClass()}>
            Print code
          </Link>
        }
      />
      {notice === "created" && <Done>Created. Print its code and hang it up.</Done>}
      <div className="grid items-start gap-5 sm:grid-cols-[minmax(0,1fr)_16rem]">
        <Card>
          <CardHeader title="About it" />
          <CardBody>
            <PlaceForm
              key={place.updatedAt.toISOString()}
              action={editPlaceAction}
              place={place}
              areas={areas}
              submitLabel="Save"
            />
          </CardBody>
        </Card>
        <div className="grid gap-5">
          <Card>
            <CardHeader title="Its code" />
            <CardBody className="grid gap-4">
              <PlaceCode code={codeOf(place.code)} label={`QR code of ${name}`} />
              <PressForm
                action={renewCodeAction}
                fields={{ id }}
                label="Renew code"
                pendingLabel="Renewing…"
              />
              <p className="text-muted text-sm">
                The old one stops working at once: for a sheet that went astray or is abused.
              </p>
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={isActive ? "Not in use any more?" : "In use again?"} />
            <CardBody className="grid gap-4">
              <PressForm
                action={isActive ? deactivatePlaceAction : reactivatePlaceAction}
                fields={{ id }}
                label={isActive ? "Take out of use" : "Put into use"}
                pendingLabel="One moment…"
              />
            </CardBody>
          </Card>
        </div>
      </div>
    </div>
  );
}
