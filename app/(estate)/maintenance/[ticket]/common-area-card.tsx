import { MarkAreaForm } from "@/components/maintenance/mark-area-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { listAreaChoices } from "@/lib/bookings/areas/queries";
import { canMarkArea } from "@/lib/maintenance/permissions";
import type { RequestDetail } from "@/lib/maintenance/queries";
import type { UserActor } from "@/lib/platform/actor";
import { markAreaAction } from "../actions";

/** Which shared place it is about; whoever dispatches says whether the place is closed until it is mended. */
export async function CommonAreaCard({ actor, request }: { actor: UserActor; request: RequestDetail }) {
  const { commonArea, blocksArea } = request;
  const marks = canMarkArea(actor, request);
  const choices = marks ? await listAreaChoices() : [];
  if (!commonArea && !choices.length) return null;
  const known = commonArea && !choices.some(({ id }) => id === commonArea.id) ? [commonArea] : [];
  return (
    <Card>
      <CardHeader title="Common area" />
      <CardBody className="grid gap-3 text-sm">
        {commonArea && (
          <p>
            <Link href={`/bookings/areas/${commonArea.id}`} className={linkClass}>
              {commonArea.name}
            </Link>
            {blocksArea && " is closed until this is resolved."}
          </p>
        )}
        {marks && (
          <MarkAreaForm
            action={markAreaAction}
            request={request}
            choices={[...known, ...choices]}
            chosen={commonArea?.id ?? ""}
            blocksArea={blocksArea}
          />
        )}
      </CardBody>
    </Card>
  );
}
