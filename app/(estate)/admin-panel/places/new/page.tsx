import type { Metadata } from "next";
import { PlaceForm } from "@/components/maintenance/place-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { listAreaChoices } from "@/lib/maintenance/places/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../console-crumb";
import { createPlaceAction } from "../actions";

export const metadata: Metadata = { title: "New place" };

export default async function NewPlacePage() {
  const areas = await found(listAreaChoices(await requireUser()));
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[CONSOLE, { href: "/admin-panel/places", label: "Places" }]}
        title="New place"
        description="It gets a code at once, to print and to hang up."
      />
      <Card>
        <CardBody>
          <PlaceForm
            action={createPlaceAction}
            areas={areas}
            submitLabel="Create place"
            secondary={
              <Link href="/admin-panel/places" className={buttonClass({ variant: "ghost" })}>
                Cancel
              </Link>
            }
          />
        </CardBody>
      </Card>
    </div>
  );
}
