import type { Metadata } from "next";
import { FlatForm, ResidentChoice } from "@/components/maintenance/for-whom";
import { CommonAreaField } from "@/components/maintenance/mark-area-form";
import { PlaceField } from "@/components/maintenance/place-field";
import { NewRequestForm } from "@/components/maintenance/request-form";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody } from "@/components/ui/card";
import { listAreaChoices } from "@/lib/bookings/areas/queries";
import { listCategories } from "@/lib/maintenance/categories/choices";
import { listTitle } from "@/lib/maintenance/list-tabs";
import { canFileForOthers } from "@/lib/maintenance/permissions";
import { listPlaceChoices } from "@/lib/maintenance/places/queries";
import { listResidentsOfFlat } from "@/lib/people/directory";
import type { UserActor } from "@/lib/platform/actor";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { requireUser } from "@/lib/web/session";
import { submitAction } from "../actions";

export const metadata: Metadata = { title: "New request" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewRequestPage({ searchParams }: Props) {
  const [actor, { flat: asked, place }] = await Promise.all([requireUser(), searchParams]);
  const forOthers = canFileForOthers(actor);
  const flat = forOthers
    ? typeof asked === "string"
      ? asked.trim()
      : (actor.resident?.flatNumber ?? "")
    : "";
  const [categories, areas, places, residents] = await Promise.all([
    listCategories(),
    listAreaChoices(),
    listPlaceChoices(),
    flat ? listResidentsOfFlat(actor, flat) : [],
  ]);
  const ready = !forOthers || residents.length > 0;

  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[{ href: "/maintenance", label: listTitle(actor) }]}
        title={forOthers ? "New request" : "Report a problem"}
        description={descriptionFor(actor, forOthers)}
      />
      {forOthers && (
        <Card className="mb-6">
          <CardBody>
            <FlatForm flat={flat} problem={flat && !ready ? nobodyIn(flat) : undefined} />
          </CardBody>
        </Card>
      )}
      {ready && (
        <NewRequestForm
          action={submitAction}
          categories={categories}
          idempotencyKey={newIdempotencyKey()}
          draftKey={`request:${actor.userId}:${flat.toUpperCase()}`}
          place={
            places.length > 0 ? (
              <PlaceField places={places} placeId={typeof place === "string" ? place : undefined} />
            ) : (
              areas.length > 0 && <CommonAreaField choices={areas} />
            )
          }
        >
          {forOthers && <ResidentChoice residents={residents} />}
        </NewRequestForm>
      )}
    </div>
  );
}

const descriptionFor = (actor: UserActor, forOthers: boolean) =>
  forOthers
    ? "On a resident’s behalf. They are told, and follow it like one of their own."
    : `For flat ${actor.resident?.flatNumber ?? ""}. A picture says the most.`;

const nobodyIn = (flat: string) =>
  `No active resident lives in “${flat.slice(0, 20)}”. Check the flat, or ask them to register first.`;
